import type { Call } from '@portolan/platform/operations'
import type { PlanEdit } from '../contract/index.ts'
import { editPlan } from './edit-plan.ts'
import { readPlan } from './read-plan.ts'

type Moving = Pick<Call<{ readonly projectId: string }>, 'tx' | 'actor' | 'place' | 'input' | 'now'>
type Fields = Extract<PlanEdit, { kind: 'project.set' }>['fields']

/** For a room that decides on a project as a whole: its fields, by the edits that people use and with their rules. */
export async function moveProject(call: Moving, fields: Fields): Promise<void> {
  const { projectId } = call.input
  const { version } = await readPlan(call.tx, projectId)
  const edits: PlanEdit[] = [{ kind: 'project.set', fields }]
  await editPlan({ ...call, input: { projectId, edits }, expectedVersion: version })
}
