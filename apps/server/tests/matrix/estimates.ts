import { addEstimate } from '@portolan/plan/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

/** One of each project. */
export async function readEstimateThings(
  owner: pg.Pool,
): Promise<Readonly<Record<'estimate', readonly Thing[]>>> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from estimate order by id`,
  )
  return { estimate: rows }
}

/** What was estimated of each project, under a word that stands for it alone, and used as its baseline once. */
export async function fillEstimates(
  house: House,
  { visitor: by, tenantId, personId }: Person,
  named: readonly { readonly projectId: string; readonly word: string }[],
): Promise<void> {
  const points = { low: 2_400, likely: 3_000, high: 6_000 }
  const basis = { method: 'three-points', points, scope: 'All of it' } as const
  for (const { projectId, word } of named) {
    const given = { title: `Estimate of ${word}`, kind: `Kind of ${word}`, unit: 'work', basis } as const
    const { id } = await ask(house, by, addEstimate, { projectId, ...given })
    await house.database.owner.query(
      `insert into estimate_use (tenant_id, id, estimate_id, number, investment_id, used_as, used_by, used_at)
       values ($1, gen_random_uuid(), $2, 1, $3, 'baseline', $4, now())`,
      [tenantId, id, projectId, personId],
    )
  }
}
