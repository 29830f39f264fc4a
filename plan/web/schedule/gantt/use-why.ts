import { useCallback, useEffect, useMemo, useState } from 'react'
import type { WhyHereAnswer } from '../../../domain/index.ts'
import type { OpenDesk } from './use-desk.ts'

export type Why = {
  readonly asked: { readonly id: string; readonly place: DOMRect } | undefined
  readonly answer: WhyHereAnswer | undefined
  /** Links from the bar back to the start of everything. */
  readonly followed: ReadonlySet<string> | undefined
  readonly ask: (id: string, place: DOMRect) => void
  readonly close: () => void
}

/** "Why here" of one bar at a time. */
export function useWhy(desk: OpenDesk | undefined): Why {
  const [asked, setAsked] = useState<Why['asked']>(undefined)
  const [answer, setAnswer] = useState<
    { readonly id: string; readonly of: WhyHereAnswer | undefined } | undefined
  >(undefined)
  const id = asked?.id
  useEffect(() => {
    if (id === undefined || desk === undefined) return
    let gone = false
    void desk
      .ask('why', { activity: id })
      .then((of) => {
        if (!gone) setAnswer({ id, of })
      })
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [desk, id])
  const close = useCallback(() => setAsked(undefined), [])
  const ask = useCallback((next: string, place: DOMRect) => setAsked({ id: next, place }), [])
  const shown = answer !== undefined && answer.id === id ? answer.of : undefined
  const followed = useMemo(() => (shown === undefined ? undefined : new Set(shown.chain)), [shown])
  return useMemo(() => ({ asked, answer: shown, followed, ask, close }), [asked, shown, followed, ask, close])
}
