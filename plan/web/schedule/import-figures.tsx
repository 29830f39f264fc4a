import type { Day } from '@portolan/quantity'
import { Figure, FigureBox, FigureStrip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScheduleImport } from '../../contract/index.ts'
import { daysMoved } from './moves.ts'
import { leftOutText } from './left-out-text.ts'
import { dayOfMoment, lastDayOf } from './words.ts'
import { useCounted } from './use-counted.ts'

/** What was read, where it lands, and whether our dates are those of the tool that wrote it. */
export function ImportFigures(props: { of: ScheduleImport }): ReactNode {
  const say = useWords('schedule')
  const counted = useCounted()
  const format = useFormat()
  const { of } = props
  const { counts, comparison } = of
  const count = (value: number, label: string): ReactNode => (
    <Figure value={value} unit="count" label={label} size="large" />
  )
  return (
    <div className="schedule-figures">
      <FigureStrip>
        <FigureBox
          label={say('import.activities')}
          note={<Holds summaries={counts.summaries} milestones={counts.milestones} />}
        >
          {count(counts.activities, say('import.activities'))}
        </FigureBox>
        <FigureBox label={say('import.links')} note={counted('import.calendars', counts.calendars)}>
          {count(counts.links, say('import.links'))}
        </FigureBox>
        <FigureBox
          label={say('import.resources')}
          note={counted('import.resources-note', counts.assignments)}
        >
          {count(counts.resources, say('import.resources'))}
        </FigureBox>
        <FigureBox
          label={say('import.finish')}
          note={
            of.dataDate === null
              ? undefined
              : say('import.finish-note', { day: format.day(dayOfMoment(of.dataDate) as Day) })
          }
        >
          <Figure
            value={of.finish === null ? null : lastDayOf(of.finish)}
            unit="day"
            label={say('import.finish')}
            size="large"
          />
        </FigureBox>
        {comparison ? (
          <FigureBox label={say('import.moves', { number: comparison.from })}>
            <Moved from={comparison.finishFrom} to={comparison.finishTo} label={say('compare.moves')} />
          </FigureBox>
        ) : null}
        <FigureBox label={say('import.agree')} note={<LeftOut of={of.agreement} />}>
          <Agree of={of.agreement} />
        </FigureBox>
      </FigureStrip>
    </div>
  )
}

function Holds(props: { summaries: number; milestones: number }): ReactNode {
  const counted = useCounted()
  const { summaries, milestones } = props
  const text = `${counted('import.summaries', summaries)}, ${counted('import.milestones', milestones)}`
  return <span title={text}>{text}</span>
}

function Moved(props: { from: string | null; to: string | null; label: string }): ReactNode {
  const days = daysMoved(props.from, props.to)
  return (
    <Figure
      value={days}
      unit="days"
      label={props.label}
      size="large"
      signed
      tone={(days ?? 0) > 0 ? 'bad' : (days ?? 0) < 0 ? 'good' : 'plain'}
    />
  )
}

function Agree(props: { of: ScheduleImport['agreement'] }): ReactNode {
  const say = useWords('schedule')
  const counted = useCounted()
  const { compared, equal } = props.of
  if (compared === 0) return <Figure value={null} unit="count" label={say('import.agree')} size="large" />
  return (
    <>
      <Figure
        value={equal}
        unit="count"
        label={say('import.agree')}
        size="large"
        tone={equal === compared ? 'good' : 'plain'}
      />{' '}
      <span className="schedule-of">{counted('import.agree-of', compared)}</span>
    </>
  )
}

/** What was not compared is named: a small number that agrees must not look like all. */
function LeftOut(props: { of: ScheduleImport['agreement'] }): ReactNode {
  const say = useWords('schedule')
  const counted = useCounted()
  const { compared, differing, leftOut } = props.of
  const missing = leftOut.reduce((sum, { count }) => sum + count, 0)
  const reasons = leftOutText(leftOut, say)
  if (missing > 0) return <span title={reasons}>{counted('import.left-out', missing)}</span>
  const all = compared === 0 ? say('import.agree-none') : differing === 0 ? say('import.agree-all') : ''
  return <span title={all}>{all}</span>
}
