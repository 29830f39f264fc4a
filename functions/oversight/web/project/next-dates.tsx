import type { Day, Explanation } from '@portolan/quantity'
import {
  Age,
  DayText,
  ErrorState,
  Figure,
  type Say,
  Section,
  Skeleton,
  Tag,
  useFormat,
  useRead,
  useSetting,
  useWords,
} from '@portolan/ui'
import { Diamond } from 'lucide-react'
import type { ReactNode } from 'react'
import { listNextDates, type NextDate, type NextDates as Dates } from '../../contract/index.ts'
import { ActivityLink } from '../schedule/activity-link.tsx'

/** What is expected next, how far that is from what was agreed, and whether the finish hangs on it. */
export function NextDates(props: { projectId: string }): ReactNode {
  const say = useWords('overview')
  const format = useFormat()
  const { projectId } = props
  const read = useRead(listNextDates, { projectId }, { keep: false })
  if (read.problem)
    return <ErrorState title={say('dates.failed')} problem={read.problem} onRetry={read.again} />
  const dates = read.data
  const told =
    dates === undefined
      ? undefined
      : dates.version === 0
        ? say('dates.record')
        : say('dates.told', { day: format.day(dates.asOf.day as Day) })
  return (
    <Section title={say('dates.title')} right={told}>
      {dates === undefined ? (
        <Skeleton rows={4} />
      ) : dates.items.length === 0 ? (
        <p className="p-label">{say(dates.version > 0 ? 'dates.none' : 'dates.none-record')}</p>
      ) : (
        <DateTable of={dates} />
      )}
    </Section>
  )
}

function DateTable(props: { of: Dates }): ReactNode {
  const say = useWords('overview')
  const { items, more, projectId } = props.of
  return (
    <>
      <div className="oversight-table" tabIndex={0} role="region" aria-label={say('dates.title')}>
        <table className="overview-dates">
          <thead>
            <tr>
              <th scope="col">{say('dates.day')}</th>
              <th scope="col" data-wide="">
                {say('dates.when')}
              </th>
              <th scope="col">{say('dates.what')}</th>
              <th scope="col" data-number="">
                {say('dates.late')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Line key={`${one.kind} ${one.activity}`} of={one} projectId={projectId} />
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p className="p-meta overview-more">{say('dates.more', { count: more })}</p> : null}
    </>
  )
}

function Line(props: { of: NextDate; projectId: string }): ReactNode {
  const say = useWords('overview')
  const { today } = useSetting()
  const { of, projectId } = props
  const isDue = of.day < today
  return (
    <tr>
      <td>
        <DayText of={of.day as Day} />
      </td>
      <td data-wide="">
        {isDue ? <span className="overview-due">{say('dates.due')}</span> : <Age of={of.day as Day} />}
      </td>
      <th scope="row">
        <span className="overview-what">
          <span>
            {of.kind === 'milestone' ? (
              <Diamond
                size={11}
                role="img"
                aria-label={say('dates.milestone')}
                className="overview-diamond"
              />
            ) : null}
            {of.activity === null ? (
              say(`dates.${of.kind}`)
            ) : (
              <ActivityLink projectId={projectId} activity={of.activity}>
                {of.name}
              </ActivityLink>
            )}
          </span>
          {of.critical ? <Tag>{say('dates.critical')}</Tag> : null}
          {of.within === null ? null : <span className="p-meta overview-within">{of.within}</span>}
        </span>
      </th>
      <td data-number="">
        {of.lateDays === null ? (
          <span className="p-label">{say('dates.no-baseline')}</span>
        ) : of.lateDays === 0 ? (
          <span className="p-label">{say('dates.on-time')}</span>
        ) : (
          <Figure
            value={of.lateDays}
            unit="days"
            label={`${of.name}: ${say('dates.late')}`}
            signed
            tone={of.lateDays > 0 ? 'bad' : 'plain'}
            explain={async () => lateness(of, say)}
          />
        )}
      </td>
    </tr>
  )
}

/** Both days are here already: no question to the server could say more. */
function lateness(of: NextDate, say: Say): Explanation {
  const day = (name: string, value: string | null): Explanation => ({
    measure: 'day',
    name,
    value,
    unit: 'day',
    rule: 'oversight/next-dates',
    formula: name,
    from: [],
  })
  return {
    measure: 'lateDays',
    name: say('dates.late'),
    value: of.lateDays,
    unit: 'days',
    rule: 'oversight/next-dates',
    formula: say('dates.late-formula'),
    from: [day(say('dates.computed-finish'), of.day), day(say('dates.baseline-finish'), of.baseline)],
  }
}
