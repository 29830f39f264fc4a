import { happened, type InputOf, type OutputOf } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import { viewDeleted } from './contract/events.ts'
import type { deleteView } from './contract/index.ts'
import { ownView } from './view-rows.ts'

export async function remove({
  tx,
  actor,
  input,
}: Call<InputOf<typeof deleteView>>): Promise<Written<OutputOf<typeof deleteView>>> {
  const { id, page, name } = await ownView(tx, actor, input.viewId)
  await tx.deleteFrom('saved_view').where('id', '=', id).execute()
  const about = { subject: { kind: 'view', id }, restricted: true }
  return { output: { done: true }, happening: happened(viewDeleted, about, { page, name }) }
}
