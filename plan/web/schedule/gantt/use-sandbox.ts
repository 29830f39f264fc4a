import { type EditHistory, useToast, useWords } from '@portolan/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
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
  readonly history: EditHistory
  /** Throws everything away. */
  readonly leave: () => Promise<void>
  /** Leaves once what was tried is kept by this; where that fails it stays. */
  readonly keepBy: (work: (edits: readonly ScheduleEdit[]) => Promise<void>) => Promise<void>
  /** Lines as they would be. */
  readonly rows: (rows: readonly ActivityRow[]) => readonly ActivityRow[]
}

type Edits = readonly ScheduleEdit[]
type Tried = { readonly edits: readonly ScheduleEdit[]; readonly dates: SettledDates | undefined }

const nothing: Tried = { edits: [], dates: undefined }

/** Edits that stay in this browser: tried on a copy of the plan, seen by nobody else. */
export function useSandbox(desk: OpenDesk | undefined): Sandbox {
  const say = useWords('gantt')
  const toast = useToast()
  const [on, setOn] = useState(false)
  const [tried, setTried] = useState<Tried>(nothing)
  const steps = useRef<{ done: readonly Edits[]; undone: readonly Edits[] }>({ done: [], undone: [] })
  const now = useRef<Edits>([])
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const set = useCallback(
    async (edits: readonly ScheduleEdit[]): Promise<readonly string[]> => {
      if (desk === undefined) return []
      const answer = await desk.ask('settle', { edits })
      if ('refused' in answer) return answer.refused
      setTried(edits.length === 0 ? nothing : { edits, dates: answer })
      now.current = edits
      return []
    },
    [desk],
  )
  /** One after the other: what is typed fast is tried on what was typed before. */
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.current.then(work)
    turn.current = mine.catch(() => undefined)
    return mine
  }, [])
  const history = useMemo<EditHistory>(() => {
    const go = async (from: 'done' | 'undone', to: 'done' | 'undone'): Promise<void> => {
      const edits = steps.current[from].at(-1)
      if (edits === undefined) return
      steps.current = {
        ...steps.current,
        [from]: steps.current[from].slice(0, -1),
        [to]: [...steps.current[to], now.current],
      }
      await set(edits)
    }
    return {
      undo: () => void inTurn(() => go('done', 'undone')),
      redo: () => void inTurn(() => go('undone', 'done')),
      canUndo: () => steps.current.done.length > 0,
      canRedo: () => steps.current.undone.length > 0,
    }
  }, [set, inTurn])
  const add = useCallback(
    (more: Edits) =>
      inTurn(async () => {
        const before = now.current
        const refused = await set(mergeEdits([...before, ...more]))
        if (refused.length > 0) return refused
        steps.current = { done: [...steps.current.done, before], undone: [] }
        toast({ sentence: say('sandbox.tried'), undo: history.undo })
        return refused
      }),
    [set, inTurn, history, toast, say],
  )
  const keeping = useRef(false)
  const leave = useCallback(async () => {
    steps.current = { done: [], undone: [] }
    await set([])
    setOn(false)
  }, [set])
  const keepBy = useCallback<Sandbox['keepBy']>(
    async (work) => {
      keeping.current = true
      try {
        await work(now.current)
        await leave()
      } finally {
        keeping.current = false
      }
    },
    [leave],
  )
  // Somebody keeps a new version: what was tried is drawn anew on it, or thrown away where that cannot be.
  useEffect(() => {
    if (desk === undefined || now.current.length === 0 || keeping.current) return
    void inTurn(async () => {
      if (now.current.length === 0) return
      const refused = await set(now.current)
      if (refused.length === 0) return toast({ sentence: say('sandbox.anew') })
      steps.current = { done: [], undone: [] }
      await set([])
      toast({ sentence: [say('sandbox.not-anew'), ...refused].join(' '), tone: 'bad' })
    })
  }, [desk, set, inTurn, toast, say])
  const rows = useCallback(
    (given: readonly ActivityRow[]) =>
      tried.dates === undefined ? given : rowsWith(given, { dates: tried.dates, edits: tried.edits }),
    [tried],
  )
  return useMemo(
    () => ({
      on,
      edits: tried.edits,
      dates: tried.dates,
      enter: () => setOn(true),
      add,
      history,
      leave,
      keepBy,
      rows,
    }),
    [on, tried, add, history, leave, keepBy, rows],
  )
}
