import { addRisk, setUncertainty } from '@portolan/oversight/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import { readEstimateThings } from './estimates.ts'
import { readLevellingThings } from './levelling.ts'
import { fillMethods, type MethodKind, readMethodThings } from './methods.ts'
import type { Person } from './persons.ts'

export type PlannedKind = 'estimate' | 'risk' | 'levelling_preview' | MethodKind

const kinds: Readonly<Record<string, PlannedKind>> = { previewId: 'levelling_preview', methodId: 'method' }

export function plannedKindOf(property: string): PlannedKind | undefined {
  return kinds[property]
}

/** What was estimated and what may happen, one of each project, how all plans would look when levelled, and methods. */
export async function readPlannedThings(
  owner: pg.Pool,
): Promise<Readonly<Record<PlannedKind, readonly Thing[]>>> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from risk order by id`,
  )
  const others = { ...(await readLevellingThings(owner)), ...(await readMethodThings(owner)) }
  return { ...(await readEstimateThings(owner)), ...others, risk: rows }
}

/** What may happen to each project, under a word that stands for it alone, how sure its plan is, a plan that was played once, and the method it follows. */
export async function fillRisks(
  house: House,
  person: Person,
  named: readonly { readonly projectId: string; readonly word: string }[],
): Promise<void> {
  const { visitor: by, tenantId, personId } = person
  await fillMethods(house, person, named)
  const ranges = { source: 'stated', low: 90, likely: 100, high: 150, correlation: 10 } as const
  for (const { projectId, word } of named) {
    await ask(house, by, addRisk, { projectId, title: `Risk of ${word}`, probability: 0.2 })
    await ask(house, by, setUncertainty, { projectId, ...ranges }, { ifMatch: 0 })
    await house.database.owner.query(
      `insert into risk_simulation (tenant_id, id, investment_id, job_id, schedule_number, mark, iterations, seed, basis, input, asked_by, asked_at)
       values ($1, gen_random_uuid(), $2, gen_random_uuid(), 1, '', 100, 1, '{}', '{}', $3, now())`,
      [tenantId, projectId, personId],
    )
  }
}
