import { dismissFault, markSeen } from '@portolan/oversight/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export type HomeKind = 'progress_report' | 'data_fault_dismissal'

/** One of each project. */
export async function readHomeThings(owner: pg.Pool): Promise<Readonly<Record<HomeKind, readonly Thing[]>>> {
  const all = async (table: string, project: string): Promise<readonly Thing[]> =>
    (
      await owner.query<Thing>(
        `select id, tenant_id as "tenantId", ${project} as "projectId" from ${table} order by id`,
      )
    ).rows
  return {
    progress_report: await all('progress_report', 'investment_id'),
    data_fault_dismissal: await all('data_fault_dismissal', 'project_id'),
  }
}

const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

/** What was reported of each project, a fault that is let be, a count of last week, and what one has seen. */
export async function fillHome(
  house: House,
  { visitor: by, tenantId }: Person,
  { projects, bystander, word }: { projects: readonly string[]; bystander: string; word: string },
): Promise<void> {
  await ask(house, by, markSeen, { until: '2026-01-05T08:00:00.000Z' })
  for (const projectId of projects) {
    const letBe = { rule: 'no-manager', because: `Let be, says ${word}`, until: inAMonth() } as const
    await ask(house, by, dismissFault, { projectId, ...letBe })
    await house.database.owner.query(
      `insert into progress_report (tenant_id, id, investment_id, activity_id, activity_name, person_id, percent, words, state, reported_at)
       values ($1, gen_random_uuid(), $2, '1', 'Work', $3, 40, 'Half of it', 'waiting', now())`,
      [tenantId, projectId, bystander],
    )
  }
  await house.database.owner.query(
    `insert into data_fault_week (tenant_id, monday, rule, faults, counted_at) values ($1, '2026-01-05', 'no-manager', 3, now())`,
    [tenantId],
  )
}
