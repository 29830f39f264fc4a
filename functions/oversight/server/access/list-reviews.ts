import { allows, type InputOf, type OutputOf, readCursor, writeCursor } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { leadAccessReviews, type listAccessItems, type listAccessReviews } from '../../contract/index.ts'
import { readItems, readReviews, requireReview, showItem } from './review-rows.ts'

type Listing = typeof listAccessReviews
type Items = typeof listAccessItems

export async function listReviews(call: Call<InputOf<Listing>>): Promise<OutputOf<Listing>> {
  return pageOfRows(await readReviews(call), call.input)
}

export async function listItems(call: Call<InputOf<Items>>): Promise<OutputOf<Items>> {
  const { actor, input } = call
  const review = await requireReview(call, input.reviewId)
  const showing = { actor, closed: review.closedAt !== null, leads: allows(leadAccessReviews, actor.grants) }
  const wanted = (input.search ?? '').toLowerCase()
  const shown = (await readItems(call, review.id))
    .map((row) => showItem(row, showing))
    .filter(
      (item) =>
        (input.itemId === undefined || item.id === input.itemId) &&
        (input.state === undefined || item.state === input.state) &&
        (input.mine !== true || (item.judge?.id === actor.personId && item.state === 'open')) &&
        item.person.name.toLowerCase().includes(wanted),
    )
  return { ...pageOfRows(shown, input), review }
}

function pageOfRows<T>(
  rows: readonly T[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): { items: T[]; next: string | null } {
  const start = Number(cursor === undefined ? 0 : (readCursor(cursor)?.[0] ?? 0))
  const end = start + limit
  return { items: rows.slice(start, end), next: end < rows.length ? writeCursor([end]) : null }
}
