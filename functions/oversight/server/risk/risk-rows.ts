import { common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import { type Selectable, sql } from 'kysely'
import {
  type KeptRisk,
  RangePoints,
  Risk,
  RiskCost,
  RiskDelay,
  RiskResponseGiven,
  riskStates,
  Uncertainty,
  usualUncertainty,
} from '../../contract/index.ts'
import { named, namesOf } from '../body/named.ts'

/** The risks of a project, the open ones first, the likeliest of them first. */
export async function readRisks(tx: Tx, projectId: string): Promise<readonly KeptRisk[]> {
  const rows = await tx
    .selectFrom('risk')
    .selectAll()
    .where('investment_id', '=', projectId)
    .orderBy('state', 'desc')
    .orderBy('probability', 'desc')
    .orderBy('id')
    .limit(mostRisks)
    .execute()
  return await toRisks(tx, rows)
}

const mostRisks = 500

export type RiskKey = { readonly projectId: string; readonly riskId: string }

export async function readRisk(tx: Tx, { projectId, riskId }: RiskKey): Promise<KeptRisk> {
  const row = await tx
    .selectFrom('risk')
    .selectAll()
    .where('id', '=', riskId)
    .where('investment_id', '=', projectId)
    .forUpdate()
    .executeTakeFirst()
  const [risk] = row === undefined ? [] : await toRisks(tx, [row])
  if (risk === undefined) throw refuse(common.notFound, { kind: 'risk' })
  return risk
}

async function toRisks(tx: Tx, rows: readonly Selectable<DB['risk']>[]): Promise<readonly KeptRisk[]> {
  const names = await namesOf(
    tx,
    rows.map(({ owner_id }) => owner_id),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    projectId: row.investment_id,
    title: row.title,
    cause: row.cause,
    event: row.event,
    effect: row.effect,
    probability: row.probability,
    activities: Risk.shape.activities.parse(row.activities),
    delay: RiskDelay.nullable().parse(row.delay),
    cost: RiskCost.nullable().parse(row.cost),
    benefitLost: row.benefit_lost,
    qualityStep: row.quality_step,
    trigger: row.trigger_words,
    causeId: row.cause_id,
    near: row.near,
    ownerId: row.owner_id,
    owner: row.owner_id === null ? null : named(names, row.owner_id),
    response: RiskResponseGiven.nullable().parse(row.response),
    state: riskStates.find((state) => state === row.state) ?? 'open',
    version: row.version,
  }))
}

/** What was said of a plan, else what is usual. */
export async function readUncertainty(tx: Tx, projectId: string): Promise<Uncertainty> {
  const row = await tx
    .selectFrom('plan_uncertainty')
    .select(['source', 'low', 'likely', 'high', 'correlation', 'version'])
    .where('investment_id', '=', projectId)
    .executeTakeFirst()
  return row === undefined ? usualUncertainty : Uncertainty.parse(row)
}

/** What was said of single activities and branches. */
export async function readRanges(tx: Tx, projectId: string): Promise<ReadonlyMap<string, RangePoints>> {
  const rows = await tx
    .selectFrom('activity_range')
    .select(['activity', 'law', 'low', 'likely', 'high'])
    .where('investment_id', '=', projectId)
    .execute()
  return new Map(rows.map(({ activity, ...points }) => [activity, RangePoints.parse(points)]))
}

/** Another one as soon as a risk or a range is another one. */
export async function readMark(tx: Tx, projectId: string): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select md5(coalesce((select string_agg(id || ':' || version, ',' order by id) from risk where investment_id = ${projectId}::uuid), '')
      || '/' || coalesce((select version::text from plan_uncertainty where investment_id = ${projectId}::uuid), '0')) as mark`.execute(
    tx,
  )
  return rows[0]?.mark ?? ''
}
