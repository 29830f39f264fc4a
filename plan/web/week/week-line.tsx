import type { Day } from '@portolan/quantity'
import { Chip, DayText, Figure, Link, StatusShape, type Tone, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { WeekActivity, WeekNeighbour } from '../../contract/index.ts'
import { ProgressForm } from './progress-form.tsx'

/** One activity: when, how far, what holds it up, what it holds up, and a place to say how far it is. */
export function WeekLine(props: { of: WeekActivity; today: Day }): ReactNode {
  const say = useWords('week')
  const { of, today } = props
  const { project, waitsFor, unlocks } = of
  return (
    <li className="week-item">
      <StatusShape tone={toneOf(of)} label={say(standOf(of))} />
      <div className="week-what">
        <Link
          to="/projects/$projectId/plan"
          params={{ projectId: project.id }}
          search={{ row: of.activity }}
          className="week-name"
        >
          {of.name}
        </Link>
        <span className="p-meta week-under">
          <Link to="/projects/$projectId" params={{ projectId: project.id }}>
            {project.name}
          </Link>
          {of.within === null ? null : <span>{of.within}</span>}
        </span>
        {waitsFor.length > 0 ? (
          <Neighbours label={say('waits-for')} of={waitsFor} project={project.id} />
        ) : null}
        {unlocks.length > 0 ? <Neighbours label={say('unlocks')} of={unlocks} project={project.id} /> : null}
      </div>
      <div className="week-when">
        <span className={of.overdue ? 'p-bad' : undefined}>
          {say(of.overdue ? 'was-due' : 'until')} <DayText of={of.finish as Day | null} />
        </span>
        <Room of={of} />
      </div>
      <ProgressForm of={of} today={today} />
    </li>
  )
}

/** How far it may slip: the reason for its place in the list. */
function Room(props: { of: WeekActivity }): ReactNode {
  const say = useWords('week')
  const { critical, floatMinutes } = props.of
  if (critical) return <Chip tone="bad">{say('critical')}</Chip>
  if (floatMinutes === null) return null
  return (
    <span className="p-label">
      {say('float')} <Figure value={floatMinutes} unit="minutes" label={say('float')} />
    </span>
  )
}

function Neighbours(props: { label: string; of: readonly WeekNeighbour[]; project: string }): ReactNode {
  const say = useWords('week')
  const format = useFormat()
  const { label, of, project } = props
  const shown = of.slice(0, 3)
  return (
    <div className="week-neighbours">
      <span className="p-label">{label}</span>
      <ul>
        {shown.map(({ activity, name, day, people, percent }) => (
          <li key={activity}>
            <Link to="/projects/$projectId/plan" params={{ projectId: project }} search={{ row: activity }}>
              {name}
            </Link>{' '}
            <span className="p-label">
              {[
                people.join(', '),
                day === null ? '' : format.day(day as Day),
                percent === null || percent === 0 ? '' : format.value(percent, 'percent'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
        {of.length > shown.length ? (
          <li className="p-label">{say('more', { count: of.length - shown.length })}</li>
        ) : null}
      </ul>
    </div>
  )
}

function standOf({ overdue, waitsFor, started }: WeekActivity): string {
  if (overdue) return 'stand.overdue'
  if (waitsFor.length > 0) return 'stand.waits'
  return started ? 'stand.started' : 'stand.ready'
}

function toneOf({ overdue, waitsFor }: WeekActivity): Tone {
  if (overdue) return 'bad'
  return waitsFor.length > 0 ? 'warn' : 'good'
}
