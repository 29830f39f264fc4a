import { type EditHistory, isProblem, useToast, useWords } from '@portolan/ui'
import { useEffect, useMemo, useRef } from 'react'
import type { ActivityRow, LinkRow, ScheduleEdit } from '../../../contract/index.ts'
import type { PlanSetting } from '../activity-cells.tsx'
import type { CellEdits } from '../cells/row-edits.ts'
import { addOf, linkMade, undoOfSet } from '../inverse-edits.ts'
import type { ActivityIndex } from '../use-activities.ts'
import type { EditPlan } from '../use-edit-plan.ts'
import type { Written } from './gestures.ts'
import { outlineStep, type OutlineWay } from './outline-step.ts'
import type { Removal } from './remove-lines.ts'
import type { Sandbox } from './use-sandbox.ts'

type AddLink = Extract<ScheduleEdit, { kind: 'link.add' }>

export type Commit = {
  readonly write: (written: Pick<Written, 'edits' | 'undo'>) => Promise<void>
  readonly link: (edit: AddLink) => Promise<void>
  /** The same for a form, which says itself what was refused. */
  readonly linkOrThrow: (edit: AddLink) => Promise<void>
  readonly outline: (row: ActivityRow, way: OutlineWay, rows: readonly ActivityRow[]) => Promise<void>
  /** What was typed or pasted into cells; answers sentences that say why not. Rejects with what the server refuses. */
  readonly cells: (edits: CellEdits) => Promise<readonly string[]>
  readonly history: EditHistory
  /** A new activity behind a line, to be named in its cell. */
  readonly insert: (row: ActivityRow) => Promise<void>
  /** Says why not, where it may not be. */
  readonly mayRemove: () => boolean
  readonly remove: (removal: Removal) => Promise<void>
  /** Keeps the plan as it stands under a number. What it replaces cannot be brought back. */
  readonly baseline: (number: number, replaces: boolean) => Promise<void>
  /** Makes what was tried the next version of the plan. */
  readonly keep: () => Promise<void>
}

/** Where an edit goes: to the plan, or while something is tried out, to the copy that nobody else sees. */
export function useCommit(
  plan: EditPlan,
  sandbox: Sandbox,
  { index, minutesPerDay: day }: Pick<PlanSetting, 'index' | 'minutesPerDay'>,
): Commit {
  const say = useWords('schedule')
  const tell = useWords('gantt')
  const toast = useToast()
  const latest = useRef(index)
  useEffect(() => {
    latest.current = index
  })
  return useMemo(() => {
    const inverse = (edits: readonly ScheduleEdit[]): readonly ScheduleEdit[] =>
      inverseOf(edits, latest.current)
    const save = async (
      edits: readonly ScheduleEdit[],
      undo: () => readonly ScheduleEdit[],
    ): Promise<void> => {
      if (!sandbox.on) return await plan.insist({ edits, undo })
      const refused = await sandbox.add(edits)
      if (refused.length > 0) toast({ sentence: refused.join(' '), tone: 'bad' })
    }
    const orTell = async (work: Promise<void>): Promise<void> =>
      await work.catch((problem: unknown) =>
        toast({ sentence: isProblem(problem) ? problem.problem.detail : say('edit.not-saved'), tone: 'bad' }),
      )
    return {
      write: async ({ edits, undo }) => await orTell(save(edits, () => undo)),
      link: async (edit) => await orTell(save([edit], () => inverse([edit]))),
      linkOrThrow: async (edit) => await save([edit], () => inverse([edit])),
      outline: async (row, way, rows) => {
        const step = sandbox.on ? undefined : outlineStep(row, way, rows)
        if (step === undefined)
          return toast({ sentence: tell(sandbox.on ? 'not.outline-tried' : `not.${way}`) })
        await orTell(plan.insist({ edits: [step.edit], undo: () => [step.undo] }))
      },
      cells: async ({ edits, undo }) => {
        if (edits.length === 0) return []
        if (sandbox.on) return await sandbox.add(edits)
        await plan.insist({ edits, undo: () => undo(latest.current), quiet: true })
        return []
      },
      history: sandbox.on ? sandbox.history : plan,
      insert: async ({ id, parent }) => {
        if (sandbox.on) return toast({ sentence: tell('not.outline-tried') })
        const numbers = [...latest.current.keys()].map(Number).filter((one) => Number.isSafeInteger(one))
        const activity = String(Math.max(0, ...numbers) + 1)
        const name = tell('menu.new-name')
        const add: ScheduleEdit = { kind: 'activity.add', activity, parent, after: id, name, duration: day }
        await orTell(plan.insist({ edits: [add], undo: () => [{ kind: 'activity.remove', activity }] }))
      },
      mayRemove: () => {
        if (sandbox.on) toast({ sentence: tell('not.outline-tried') })
        return !sandbox.on
      },
      remove: async ({ edits, undo }) =>
        await orTell(plan.insist({ edits, undo: () => undo ?? [], final: undo === undefined })),
      baseline: async (number, replaces) =>
        await orTell(
          plan.insist({
            edits: [{ kind: 'baseline.set', number }],
            undo: () => [{ kind: 'baseline.clear', number }],
            sentence: tell(number === 0 ? 'baseline.set' : 'baseline.set-number', { number }),
            final: replaces,
          }),
        ),
      keep: async () =>
        await orTell(
          sandbox.keepBy(async (edits) => {
            const before = edits
              .filter(({ kind }) => kind === 'activity.set')
              .flatMap((edit) => inverse([edit]))
            const links = edits.filter(({ kind }) => kind !== 'activity.set')
            const undo = () => [...inverse(links).toReversed(), ...before.toReversed()]
            await plan.insist({ edits, undo })
          }),
        ),
    }
  }, [plan, sandbox, toast, say, tell, day])
}

/** The edits that take these back, by the plan as it stands. */
function inverseOf(edits: readonly ScheduleEdit[], index: ActivityIndex): readonly ScheduleEdit[] {
  return edits.flatMap((edit): ScheduleEdit[] => {
    if (edit.kind === 'activity.set') {
      const row = index.get(edit.activity)
      return row === undefined ? [] : [undoOfSet(row, edit.fields)]
    }
    if (edit.kind === 'link.add') {
      const made = linkMade(index.get(edit.successor)?.predecessors ?? [], edit)
      return made === undefined ? [] : [{ kind: 'link.remove', id: made.id }]
    }
    if (edit.kind === 'link.set') {
      const link = linkIn(index, edit.id)
      return link === undefined ? [] : [{ kind: 'link.set', id: link.id, link: link.kind, lag: link.lag }]
    }
    if (edit.kind === 'link.remove') {
      const link = linkIn(index, edit.id)
      return link === undefined ? [] : [addOf(link)]
    }
    return []
  })
}

function linkIn(index: ActivityIndex, id: string): LinkRow | undefined {
  return [...index.values()].flatMap(({ predecessors }) => predecessors).find((link) => link.id === id)
}
