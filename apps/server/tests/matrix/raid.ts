import { addAssumption, addCause, addDependency, addIssue } from '@portolan/oversight/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export type RaidKind = 'issue' | 'assumption' | 'dependency' | 'risk_cause'

/** What has happened, what is taken for granted, and what is needed from another: one of each project. */
export async function readRaidThings(owner: pg.Pool): Promise<Readonly<Record<RaidKind, readonly Thing[]>>> {
  const causes = await owner.query<Thing>(`select id, tenant_id as "tenantId" from risk_cause order by id`)
  const read = async (kind: Exclude<RaidKind, 'risk_cause'>): Promise<readonly Thing[]> =>
    (
      await owner.query<Thing>(
        `select id, tenant_id as "tenantId", investment_id as "projectId" from ${kind} order by id`,
      )
    ).rows
  return {
    risk_cause: causes.rows,
    issue: await read('issue'),
    assumption: await read('assumption'),
    dependency: await read('dependency'),
  }
}

type Named = { readonly projectId: string; readonly word: string }

/** A dependency is read on both sides: it names neither. */
export async function fillRaid(
  house: House,
  { visitor: by }: Person,
  named: readonly Named[],
): Promise<void> {
  await ask(house, by, addCause, { name: 'Scarce people' })
  for (const [at, { projectId, word }] of named.entries()) {
    const issue = { projectId, title: `Issue of ${word}`, severity: 'medium', since: '2026-03-31' } as const
    await ask(house, by, addIssue, issue)
    await ask(house, by, addAssumption, { projectId, title: `Assumption of ${word}` })
    const providerId = named[(at + 1) % named.length]?.projectId ?? ''
    await ask(house, by, addDependency, {
      projectId,
      providerId,
      title: 'An interface',
      needDay: '2027-01-11',
    })
  }
}
