import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type Method,
  methodEvents,
  methodRefusals,
  type publishMethod,
  type retireMethod,
} from '../../contract/index.ts'
import { checkContent } from '../../domain/index.ts'
import { accountsOfActor } from '../named.ts'
import { countUp, knownFacts, readDraft, readMethod, takeMethod } from './method-rows.ts'
import { about, refuseFaults } from './write-method.ts'

/** Nobody publishes what he wrote, by no account of his. What projects follow already stays as it is. */
export async function publish({
  tx,
  actor,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof publishMethod>>): Promise<Written<Method>> {
  const { methodId, words } = input
  const method = await takeMethod(tx, methodId, expectedVersion)
  const { name } = method
  if (method.retired_at !== null) throw refuse(methodRefusals.retired, { name })
  const draft = await readDraft(tx, methodId)
  if (draft === undefined) throw refuse(methodRefusals.noDraft, { name })
  const self = await accountsOfActor(tx, actor)
  if (draft.authors.some((id) => self.has(id))) throw refuse(methodRefusals.ownDraft, {})
  refuseFaults(checkContent(draft.content, knownFacts))
  await tx
    .updateTable('method_version')
    .set({ state: 'replaced' })
    .where('method_id', '=', methodId)
    .where('state', '=', 'published')
    .execute()
  await tx
    .updateTable('method_version')
    .set({ state: 'published', words, published_by: actor.personId ?? '', published_at: now })
    .where('method_id', '=', methodId)
    .where('number', '=', draft.number)
    .execute()
  await countUp(tx, method)
  return {
    output: await readMethod(tx, actor, methodId),
    happening: happened(methodEvents.methodPublished, about(methodId), { name, number: draft.number }),
  }
}

export async function retire({
  tx,
  actor,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof retireMethod>>): Promise<Written<Method>> {
  const { methodId, retired } = input
  const method = await takeMethod(tx, methodId, expectedVersion)
  const by = { retired_at: now, retired_by: actor.personId ?? '' }
  await countUp(tx, method, retired ? by : { retired_at: null, retired_by: null })
  const { name } = method
  return {
    output: await readMethod(tx, actor, methodId),
    happening: happened(methodEvents.methodRetired, about(methodId), { name, retired }),
  }
}
