import type { InputOf, OutputOf } from '@portolan/contract'
import { inWordOrder } from '../database/tenant.ts'
import type { Call } from '../operations/use-case.ts'
import type { listViews } from './contract/index.ts'
import { type Pages, refuseUnknownPage, selectViews, showView } from './view-rows.ts'

/** Own ones and those that others share: the wall of the table lets no other through. */
export async function list(
  { tx, actor, input }: Call<InputOf<typeof listViews>>,
  pages: Pages,
): Promise<OutputOf<typeof listViews>> {
  refuseUnknownPage(input.page, pages, actor)
  const rows = await selectViews(tx)
    .where('v.page', '=', input.page)
    .orderBy(inWordOrder('v.name'))
    .orderBy('v.id')
    .execute()
  return { items: rows.map((row) => showView(row, actor)) }
}
