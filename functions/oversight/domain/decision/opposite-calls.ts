import { applyPlanEdits, type PlanEdit, type ProjectFields } from '@portolan/plan/contract'
import type { OperationCall } from '../../contract/index.ts'

/** What a call changed: fields of the project before it, and the version of the project after it. */
export type CalledBefore = {
  readonly call: OperationCall
  readonly fields: Readonly<Record<string, unknown>> | null
  readonly versionAfter: number | null
}

/**
 * The calls that take others back, the last one first; undefined where one of them has no opposite: a frozen
 * baseline, a report and a version of a schedule stay in the history.
 */
export function oppositeCalls(called: readonly CalledBefore[]): readonly OperationCall[] | undefined {
  const opposite = called.toReversed().map(oppositeOf)
  return opposite.every((one) => one !== undefined) ? opposite : undefined
}

function oppositeOf({ call, fields, versionAfter }: CalledBefore): OperationCall | undefined {
  if (call.operation !== applyPlanEdits.id || fields === null) return undefined
  const input = applyPlanEdits.input.safeParse(call.input)
  if (!input.success || !input.data.edits.every(isSetting)) return undefined
  const set = input.data.edits.filter(isSetting).flatMap((edit) => Object.keys(edit.fields))
  const before = Object.fromEntries([...new Set(set)].map((name) => [name, fields[name] ?? null]))
  const edits = [{ kind: 'project.set', fields: before as ProjectFields }]
  return {
    operation: call.operation,
    input: { projectId: input.data.projectId, edits },
    subjectVersion: versionAfter,
  }
}

function isSetting(edit: PlanEdit): edit is Extract<PlanEdit, { kind: 'project.set' }> {
  return edit.kind === 'project.set'
}
