import { useCallback, useState } from 'react'
import type { Correction, StatusDraft, StatusRatings } from '../../contract/index.ts'

export type Writing = {
  readonly ratings: StatusRatings
  readonly reason: string
  readonly thought: string
  /** By the sentence: what is said instead; null leaves it out. */
  readonly corrections: Readonly<Record<string, string | null>>
}

/** What somebody writes on a draft. It stays for the session: a page that is left loses no word. */
export function useWriting(of: StatusDraft): {
  readonly writing: Writing
  readonly write: (patch: Partial<Writing>) => void
  readonly forget: () => void
} {
  const key = `portolan-status ${of.projectId} ${of.period.name}`
  const [writing, setWriting] = useState<Writing>(
    () => readKept(key) ?? { ratings: of.ratings, reason: '', thought: '', corrections: {} },
  )
  const write = useCallback(
    (patch: Partial<Writing>) =>
      setWriting((before) => {
        const next = { ...before, ...patch }
        sessionStorage.setItem(key, JSON.stringify(next))
        return next
      }),
    [key],
  )
  const forget = useCallback(() => {
    sessionStorage.removeItem(key)
    setWriting((before) => ({ ratings: before.ratings, reason: '', thought: '', corrections: {} }))
  }, [key])
  return { writing, write, forget }
}

function readKept(key: string): Writing | undefined {
  const kept = sessionStorage.getItem(key)
  return kept === null ? undefined : (JSON.parse(kept) as Writing)
}

/** Of sentences that are still in the draft. */
export function correctionsOf(writing: Writing, of: StatusDraft): Correction[] {
  return of.lines.flatMap(({ id }) => {
    const text = writing.corrections[id]
    return text === undefined ? [] : [{ id, text }]
  })
}
