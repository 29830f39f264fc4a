import { addRisk, setUncertainty } from '@portolan/oversight/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import { readEstimateThings } from './estimates.ts'
import { readLevellingThings } from './levelling.ts'
import type { Person } from './persons.ts'

export type PlannedKind = 'estimate' | 'risk' | 'levelling_preview'

/** What was estimated and what may happen, one of each project, and how all plans would look when levelled. */
export async function readPlannedThings(
  owner: pg.Pool,
): Promise<Readonly<Record<PlannedKind, readonly Thing[]>>> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from risk order by id`,
  )
  return { ...(await readEstimateThings(owner)), ...(await readLevellingThings(owner)), risk: rows }
}

type Keep = (field: string, fieldClass: 'customer', projectId: string, ...texts: string[]) => void

/**
 * What may happen to each project, under a word and with money that stand for it alone, how sure its plan is, and a plan
 * that was played once.
 */
export async function fillRisks(
  house: House,
  { visitor: by, tenantId, personId }: Person,
  named: readonly { readonly projectId: string; readonly word: string }[],
  keep: Keep,
): Promise<void> {
  const ranges = { source: 'stated', low: 90, likely: 100, high: 150, correlation: 10 } as const
  for (const [at, { projectId, word }] of named.entries()) {
    const amount = 61_423_850_017 + at * 3_030_303 + word.charCodeAt(word.length - 1) * 100
    const money = { low: amount, likely: amount, high: amount }
    const response = {
      kind: 'reduce',
      words: '',
      cost: amount,
      probability: 0.1,
      delay: null,
      money,
    } as const
    const given = { projectId, title: `Risk of ${word}`, probability: 0.2, cost: money, response }
    await ask(house, by, addRisk, given)
    keep('cost of a risk', 'customer', projectId, String(amount), String(amount / 100))
    await ask(house, by, setUncertainty, { projectId, ...ranges }, { ifMatch: 0 })
    await house.database.owner.query(
      `insert into risk_simulation (tenant_id, id, investment_id, job_id, schedule_number, mark, iterations, seed, basis, input, asked_by, asked_at)
       values ($1, gen_random_uuid(), $2, gen_random_uuid(), 1, '', 100, 1, '{}', '{}', $3, now())`,
      [tenantId, projectId, personId],
    )
  }
}
