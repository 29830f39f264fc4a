import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { type askPublication, type Method, methodEvents, methodRefusals } from '../../contract/index.ts'
import { checkContent } from '../../domain/index.ts'
import { countUp, knownFacts, readDraft, readMethod, takeMethod } from './method-rows.ts'
import { about, refuseFaults } from './write-method.ts'

/** The draft is as it should be: from now on it stands on Home for those who may publish it. */
export async function askFor({
  tx,
  actor,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof askPublication>>): Promise<Written<Method>> {
  const { methodId, words } = input
  const method = await takeMethod(tx, methodId, expectedVersion)
  const { name } = method
  if (method.retired_at !== null) throw refuse(methodRefusals.retired, { name })
  const draft = await readDraft(tx, methodId)
  if (draft === undefined) throw refuse(methodRefusals.noDraft, { name })
  const { number } = draft
  refuseFaults(checkContent(draft.content, knownFacts))
  await tx
    .updateTable('method_version')
    .set({ words, asked_by: actor.personId ?? '', asked_at: now })
    .where('method_id', '=', methodId)
    .where('number', '=', number)
    .execute()
  await countUp(tx, method)
  return {
    output: await readMethod(tx, actor, methodId, number),
    happening: happened(methodEvents.publicationAsked, about(methodId), { name, number }),
  }
}
