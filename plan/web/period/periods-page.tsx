import './period.css'
import './texts.ts'
import type { Day } from '@portolan/quantity'
import {
  Button,
  Dialog,
  EmptyState,
  ErrorState,
  Skeleton,
  Split,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { CalendarCog } from 'lucide-react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { permissions, type PeriodCalendar, showPeriodCalendar } from '../../contract/index.ts'
import { CloseBanner } from '../close/close-banner.tsx'
import { CalendarForm } from './calendar-form.tsx'
import { PeriodPanel } from './period-panel.tsx'
import { useMonthWords } from './use-month-words.ts'
import { YearStrip } from './year-strip.tsx'

const address = z.object({
  period: z.uuid().optional().catch(undefined),
  set: z.literal(true).optional().catch(undefined),
})

/** The fiscal years as strips: what is open, closing, locked, and the way from one to the other. */
export function PeriodsPage(): ReactNode {
  const say = useWords('periods')
  const [now, change] = useAddress(address)
  const may = useMay()
  const [mayClose, mayRead] = [may(permissions.closePeriods), may(permissions.readLedger)]
  const read = useRead(showPeriodCalendar, {})
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  const calendar = read.data
  if (!calendar) return <Skeleton rows={6} />
  return (
    <>
      {calendar.years.length === 0 ? (
        <EmptyState
          title={say('none')}
          actions={
            mayClose ? (
              <Button kind="first" onClick={() => change({ set: true })}>
                {say('set')}
              </Button>
            ) : null
          }
        >
          {say(mayClose ? 'none-words' : 'none-reader')}
        </EmptyState>
      ) : (
        <Years of={calendar} mayClose={mayClose} mayRead={mayRead} chosen={now.period} onChange={change} />
      )}
      <Dialog
        opened={now.set === true && mayClose}
        title={say('form.title')}
        width={620}
        onClose={() => change({ set: undefined })}
      >
        <CalendarForm of={calendar} onDone={() => change({ set: undefined })} />
      </Dialog>
    </>
  )
}

/** What goes on stands on top, then what comes, then what is over. */
function inOrder({ years }: PeriodCalendar): PeriodCalendar['years'] {
  const isOver = ({ periods }: PeriodCalendar['years'][number]): boolean =>
    periods.every(({ state }) => state === 'locked')
  return [...years.filter((year) => !isOver(year)), ...years.filter(isOver).toReversed()]
}

function Years(props: {
  of: PeriodCalendar
  mayClose: boolean
  mayRead: boolean
  chosen: string | undefined
  onChange: (patch: { period?: string | undefined; set?: true | undefined }) => void
}): ReactNode {
  const say = useWords('periods')
  const { of, onChange } = props
  const months = useMonthWords()
  return (
    <>
      <div className="period-bar">
        {of.rule ? (
          <span className="p-label">
            {say('rule', {
              pattern: say(`pattern.${of.rule.pattern}`),
              month: months.month(of.rule.startMonth),
              days: of.rule.cutOffWorkdays,
            })}
          </span>
        ) : null}
        {props.mayClose ? (
          <Button icon={CalendarCog} onClick={() => onChange({ set: true })}>
            {say('change')}
          </Button>
        ) : null}
      </div>
      {props.mayRead ? <CloseBanner /> : null}
      <Split
        side={
          props.chosen ? (
            <PeriodPanel
              key={props.chosen}
              periodId={props.chosen}
              mayClose={props.mayClose}
              onClose={() => onChange({ period: undefined })}
            />
          ) : undefined
        }
      >
        <div className="period-years">
          {inOrder(of).map((year) => (
            <YearStrip
              key={year.name}
              name={say('year', { name: year.name })}
              from={year.from as Day}
              to={year.to as Day}
              periods={year.periods}
              chosen={props.chosen}
              onChoose={(period) => onChange({ period })}
            />
          ))}
        </div>
      </Split>
    </>
  )
}
