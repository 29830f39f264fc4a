import type { Tx } from '@portolan/platform/database'
import { fieldsOf, readProject } from '@portolan/plan/server'
import { addMoney, type Day, type Money } from '@portolan/quantity'
import type { Project } from '@portolan/plan/contract'
import {
  type FieldValue,
  type ProjectSnapshot,
  type Snapshot,
  standingOn,
  type HeldLimits,
  toStandingInput,
} from '../../domain/index.ts'
import { readSaid, type VersionedSaid } from '../read-said.ts'
import { inOwn, readRates } from '../read-rates.ts'
import { readPlanLines } from './read-plan-lines.ts'
import { readHeldLimits } from '../health-policy/read-limits.ts'
import { readClock } from '../status-clock.ts'

export type Looking = { readonly tx: Tx; readonly tenantId: string; readonly now: string }

/** Some projects as they stand in this transaction, computed status included, and all that are seen together. */
export async function takeSnapshot(
  { tx, tenantId, now }: Looking,
  projectIds: readonly string[],
  { withPlans }: { readonly withPlans: boolean },
): Promise<Snapshot> {
  const { day } = await readClock(tx, tenantId, now)
  const said = projectIds.length === 0 ? [] : await readSaid({ tx, tenantId }, projectIds, day)
  const limits = await readHeldLimits(tx, tenantId)
  const projects: ProjectSnapshot[] = []
  for (const one of said) {
    const { id } = one.said.project
    const plan = withPlans ? await readPlanLines(tx, id, one.schedule) : null
    projects.push({ ...snapshotOf(await readProject(tx, id), one, { day, limits }), plan })
  }
  return { projects, ...(await countAll({ tx, tenantId, now })) }
}

function snapshotOf(
  project: Project,
  { said, schedule }: VersionedSaid,
  { day, limits }: { readonly day: Day; readonly limits: HeldLimits },
): Omit<ProjectSnapshot, 'plan'> {
  const { status } = standingOn(toStandingInput(said, day, limits), day)
  const { contractValue, embargoNote } = fieldsOf(project)
  return {
    id: project.id,
    name: project.name,
    finish: project.finish as Day | null,
    status,
    fields: {
      ...openFields(project),
      computed: { value: status, unit: 'status' },
      baselines: { value: said.baselines.length, unit: 'count' },
      schedule: { value: schedule, unit: 'count' },
    },
    classed: {
      contractValue: JSON.stringify(contractValue ?? null),
      embargoNote: JSON.stringify(embargoNote ?? null),
    },
  }
}

function openFields(project: Project): Readonly<Record<string, FieldValue>> {
  const text = (value: string | null | undefined): FieldValue => ({ value: value ?? null, unit: 'text' })
  const dated = (value: string | null): FieldValue => ({ value, unit: 'day' })
  return {
    name: text(project.name),
    code: text(project.code),
    description: text(project.description),
    manager: text(project.manager?.name),
    customer: text(project.customer?.name),
    organisation: text(project.organisation?.name),
    programme: text(project.programme?.name),
    category: text(project.category),
    phase: text(project.phase),
    state: { value: project.state, unit: 'state' },
    start: dated(project.start),
    finish: dated(project.finish),
    cost: { value: project.cost?.amount ?? null, unit: project.cost?.currency ?? 'text' },
    reported: text(project.reported?.raw),
  }
}

/** Amounts of which the organisation has no rate make the whole unknown. */
async function countAll({ tx, tenantId, now }: Looking): Promise<Pick<Snapshot, 'count' | 'cost'>> {
  const rows = await tx
    .selectFrom('investment')
    .select('cost_currency')
    .select((fields) => [
      fields.fn.countAll<number>().as('count'),
      fields.fn.sum<string | null>('cost_amount').as('amount'),
    ])
    .groupBy('cost_currency')
    .execute()
  const rates = await readRates(tx, tenantId, now.slice(0, 10))
  let cost: Money | null = { amount: 0, currency: rates.currency }
  for (const { cost_currency: currency, amount } of rows) {
    if (currency === null || cost === null) continue
    const own = inOwn({ amount: Number(amount ?? 0), currency }, rates)
    cost = own === undefined ? null : addMoney(cost, own)
  }
  return { count: rows.reduce((all, { count }) => all + count, 0), cost }
}
