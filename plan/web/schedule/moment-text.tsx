import { type Day, isDay } from '@portolan/quantity'
import { type Format, useFormat } from '@portolan/ui'
import type { ReactNode } from 'react'
import { clockOfMoment, dayOfMoment, lastDayOf } from './words.ts'

/** A moment of the plan as its day, with the clock on hover; `end` for one at which something ends. */
export function MomentText(props: {
  of: string | null | undefined
  end?: boolean
  tone?: 'bad' | undefined
}): ReactNode {
  const format = useFormat()
  if (props.of == null) return <span className="p-label">–</span>
  const day = props.end ? lastDayOf(props.of) : dayOfMoment(props.of)
  if (!isDay(day)) return props.of
  const written = writtenDay(day, format)
  return (
    <time
      className={props.tone === 'bad' ? 'p-num p-bad' : 'p-num'}
      dateTime={props.of}
      title={`${written.long}, ${props.end && clockOfMoment(props.of) === '00:00' ? '24:00' : clockOfMoment(props.of)}`}
    >
      {written.short}
    </time>
  )
}

type Written = { readonly short: string; readonly long: string }

const known = new WeakMap<Format, Map<string, Written>>()

/** Thousands of lines share some hundred days, and writing a day costs more than drawing it. */
function writtenDay(day: Day, format: Format): Written {
  const days = known.get(format) ?? new Map<string, Written>()
  known.set(format, days)
  const before = days.get(day)
  if (before !== undefined) return before
  const written = { short: format.day(day), long: format.dayLong(day) }
  days.set(day, written)
  return written
}
