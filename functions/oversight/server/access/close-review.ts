import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { canonical, sha256 } from '@portolan/platform/events'
import type { Call, Written } from '@portolan/platform/operations'
import {
  accessEvents,
  accessRefusals,
  type AccessReview,
  type closeAccessReview,
} from '../../contract/index.ts'
import { type ItemRow, readItems, requireReview } from './review-rows.ts'

type Closing = typeof closeAccessReview

export async function close(call: Call<InputOf<Closing>>): Promise<Written<OutputOf<Closing>>> {
  const { tx, actor, now } = call
  const review = await requireReview(call, call.input.reviewId)
  const { id, name, counts } = review
  if (review.closedAt !== null) throw refuse(accessRefusals.reviewClosed, { name })
  const { open, toEnd } = counts
  if (open > 0 || toEnd > 0) throw refuse(accessRefusals.notAllJudged, { open, toEnd })
  const record = recordOf(review, await readItems(call, id))
  const hash = sha256(canonical(record))
  await tx
    .updateTable('access_review')
    .set({
      closed_by: actor.personId ?? null,
      closed_at: now,
      record: JSON.stringify(record),
      record_hash: hash,
      version: review.version + 1,
    })
    .where('id', '=', id)
    .execute()
  return {
    output: await requireReview(call, id),
    happening: happened(
      accessEvents.accessReviewClosed,
      { subject: { kind: 'access-review', id } },
      { name, hash },
    ),
  }
}

/** Places stand in it by their ids: a record is read by people who do not see every project. */
function recordOf({ name, due, startedBy, startedAt }: AccessReview, items: readonly ItemRow[]): object {
  return {
    name,
    due,
    startedBy: startedBy.id,
    startedAt,
    items: items.map(
      ({ scopeName: _, person: __, judge: ___, judgedBy: ____, reviewId: _____, ...item }) => item,
    ),
  }
}
