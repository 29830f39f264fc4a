import type pg from 'pg'
import type { House } from '../testing/house.ts'
import { insertDrawdown, openContingency } from '../testing/insert-drawdown.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export async function readDrawdownThings(owner: pg.Pool): Promise<readonly Thing[]> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from drawdown_request order by id`,
  )
  return rows
}

type Named = { readonly projectId: string; readonly word: string }
type Keep = (field: string, fieldClass: 'customer', projectId: string, ...texts: string[]) => void

/** What each project holds and what is asked for, told under its word, with an amount that stands for it alone. */
export async function fillContingencies(
  house: House,
  { personId }: Person,
  named: readonly Named[],
  keep: Keep,
): Promise<void> {
  const { owner } = house.database
  for (const [at, { projectId, word }] of named.entries()) {
    const amount = 83_517_640_013 + at * 5_050_505 + word.charCodeAt(word.length - 1) * 9_876_543
    await openContingency(owner, { projectId, by: personId, words: `Held for ${word}`, amount })
    await insertDrawdown(owner, { projectId, by: personId, words: `Drawn for ${word}`, amount })
    for (const field of ['money', 'left', 'asked', 'remaining', 'held'])
      keep(field, 'customer', projectId, String(amount), String(amount / 100))
  }
}
