import type pg from 'pg'
import type { House } from '../testing/house.ts'
import { insertDrawdown, insertRefusal, openContingency } from '../testing/insert-drawdown.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export async function readDrawdownThings(owner: pg.Pool): Promise<readonly Thing[]> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from drawdown_request r
     where not exists (select from drawdown_answer a where a.request_id = r.id) order by id`,
  )
  return rows
}

type Named = { readonly projectId: string; readonly word: string }
type Keep = (field: string, fieldClass: 'customer', projectId: string, ...texts: string[]) => void

/** What each project holds, what was refused and what is asked for, told under its word, with an amount that stands for it alone. */
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
    const refused = { projectId, by: personId, words: `Drawn too early for ${word}`, amount }
    const drawdownId = await insertDrawdown(owner, refused)
    await insertRefusal(owner, { drawdownId, by: personId, words: `Not yet for ${word}` })
    await insertDrawdown(owner, { projectId, by: personId, words: `Drawn for ${word}`, amount })
    for (const field of ['money', 'left', 'asked', 'remaining', 'held'])
      keep(field, 'customer', projectId, String(amount), String(amount / 100))
  }
}
