import { allows, common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { askedItThemselves, type Call, performWithin, type Written } from '@portolan/platform/operations'
import { manageRoles, revokeGrant, revokeToken } from '@portolan/platform/identity/contract'
import {
  accessEvents,
  type AccessItem,
  accessRefusals,
  type AccessReview,
  type endAccessItem,
  type judgeAccessItem,
  leadAccessReviews,
} from '../../contract/index.ts'
import type { AccessParts } from './access-parts.ts'
import { type ItemRow, readItems, requireReview, showItem } from './review-rows.ts'

type Judging = typeof judgeAccessItem
type Ending = typeof endAccessItem
type Named = { readonly reviewId: string; readonly itemId: string }

/** Whoever may revoke ends it with the judgement; else it waits for an administrator. */
export async function judge(
  call: Call<InputOf<Judging>>,
  parts: AccessParts,
): Promise<Written<OutputOf<Judging>>> {
  const { tx, actor, input, now } = call
  const { verdict, note } = input
  const { item } = await openItem(call)
  if (await askedItThemselves(tx, actor, item.personId)) throw refuse(accessRefusals.ownAccess, {})
  if (item.judgeId !== actor.personId && !allows(leadAccessReviews, actor.grants))
    throw refuse(accessRefusals.notYourItem, { judge: item.judge ?? '' })
  if (item.state === 'ended') throw refuse(accessRefusals.endedAlready, {})
  if (verdict !== 'keep' && note === '') throw refuse(accessRefusals.noteNeeded, {})
  await tx
    .updateTable('access_review_item')
    .set({ verdict, note, judged_by: actor.personId ?? null, judged_at: now })
    .where('id', '=', item.id)
    .execute()
  const after =
    verdict === 'end' && allows(manageRoles, actor.grants) ? await revoke(call, parts, item) : undefined
  return {
    output: await showAgain(call),
    happening: happened(accessEvents.accessJudged, about(item), { person: item.person, verdict }),
    after,
  }
}

export async function end(
  call: Call<InputOf<Ending>>,
  parts: AccessParts,
): Promise<Written<OutputOf<Ending>>> {
  const { item } = await openItem(call)
  if (item.state !== 'to-end') throw refuse(accessRefusals.notToEnd, {})
  const after = await revoke(call, parts, item)
  return {
    output: await showAgain(call),
    happening: happened(accessEvents.accessEnded, about(item), { person: item.person }),
    after,
  }
}

/** By the operation that anybody would use, in the name of who acts and in the same transaction: with its right, its refusals and its event. */
async function revoke(
  { tx, actor, now, requestId }: Call<unknown>,
  { stage, useCases }: AccessParts,
  { kind, ofId }: ItemRow,
): Promise<(() => Promise<void>) | undefined> {
  const { id } = kind === 'token' ? revokeToken : revokeGrant
  const useCase = useCases().find(({ operation }) => operation.id === id)
  if (useCase?.kind !== 'write') throw new TypeError(`No use case for ${id}`)
  const performed = await performWithin({ stage, tx, now }, useCase, {
    actor,
    input: { id: ofId },
    requestId,
  })
  return performed.after
}

async function openItem(call: Call<Named>): Promise<{ review: AccessReview; item: ItemRow }> {
  const review = await requireReview(call, call.input.reviewId)
  if (review.closedAt !== null) throw refuse(accessRefusals.reviewClosed, { name: review.name })
  const item = (await readItems(call, review.id)).find(({ id }) => id === call.input.itemId)
  if (item === undefined) throw refuse(common.notFound, { kind: 'item' })
  return { review, item }
}

async function showAgain(call: Call<Named>): Promise<AccessItem> {
  const { item } = await openItem(call)
  const { actor } = call
  return showItem(item, { actor, closed: false, leads: allows(leadAccessReviews, actor.grants) })
}

function about({ reviewId }: ItemRow): { subject: { kind: string; id: string } } {
  return { subject: { kind: 'access-review', id: reviewId } }
}
