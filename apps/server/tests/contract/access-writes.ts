import { listAccessItems, startAccessReview } from '@portolan/oversight/contract'
import { addPerson, grantRole } from '@portolan/platform/identity/contract'
import type { World } from '../matrix/world.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import type { Prepared } from './writes-that-succeed.ts'

/** Reviews of access: each begins after the one before was put aside. */
export function accessWrites(
  house: House,
  by: Visitor,
  { world, nth }: { readonly world: World; readonly nth: () => number },
): Readonly<Record<string, () => Promise<Prepared>>> {
  const { owner } = house.database
  const putAside = async (): Promise<unknown> =>
    await owner.query(
      `update access_review set closed_at = now(), closed_by = started_by, record = '{}', record_hash = 'put aside'
       where tenant_id = $1 and closed_at is null`,
      [world.tenantId],
    )
  const newReview = (): { name: string; due: string } => ({ name: `Review ${nth()}`, due: '2099-12-31' })
  /** A review with an item of somebody else. */
  const started = async (): Promise<{ reviewId: string; itemId: string }> => {
    await putAside()
    const { id: personId } = await ask(house, by, addPerson, { name: `Reviewed ${nth()}` })
    await ask(house, by, grantRole, { personId, role: 'trainer' })
    const { id: reviewId } = await ask(house, by, startAccessReview, newReview())
    const { items } = await ask(house, by, listAccessItems, { reviewId, limit: 500 })
    return { reviewId, itemId: items.find(({ person }) => person.id === personId)?.id ?? '' }
  }
  const judgedAll = async (reviewId: string, verdict: string): Promise<unknown> =>
    await owner.query(
      `update access_review_item set verdict = $2, judged_by = $3, judged_at = now() where review_id = $1`,
      [reviewId, verdict, world.founder.personId],
    )
  return {
    'oversight.start-access-review': async () => {
      await putAside()
      return { input: newReview() }
    },
    'oversight.judge-access-item': async () => ({
      input: { ...(await started()), verdict: 'end', note: 'Needed no more.' },
    }),
    'oversight.end-access-item': async () => {
      const item = await started()
      await judgedAll(item.reviewId, 'end')
      return { input: item }
    },
    'oversight.close-access-review': async () => {
      const { reviewId } = await started()
      await judgedAll(reviewId, 'keep')
      return { input: { reviewId } }
    },
  }
}
