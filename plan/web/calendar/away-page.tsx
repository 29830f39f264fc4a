import './calendar.css'
import './texts.ts'
import {
  Button,
  Dialog,
  ErrorState,
  FilterBar,
  NoMatch,
  Skeleton,
  Split,
  Switcher,
  useAddress,
  useMay,
  useRead,
  useSetting,
  useWords,
} from '@portolan/ui'
import { ChevronLeft, ChevronRight, FileUp } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type Attendance, calendarPermissions, listAbsences } from '../../contract/index.ts'
import { AwayStrip } from './away-strip.tsx'
import { DropDays } from './drop-days.tsx'
import { PersonTimePanel } from './person-time-panel.tsx'
import { moved, type Span, stripOf } from './strip-days.ts'
import { WaitingPanel } from './waiting-panel.tsx'

const spans = ['quarter', 'year'] as const
const address = z.object({
  month: z
    .string()
    .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  span: z.enum(spans).optional().catch(undefined),
  search: z.string().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  panel: z.literal('waiting').optional().catch(undefined),
  drop: z.literal(true).optional().catch(undefined),
})

/** Who is away on which days of a quarter or a year, and what waits for a decision. */
export function AwayPage(): ReactNode {
  const say = useWords('people')
  const { today } = useSetting()
  const [now, change] = useAddress(address)
  const mayKeep = useMay()(calendarPermissions.keepAbsences)
  const span = now.span ?? 'year'
  const month = now.month ?? today.slice(0, 7)
  const strip = useMemo(() => stripOf(month, span), [month, span])
  const read = useRead(listAbsences, strip)
  const shown = useMemo(() => found(read.data?.items ?? [], now.search ?? ''), [read.data, now.search])
  return (
    <>
      <FilterBar
        search={now.search}
        searchLabel={say('find')}
        onSearch={(search) => change({ search })}
        found={read.data ? say('found', { count: shown.length }) : undefined}
      >
        {mayKeep ? (
          <>
            <Button onClick={() => change({ panel: 'waiting', person: undefined })}>
              {say('waiting', { count: read.data?.waiting ?? 0 })}
            </Button>
            <Button icon={FileUp} onClick={() => change({ drop: true })}>
              {say('import')}
            </Button>
          </>
        ) : null}
      </FilterBar>
      <StripBar month={month} span={span} onChange={change} />
      <Split
        side={
          now.person ? (
            <PersonTimePanel
              key={now.person}
              personId={now.person}
              onClose={() => change({ person: undefined })}
            />
          ) : now.panel && mayKeep ? (
            <WaitingPanel onClose={() => change({ panel: undefined })} />
          ) : undefined
        }
      >
        {read.problem ? (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        ) : !read.data ? (
          <Skeleton rows={12} />
        ) : shown.length === 0 ? (
          <NoMatch title={say('nobody')} onClear={() => change({ search: undefined })} />
        ) : (
          <AwayStrip
            label={say('away')}
            {...strip}
            people={shown}
            closed={read.data.closed}
            chosen={now.person}
            onOpen={(person) => change({ person, panel: undefined })}
          />
        )}
      </Split>
      <Dialog
        opened={now.drop === true && mayKeep}
        title={say('import')}
        width={520}
        onClose={() => change({ drop: undefined })}
      >
        <DropDays />
      </Dialog>
    </>
  )
}

function StripBar(props: {
  month: string
  span: Span
  onChange: (patch: { month?: string | undefined; span?: Span | undefined }) => void
}): ReactNode {
  const say = useWords('people')
  const { locale } = useSetting()
  const { month, span, onChange } = props
  const { from } = stripOf(month, span)
  const title =
    span === 'year'
      ? month.slice(0, 4)
      : new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
          new Date(`${from}T00:00:00Z`),
        )
  return (
    <div className="away-bar">
      <Switcher
        label={say('span')}
        value={span}
        choices={spans.map((value) => ({ value, label: say(`spans.${value}`) }))}
        onChoose={(value) => onChange({ span: spans.find((one) => one === value) })}
      />
      <Button size="small" icon={ChevronLeft} onClick={() => onChange({ month: moved(month, span, -1) })}>
        {say('earlier')}
      </Button>
      <strong aria-live="polite">{title}</strong>
      <Button size="small" icon={ChevronRight} onClick={() => onChange({ month: moved(month, span, 1) })}>
        {say('later')}
      </Button>
      <Button size="small" kind="quiet" onClick={() => onChange({ month: undefined })}>
        {say('to-today')}
      </Button>
      <span className="away-bar-end">
        <Legend />
      </span>
    </div>
  )
}

function Legend(): ReactNode {
  const say = useWords('people')
  return (
    <span className="away-legend" role="note" aria-label={say('legend')}>
      <span>
        <i className="away-run" /> {say('approved')}
      </span>
      <span>
        <i className="away-run" data-state="requested" /> {say('requested')}
      </span>
      <span>
        <i className="away-closed" /> {say('closed')}
      </span>
    </span>
  )
}

function found(items: readonly Attendance[], search: string): readonly Attendance[] {
  const words = search.trim().toLowerCase()
  if (words === '') return items
  return items.filter(({ person, calendar }) =>
    [person.name, person.jobTitle ?? '', calendar?.name ?? ''].some((text) =>
      text.toLowerCase().includes(words),
    ),
  )
}
