import type { TriggerFact } from '@portolan/health'
import type { Tx } from '@portolan/platform/database'
import { investmentStates, type ReportedRating } from '@portolan/plan/contract'
import { moneyOf, readBaselines, readEditions } from '@portolan/plan/server'
import type { Day } from '@portolan/quantity'
import type { ProjectSaid, ScheduleSigns } from '../domain/index.ts'
import { sql } from 'kysely'
import { groupBy } from './group-by.ts'
import { readScheduleEvidence, type StoredEvidence } from './schedule/read-schedule-evidence.ts'
import { readWarningFacts } from './warning/read-warning-facts.ts'

/** `schedule` is the number of the newest one; 0 where there is none. */
export type VersionedSaid = {
  readonly said: ProjectSaid
  readonly version: number
  readonly schedule: number
  /** What the newest schedule asks about; null where there is none to judge. */
  readonly signs: ScheduleSigns | null
}

/**
 * What is known of some projects. Versions are read first: what is edited meanwhile is at worst computed twice,
 * and never taken for computed.
 */
export async function readSaid(
  { tx, tenantId }: { readonly tx: Tx; readonly tenantId: string },
  projectIds: readonly string[],
  statusDate: Day,
): Promise<VersionedSaid[]> {
  const projects = await tx
    .selectFrom('investment')
    .select([
      'id',
      'state',
      'start_day',
      'finish_day',
      'cost_amount',
      'cost_currency',
      'updated_at',
      'version',
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...projectIds])
    .orderBy('id')
    .execute()
  const editions = groupBy(await readEditions(tx, projectIds), (one) => one.projectId)
  const baselines = groupBy(await readBaselines(tx, projectIds), (one) => one.projectId)
  const ratings = await readHandRatings(tx, tenantId, projectIds)
  const reasons = await readReasonDays(tx, tenantId, projectIds)
  const costs = projects.map((row) => ({ id: row.id, cost: moneyOf(row.cost_amount, row.cost_currency) }))
  const schedules = await readScheduleEvidence({ tx, tenantId }, costs, statusDate)
  const earnedOf = (id: string): number | null => schedules.get(id)?.judged?.signs.complete ?? null
  const facts = await readWarningFacts({ tx, tenantId }, projectIds, { asOf: statusDate, earnedOf })
  return projects.map((row) => ({
    version: row.version,
    schedule: schedules.get(row.id)?.number ?? 0,
    signs: schedules.get(row.id)?.judged?.signs ?? null,
    said: {
      project: {
        id: row.id,
        state: investmentStates.find((state) => state === row.state) ?? 'active',
        start: row.start_day,
        finish: row.finish_day,
        cost: moneyOf(row.cost_amount, row.cost_currency),
        updatedAt: row.updated_at,
      },
      editions: (editions.get(row.id) ?? []).map(({ edition }) => edition),
      baselines: (baselines.get(row.id) ?? []).map(({ baseline }) => baseline),
      handRating: ratings.get(row.id) ?? null,
      ...explainedBy(reasons.get(row.id)),
      ...evidenceOf(schedules.get(row.id)),
      ...factsOf(facts.get(row.id)),
    },
  }))
}

function evidenceOf(stored: StoredEvidence | undefined): Pick<ProjectSaid, 'schedule'> {
  return stored?.judged == null ? {} : { schedule: stored.judged.evidence }
}

function factsOf(facts: readonly TriggerFact[] | undefined): Pick<ProjectSaid, 'facts'> {
  return facts === undefined || facts.length === 0 ? {} : { facts }
}

function explainedBy(explainedOn: string | undefined): Pick<ProjectSaid, 'explainedOn'> {
  return explainedOn === undefined ? {} : { explainedOn }
}

/** When each was last confirmed with a reason, as far as that is published. */
async function readReasonDays(
  tx: Tx,
  tenantId: string,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('status_report')
    .select((fields) => ['investment_id', fields.fn.max('as_of').as('day')])
    .where('tenant_id', '=', tenantId)
    .where('investment_id', 'in', [...projectIds])
    .where('published_at', 'is not', null)
    .where(sql<boolean>`content ->> 'reason' <> ''`)
    .groupBy('investment_id')
    .execute()
  return new Map(rows.map(({ investment_id, day }) => [investment_id, day]))
}

/** Ratings that no register brought; the newest of each project. */
async function readHandRatings(
  tx: Tx,
  tenantId: string,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, ReportedRating>> {
  const rows = await tx
    .selectFrom('reported_status')
    .select(['investment_id', 'raw', 'scale', 'step', 'steps', 'as_of', 'by_whom'])
    .where('tenant_id', '=', tenantId)
    .where('investment_id', 'in', [...projectIds])
    .where('edition_id', 'is', null)
    .orderBy('as_of')
    .orderBy('id')
    .execute()
  return new Map(
    rows.map(({ investment_id, as_of, by_whom, ...rating }) => [
      investment_id,
      { ...rating, asOf: as_of, byWhom: by_whom },
    ]),
  )
}
