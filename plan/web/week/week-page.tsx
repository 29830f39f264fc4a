import './texts.ts'
import './week.css'
import type { Day } from '@portolan/quantity'
import {
  DayText,
  EmptyState,
  ErrorState,
  later,
  PageHeader,
  Section,
  Skeleton,
  Split,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { type MyWeek, showMyWeek, type WeekName } from '../../contract/index.ts'
import { WeekLine } from './week-line.tsx'
import { WeekLoad } from './week-load.tsx'

const AnswersPanel = later(async () => (await import('./answers-panel.tsx')).AnswersPanel)

const weekAddress = z.object({
  /** Reports of others on one's own projects, of one project. */
  view: z.literal('answers').optional().catch(undefined),
  project: z.uuid().optional().catch(undefined),
})

/** What one is to do this week and the next, in the order in which it is best done. */
export function WeekPage(): ReactNode {
  const say = useWords('week')
  const [address, change] = useAddress(weekAddress)
  const read = useRead(showMyWeek, {})
  const week = read.data
  const { view, project } = address
  return (
    <>
      <PageHeader title={say('title')} />
      <Split
        side={
          view === 'answers' && project !== undefined ? (
            <AnswersPanel
              key={project}
              projectId={project}
              onClose={() => change({ view: undefined, project: undefined })}
            />
          ) : undefined
        }
      >
        {read.problem ? (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        ) : week === undefined ? (
          <Skeleton rows={10} />
        ) : (
          <Weeks of={week} />
        )}
      </Split>
    </>
  )
}

function Weeks(props: { of: MyWeek }): ReactNode {
  const say = useWords('week')
  const { of } = props
  if (of.items.length === 0)
    return (
      <EmptyState title={say(`none.${of.known}`)}>
        {of.known === 'by-name' && of.later > 0
          ? say('none.later', { count: of.later })
          : say(`none-words.${of.known}`)}
      </EmptyState>
    )
  return (
    <>
      <WeekLoad days={of.days} />
      {of.weeks.map(({ week, from, to }) => (
        <OneWeek key={week} of={of} week={week} from={from as Day} to={to as Day} />
      ))}
      {of.later > 0 ? <p className="week-later p-label">{say('later', { count: of.later })}</p> : null}
    </>
  )
}

function OneWeek(props: { of: MyWeek; week: WeekName; from: Day; to: Day }): ReactNode {
  const say = useWords('week')
  const { of, week, from, to } = props
  const items = of.items.filter((one) => one.week === week)
  return (
    <Section
      title={say(`week.${week}`)}
      right={
        <span>
          <DayText of={from} /> – <DayText of={to} />
        </span>
      }
    >
      {items.length === 0 ? <p className="p-label">{say('nothing')}</p> : null}
      <ol className="week-items">
        {items.map((item) => (
          <WeekLine key={`${item.project.id} ${item.activity}`} of={item} today={of.today as Day} />
        ))}
      </ol>
    </Section>
  )
}
