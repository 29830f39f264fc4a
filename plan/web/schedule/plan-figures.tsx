import type { Day } from '@portolan/quantity'
import { Figure, FigureBox, FigureStrip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScheduleView } from '../../contract/index.ts'
import type { ChangePlanAddress } from './address.ts'
import { MomentText } from './moment-text.tsx'
import { daysMoved } from './moves.ts'
import { dayOfMoment, lastDayOf } from './words.ts'
import { useCounted } from './use-counted.ts'

/** Where the plan will land, how far that is from its baseline, how much is done, and which version says so. */
export function PlanFigures(props: {
  of: ScheduleView
  shown: number
  onChange: ChangePlanAddress
}): ReactNode {
  const say = useWords('schedule')
  const counted = useCounted()
  const format = useFormat()
  const { of, onChange } = props
  const { counts } = of
  const day = (moment: string | null): string =>
    moment === null ? '–' : format.day(dayOfMoment(moment) as Day)
  const moved = daysMoved(of.baselineFinish, of.finish)
  const [driver] = of.finishDrivers
  const count = (value: number, label: string): ReactNode => (
    <Figure value={value} unit="count" label={label} size="narrow" />
  )
  return (
    <div className="schedule-figures">
      <FigureStrip>
        <FigureBox
          label={say('line.finish')}
          note={
            driver ? (
              <span className="schedule-driven">
                {say('line.driven')}{' '}
                <button
                  type="button"
                  className="p-link p-cut"
                  title={driver.name}
                  onClick={() => onChange({ row: driver.id, panel: undefined })}
                >
                  {driver.name}
                </button>
              </span>
            ) : (
              say('line.start', { day: day(of.start) })
            )
          }
        >
          <Figure
            value={of.finish === null ? null : lastDayOf(of.finish)}
            unit="day"
            label={say('line.finish')}
            size="narrow"
          />
        </FigureBox>
        <FigureBox
          label={say('line.baseline')}
          note={
            <Note
              text={
                of.baselineFinish === null
                  ? say('line.no-baseline')
                  : say('line.on-baseline', { day: format.day(lastDayOf(of.baselineFinish) as Day) })
              }
            />
          }
        >
          {moved === undefined ? (
            '–'
          ) : (
            <Figure
              value={moved}
              unit="days"
              label={say('line.baseline')}
              size="narrow"
              signed
              tone={moved > 0 ? 'bad' : 'plain'}
            />
          )}
        </FigureBox>
        <FigureBox label={say('line.activities')} note={<Note text={counted('line.links', counts.links)} />}>
          {count(counts.activities, say('line.activities'))}
        </FigureBox>
        <FigureBox
          label={say('line.completed')}
          note={share(counts.completed, counts.activities, format.share)}
        >
          {count(counts.completed, say('line.completed'))}
        </FigureBox>
        <FigureBox
          label={say('line.critical')}
          note={<Note text={counted('line.of-open', counts.activities - counts.completed)} />}
        >
          {count(counts.critical, say('line.critical'))}
        </FigureBox>
        <FigureBox
          label={say('line.data-date')}
          note={<Note text={say('line.start', { day: day(of.start) })} />}
        >
          {of.dataDate === null ? (
            <span className="p-label">{say('line.no-data-date')}</span>
          ) : (
            <span className="p-figure" data-size="narrow">
              <MomentText of={of.dataDate} />
            </span>
          )}
        </FigureBox>
        <FigureBox
          label={say('line.version')}
          note={
            <button
              type="button"
              className="p-link"
              onClick={() => onChange({ panel: 'versions', row: undefined })}
            >
              {say('line.versions')}
            </button>
          }
        >
          <span className="p-figure" data-size="narrow">
            {say('line.version-of', { number: props.shown, of: of.versions.length })}
          </span>
        </FigureBox>
      </FigureStrip>
    </div>
  )
}

/** Cut where the box is too narrow, in full on hover. */
function Note(props: { text: string }): ReactNode {
  return <span title={props.text}>{props.text}</span>
}

function share(
  part: number,
  whole: number,
  write: (share: number, digits: number) => string,
): string | undefined {
  return whole === 0 ? undefined : write(part / whole, 0)
}
