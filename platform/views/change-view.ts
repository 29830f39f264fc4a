import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '../operations/use-case.ts'
import { viewChanged } from './contract/events.ts'
import type { changeView } from './contract/index.ts'
import { ownView, refuseTakenName, showView } from './view-rows.ts'

export async function change({
  tx,
  actor,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof changeView>>): Promise<Written<OutputOf<typeof changeView>>> {
  const before = await ownView(tx, actor, input.viewId)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'view', yours: expectedVersion, current: before.version })
  const { name = before.name, shared = before.shared, state } = input
  await refuseTakenName(tx, actor, { page: before.page, name, but: before.id })
  await tx
    .updateTable('saved_view')
    .set({
      name,
      shared,
      ...(state === undefined ? {} : { state: JSON.stringify(state) }),
      updated_at: now,
      version: before.version + 1,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .execute()
  const about = { subject: { kind: 'view', id: before.id }, restricted: true }
  return {
    output: showView(await ownView(tx, actor, before.id), actor),
    happening: happened(viewChanged, about, { page: before.page, name, shared, was: before.name }),
  }
}
