import '../page-texts.ts'
import type { Day } from '@portolan/quantity'
import { Sparkline, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Trend, TrendDay } from '../../contract/index.ts'

/** The course of a total over the registers, and how far it moved since the one before. */
export function TrendNote(props: {
  readonly of: Trend | undefined
  readonly value: (day: TrendDay) => number | null
  readonly write: (value: number) => string
  readonly tone?: 'accent' | 'bad' | 'muted'
}): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const days = props.of?.days ?? []
  const values = days.map(props.value)
  const now = values.at(-1)
  const before = values.at(-2)
  const since = days.at(-2)?.day
  if (now == null || before == null || since === undefined) return null
  const moved = now - before
  const on = format.day(since as Day)
  return (
    <span className="oversight-trend">
      <Sparkline values={values} width={48} tone={props.tone ?? 'muted'} />
      <span>
        {moved === 0
          ? say('trend.same')
          : say('trend.moved', { by: `${moved > 0 ? '+' : ''}${props.write(moved)}`, day: on })}
      </span>
    </span>
  )
}
