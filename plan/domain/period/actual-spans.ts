import type { PlanEdit } from '../../contract/index.ts'
import type { PlanState } from '../plan-state.ts'
import type { Span } from './late-money.ts'

/** The days into which edits write actual money, or from which they take it. */
export function actualSpans(edits: readonly PlanEdit[], before: PlanState): readonly Span[] {
  return edits.flatMap((edit) => {
    if (edit.kind === 'line.add') return edit.line.version === 'actual' ? [edit.line] : []
    if (edit.kind !== 'line.remove') return []
    const line = before.lines.find(({ id }) => id === edit.lineId)
    return line?.version === 'actual' ? [line] : []
  })
}
