import type { EditRefusal } from '../cell-edit.ts'
import { isProblem } from '../../client.tsx'
import type { Say } from '../../words.ts'
import type { CellEdit } from './planned-edits.ts'

export type RefusedCell = { readonly cell: CellEdit; readonly sentence: string }

/** Which cells a refusal speaks of: the one it names, or all that were changed in its row. */
export function refusalsOf(
  cells: readonly CellEdit[],
  answer: readonly EditRefusal[],
): readonly RefusedCell[] {
  return cells.flatMap((cell) => {
    const own = answer.filter(({ rowId }) => rowId === cell.rowId)
    const why =
      own.find(({ columnId }) => columnId === cell.columnId) ?? own.find(({ columnId }) => !columnId)
    return why ? [{ cell, sentence: why.sentence }] : []
  })
}

/** What the server said, or that it could not be reached. */
export function sentenceOfFault(fault: unknown, say: Say): string {
  if (!isProblem(fault)) return say('ui:state.unreachable')
  return fault.problem.errors?.[0]?.sentence ?? fault.problem.detail
}
