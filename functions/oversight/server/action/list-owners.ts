import type { InputOf, OutputOf } from '@portolan/contract'
import { inWordOrder } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { peopleWhoSee } from '@portolan/platform/subjects'
import type { listOwners } from '../../contract/index.ts'

type Op = typeof listOwners

const most = 2_000

/** Of a project who sees it; of what stands in none everybody, for an owner sees what is his. */
export async function owners({ tx, input }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const { projectId } = input
  if (projectId === undefined) {
    const people = await tx
      .selectFrom('person')
      .select(['id', 'name', 'job_title as note'])
      .where('state', '<>', 'left')
      .orderBy(inWordOrder('name'))
      .orderBy('id')
      .limit(most)
      .execute()
    return { items: people.map((one) => ({ ...one, note: one.note ?? '' })) }
  }
  const seen = await tx.selectFrom('investment').select('id').where('id', '=', projectId).executeTakeFirst()
  // Of a project that one does not see, nobody is told either.
  if (seen === undefined) return { items: [] }
  const people = await peopleWhoSee(tx, projectId, { search: '', limit: most })
  return { items: people.map((one) => ({ ...one, note: one.note ?? '' })) }
}
