import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { manageRoles } from '@portolan/platform/identity/contract'
import { allows } from '@portolan/contract'
import { asCount, told } from '@portolan/quantity'
import { leadAccessReviews } from '../../contract/index.ts'
import { readReviews } from './review-rows.ts'

/** What an open review waits for: judgements, what was judged to end, and its closing. */
export const accessDuties: readonly DutyKind[] = [{ kind: 'oversight.access-review', read: owedToReview }]

async function owedToReview(reading: DutyReading): Promise<readonly Owed[]> {
  const { actor } = reading
  const standing = await reading.tx
    .selectFrom('access_review')
    .select('id')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const [open] = standing === undefined ? [] : await readReviews(reading, standing.id)
  if (open === undefined) return []
  const { id, name, due, startedAt, counts } = open
  const at = { due, since: startedAt.slice(0, 10) }
  const opens = `/administration/access?view=reviews&review=${id}`
  const owed: Owed[] = []
  if (counts.mine > 0)
    owed.push({
      id: `${id} judge`,
      ...at,
      opens: `/access-review?review=${id}`,
      ...told(
        'oversight:duty.judge-access',
      )`Judge ${{ roles: asCount(counts.mine, 'role or token', 'roles and tokens') }} of others for “${{ name }}”.`,
    })
  if (counts.toEnd > 0 && allows(manageRoles, actor.grants))
    owed.push({
      id: `${id} end`,
      ...at,
      opens,
      ...told(
        'oversight:duty.end-access',
      )`End ${{ roles: asCount(counts.toEnd, 'role or token', 'roles and tokens') }}, as judged in “${{ name }}”.`,
    })
  if (counts.open === 0 && counts.toEnd === 0 && allows(leadAccessReviews, actor.grants))
    owed.push({
      id: `${id} close`,
      ...at,
      opens,
      ...told('oversight:duty.close-access')`Close the review “${{ name }}”: everything in it is judged.`,
    })
  return owed
}
