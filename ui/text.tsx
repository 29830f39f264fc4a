import type { Day, Instant, Money as Amount } from '@portolan/quantity'
import type { ReactNode } from 'react'
import { useFormat } from './setting.tsx'
import { useWords } from './words.ts'

/** An amount that was entered, not computed (a computed one is a Figure). Short, with the full one on hover. */
export function Money(props: { of: Amount | null | undefined; full?: boolean; signed?: boolean }): ReactNode {
  const format = useFormat()
  if (!props.of) return <NoData />
  const text = props.full ? format.money(props.of) : format.moneyShort(props.of)
  return (
    <span className="p-num" title={props.full ? undefined : format.money(props.of)}>
      {props.signed && props.of.amount > 0 ? `+${text}` : text}
    </span>
  )
}

export function DayText(props: { of: Day | null | undefined }): ReactNode {
  const format = useFormat()
  if (!props.of) return <NoData />
  return (
    <time className="p-num" dateTime={props.of} title={format.dayLong(props.of)}>
      {format.day(props.of)}
    </time>
  )
}

/** '3 days', with the exact day or moment on hover. */
export function Age(props: { of: Day | Instant | null | undefined }): ReactNode {
  const format = useFormat()
  if (!props.of) return <NoData />
  const exact = props.of.length > 10 ? format.instant(props.of as Instant) : format.dayLong(props.of as Day)
  return (
    <time className="p-num" dateTime={props.of} title={exact}>
      {format.age(props.of)}
    </time>
  )
}

export function NoData(props: { missing?: string }): ReactNode {
  const say = useWords()
  return (
    <span className="p-figure-none">
      {say('figure.none')}
      {props.missing ? <span className="p-figure-missing"> {props.missing}</span> : null}
    </span>
  )
}
