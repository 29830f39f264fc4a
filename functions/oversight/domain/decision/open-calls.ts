import { fieldClassOf } from '@portolan/contract'
import { applyPlanEdits, editSchedule, Project } from '@portolan/plan/contract'
import type { OperationCall } from '../../contract/index.ts'

/**
 * Whether a call may be read back by who wrote the question. What a draft carries may come from a record of which its
 * author reads less, as to take something back: values of a class, and calls of which nothing is known, stay shut.
 */
export function mayBeRead({ operation, input }: Pick<OperationCall, 'operation' | 'input'>): boolean {
  if (operation === editSchedule.id) return true
  if (operation !== applyPlanEdits.id) return false
  const read = applyPlanEdits.input.safeParse(input)
  return (
    read.success && read.data.edits.every((edit) => edit.kind !== 'project.set' || !holdsClass(edit.fields))
  )
}

function holdsClass(fields: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(fields).some((name) => {
    const schema = Object.entries(Project.shape).find(([key]) => key === name)?.[1]
    return schema !== undefined && fieldClassOf(schema) !== undefined
  })
}
