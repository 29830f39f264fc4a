import { type Day, isDay } from '@portolan/quantity'
import { useFormat } from '@portolan/ui'
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
  return (
    <time
      className={props.tone === 'bad' ? 'p-num p-bad' : 'p-num'}
      dateTime={props.of}
      title={`${format.dayLong(day)}, ${props.end && clockOfMoment(props.of) === '00:00' ? '24:00' : clockOfMoment(props.of)}`}
    >
      {format.day(day as Day)}
    </time>
  )
}
