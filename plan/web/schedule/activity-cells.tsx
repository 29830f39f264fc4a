import { Figure, type Say } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ActivityRow, LinkRow } from '../../contract/index.ts'
import { MomentText } from './moment-text.tsx'
import { daysMoved } from './moves.ts'
import { labelOf } from './outline.ts'
import type { ActivityIndex } from './use-activities.ts'
import { durationText, linkText, type PlanWords } from './words.ts'

export type PlanSetting = {
  readonly say: Say
  readonly words: PlanWords
  readonly minutesPerDay: number
  readonly currency: string | null
  readonly calendars: ReadonlyMap<string, string>
  readonly index: ActivityIndex
}

export function durationOf(row: ActivityRow, minutes: number | null, setting: PlanSetting): string {
  if (minutes === null) return '–'
  // Some tools give a summary no duration of its own: that is not none.
  if (row.kind === 'summary' && minutes === 0 && row.start !== row.finish) return '–'
  const length = { minutesPerDay: setting.minutesPerDay, elapsed: row.elapsed }
  return `${durationText(minutes, length, setting.words)}${row.estimated ? '?' : ''}`
}

export function PercentCell(props: { of: ActivityRow; say: Say }): ReactNode {
  if (props.of.percent === null) return <span className="p-label">–</span>
  return <Figure value={props.of.percent} unit="percent" label={props.say('column.percent')} />
}

/** Float counts working time, also where the activity itself runs round the clock. */
export function FloatCell(props: {
  of: ActivityRow
  minutes: number | null
  setting: PlanSetting
}): ReactNode {
  const { of, minutes, setting } = props
  const { say, words, minutesPerDay } = setting
  if (of.actualFinish !== null) return <span className="p-label">{say('row.done')}</span>
  if (minutes === null || of.inactive) return <span className="p-label">–</span>
  return (
    <Figure
      value={durationText(minutes, { minutesPerDay }, words)}
      unit=""
      label={say('column.totalFloat')}
      tone={minutes < 0 ? 'bad' : 'plain'}
    />
  )
}

/** Critical is told by colour and by word; the float stands beside it where it is not simply none. */
export function TotalFloatCell(props: {
  of: ActivityRow
  setting: PlanSetting
  /** Where there is room for one of the two, the word is said and the float is shown. */
  brief?: boolean
}): ReactNode {
  const { of, setting } = props
  const critical = of.critical && of.actualFinish === null
  if (critical && of.totalFloat === 0) return <span className="p-bad">{setting.say('row.critical')}</span>
  return (
    <>
      {critical ? (
        <span className={props.brief === true ? 'p-hidden' : 'p-bad'}>{setting.say('row.critical')}</span>
      ) : null}{' '}
      <FloatCell of={of} minutes={of.totalFloat} setting={setting} />
    </>
  )
}

export function VarianceCell(props: { of: ActivityRow; say: Say }): ReactNode {
  const days = daysMoved(props.of.baselineFinish, props.of.finish)
  if (days === undefined) return <span className="p-label">–</span>
  return (
    <Figure
      value={days}
      unit="days"
      label={props.say('column.variance')}
      signed
      tone={days > 0 ? 'bad' : 'plain'}
    />
  )
}

/** '12FS+2 d, 14': the other ends by what they are called, as far as they have been read. */
export function linksOf(
  links: readonly LinkRow[],
  end: 'predecessor' | 'successor',
  setting: PlanSetting,
): string {
  return links
    .map((link) => {
      const other = setting.index.get(link[end])
      return linkText(link, other ? labelOf(other) : link[end], setting)
    })
    .join(', ')
}

export function ConstraintCell(props: { of: ActivityRow['constraint']; say: Say }): ReactNode {
  const { of, say } = props
  if (of === null) return <span className="p-label">–</span>
  return (
    <span className="p-cut" title={say(`constraint.${of.kind}`)}>
      {say(`constraint.${of.kind}`)} {of.at === null ? null : <MomentText of={of.at} />}
    </span>
  )
}

/** A deadline that the finish has passed says so. */
export function DeadlineCell(props: { of: ActivityRow; say: Say }): ReactNode {
  const { of } = props
  const passed = of.deadline !== null && of.finish !== null && of.finish > of.deadline
  return (
    <>
      <MomentText of={of.deadline} end tone={passed ? 'bad' : undefined} />
      {passed ? <span className="p-hidden">{props.say('row.past-deadline')}</span> : null}
    </>
  )
}
