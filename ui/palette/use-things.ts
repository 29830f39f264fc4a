import { useEffect, useMemo, useState } from 'react'
import type { Asking, PaletteThing, ThingSearch } from '../contribution.ts'
import { useSession } from '../session.tsx'
import { useFormat } from '../setting.tsx'
import { useWords } from '../words.ts'
import { readVisits } from './recent.ts'

const WAIT_MS = 90
const SHORTEST = 2

export type Things = {
  /** Undefined while the answer is on its way; what was found before is shown until then. */
  readonly of: string | undefined
  readonly things: readonly PaletteThing[]
  readonly searching: boolean
  /** True where a search did not answer. */
  readonly failed: boolean
}

const nothing = { typed: '', things: [], failed: false } as const

/** What the searches find of the words; before there are any, what was open last. */
export function useThings(typed: string, searches: readonly ThingSearch[]): Things {
  const [found, setFound] = useState<{
    readonly typed: string
    readonly things: readonly PaletteThing[]
    readonly failed: boolean
  }>()
  const wanted = typed.trim().length < SHORTEST ? '' : typed.trim()
  const ask = useAsk(searches)
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(
      () => {
        void ask(wanted, stop.signal).then((answer) => {
          if (!stop.signal.aborted) setFound({ typed: wanted, ...answer })
        })
      },
      wanted === '' ? 0 : WAIT_MS,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [wanted, ask])
  // What was found for other words stays until the answer is there, but not what was open last.
  const shown = found === undefined || (found.typed === '') !== (wanted === '') ? nothing : found
  return {
    of: shown.typed,
    things: shown.things,
    searching: found?.typed !== wanted && searches.length > 0,
    failed: shown.failed,
  }
}

type Answer = { readonly things: readonly PaletteThing[]; readonly failed: boolean }
type Ask = (words: string, signal: AbortSignal) => Promise<Answer>

function useAsk(searches: readonly ThingSearch[]): Ask {
  const say = useWords()
  const format = useFormat()
  const whose = useSession()?.person.id ?? ''
  return useMemo(
    () => async (words, signal) => {
      const asking = { signal, say, format }
      // One source that fails must not hide what the others found.
      const answers = await Promise.allSettled(
        searches.map((one) => (words === '' ? recalled(one, whose, asking) : one.search(words, asking))),
      )
      return {
        things: answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
        failed: answers.some(({ status }) => status === 'rejected'),
      }
    },
    [searches, say, format, whose],
  )
}

async function recalled(
  { id, recall }: ThingSearch,
  whose: string,
  asking: Asking,
): Promise<readonly PaletteThing[]> {
  const ids = readVisits(whose).flatMap((visit) => (visit.search === id ? [visit.id] : []))
  if (recall === undefined || ids.length === 0) return []
  return (await recall(ids, asking)).map((thing) => ({ ...thing, group: asking.say('palette:recent') }))
}
