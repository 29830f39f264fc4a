import type { Day, Instant, Money as Amount } from '@portolan/quantity'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useId, useState } from 'react'
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

const ExactTime = lazy(() => import('./exact-time.tsx').then((file) => ({ default: file.ExactTime })))

/** '3 days', with the exact day or moment on hover and on focus. */
export function Age(props: { of: Day | Instant | null | undefined }): ReactNode {
  return props.of ? <KnownAge of={props.of} /> : <NoData />
}

function KnownAge(props: { of: Day | Instant }): ReactNode {
  const format = useFormat()
  const id = useId()
  const [text, setText] = useState<HTMLElement | null>(null)
  const [shown, show] = useState(false)
  const hide = useCallback(() => show(false), [])
  const cell = text?.closest('.p-grid-cell') ?? null
  useFocusOf(cell, show)
  const exact = props.of.length > 10 ? format.instant(props.of as Instant) : format.dayLong(props.of as Day)
  const on = { onMouseEnter: () => show(true), onMouseLeave: hide, onFocus: () => show(true), onBlur: hide }
  return (
    <time
      ref={setText}
      className="p-num"
      dateTime={props.of}
      tabIndex={cell === null ? 0 : undefined}
      aria-describedby={shown ? id : undefined}
      {...on}
    >
      {format.age(props.of)}
      {shown && text ? (
        <Suspense fallback={null}>
          <ExactTime id={id} of={text} onHide={hide}>
            {exact}
          </ExactTime>
        </Suspense>
      ) : null}
    </time>
  )
}

/** In a grid the cell takes the focus, and shows what the text in it would. */
function useFocusOf(cell: Element | null, show: (shown: boolean) => void): void {
  useEffect(() => {
    const on = (): void => show(true)
    const off = (): void => show(false)
    cell?.addEventListener('focus', on)
    cell?.addEventListener('blur', off)
    return () => {
      cell?.removeEventListener('focus', on)
      cell?.removeEventListener('blur', off)
    }
  }, [cell, show])
}

/** Words on one line, cut where there is no room for them; in full on hover. */
export function Cut(props: {
  children: string | null | undefined
  tone?: 'label' | 'meta'
  /** Of words that are no text of the screens. */
  lang?: string
}): ReactNode {
  const { children, tone, lang } = props
  return (
    <span className={tone ? `p-cut p-${tone}` : 'p-cut'} title={children ?? undefined} lang={lang}>
      {children}
    </span>
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
