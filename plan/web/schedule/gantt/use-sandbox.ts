import { useToast, useWords } from '@portolan/ui'
import { useCallback, useMemo, useState } from 'react'
import type { ActivityRow, ScheduleEdit } from '../../../contract/index.ts'
import { mergeEdits, rowsWith, type SettledDates } from './rows-with.ts'
import type { OpenDesk } from './use-desk.ts'

export type Sandbox = {
  readonly on: boolean
  readonly edits: readonly ScheduleEdit[]
  /** How the plan would stand; undefined while nothing differs. */
  readonly dates: SettledDates | undefined
  readonly enter: () => void
  /** Sentences that say why not; none when it was done. */
  readonly add: (edits: readonly ScheduleEdit[]) => Promise<readonly string[]>
  /** Throws everything away. */
  readonly leave: () => Promise<void>
  /** Lines as they would be. */
  readonly rows: (rows: readonly ActivityRow[]) => readonly ActivityRow[]
}

type Tried = { readonly edits: readonly ScheduleEdit[]; readonly dates: SettledDates | undefined }

const nothing: Tried = { edits: [], dates: undefined }

/** Edits that stay in this browser: tried on a copy of the plan, seen by nobody else. */
export function useSandbox(desk: OpenDesk | undefined): Sandbox {
  const say = useWords('gantt')
  const toast = useToast()
  const [on, setOn] = useState(false)
  const [tried, setTried] = useState<Tried>(nothing)
  // Somebody keeps a new version: what was tried was tried on another plan.
  const [of, setOf] = useState(desk)
  if (of !== desk) {
    setOf(desk)
    if (desk !== undefined && of !== undefined) setTried(nothing)
  }
  const set = useCallback(
    async (edits: readonly ScheduleEdit[]): Promise<readonly string[]> => {
      if (desk === undefined) return []
      const answer = await desk.ask('settle', { edits })
      if ('refused' in answer) return answer.refused
      setTried(edits.length === 0 ? nothing : { edits, dates: answer })
      return []
    },
    [desk],
  )
  const add = useCallback(
    async (more: readonly ScheduleEdit[]) => {
      const refused = await set(mergeEdits([...tried.edits, ...more]))
      if (refused.length === 0)
        toast({ sentence: say('sandbox.tried'), undo: async () => void (await set(tried.edits)) })
      return refused
    },
    [set, tried.edits, toast, say],
  )
  const leave = useCallback(async () => {
    await set([])
    setOn(false)
  }, [set])
  const rows = useCallback(
    (given: readonly ActivityRow[]) =>
      tried.dates === undefined ? given : rowsWith(given, { dates: tried.dates, edits: tried.edits }),
    [tried],
  )
  return useMemo(
    () => ({ on, edits: tried.edits, dates: tried.dates, enter: () => setOn(true), add, leave, rows }),
    [on, tried, add, leave, rows],
  )
}
