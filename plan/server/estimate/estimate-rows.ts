import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { type RawBuilder, sql } from 'kysely'
import {
  type Estimate,
  estimateMethods,
  type EstimateRow,
  estimateStates,
  estimateSubjects,
  type EstimateUnit,
  estimateUnits,
  type EstimateVersion,
  rangeLaws,
} from '../../contract/index.ts'
import { readUses } from './use-rows.ts'
import { readVersions } from './version-rows.ts'

/** An estimate with its newest version, and with the approved one that its outcome is held against. */
type Stored = {
  readonly id: string
  readonly projectId: string
  readonly project: string
  readonly code: string | null
  readonly title: string
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string | null
  readonly subjectTitle: string | null
  readonly unit: string
  readonly currency: string | null
  readonly number: number
  readonly version: number
  readonly createdAt: string
  readonly method: string
  readonly law: string
  readonly state: string
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly expected: number
  readonly deviation: number
  readonly authorId: string
  readonly author: string
  readonly writtenAt: string
  readonly actual: number | null
  readonly endedOn: string | null
  readonly outcomeBy: string | null
  readonly approvedLow: number | null
  readonly approvedLikely: number | null
  readonly approvedHigh: number | null
}

/** What a list asks for: `where` and the rest of the statement speak of e, v, a, i and p. */
export async function selectEstimates(
  tx: Tx,
  rest: RawBuilder<unknown>,
): Promise<readonly (EstimateRow & { readonly createdAt: string })[]> {
  const { rows } = await sql<Stored>`
    select e.id, e.investment_id as "projectId", i.name as project, i.code, e.title, e.kind, e.subject_kind as "subjectKind",
      e.subject_id as "subjectId", coalesce(act.name, item.title) as "subjectTitle", e.unit, e.currency, e.number, e.version,
      e.created_at as "createdAt", v.method, v.law, v.state, v.low, v.likely, v.high, v.expected, v.deviation,
      v.author_id as "authorId", p.name as author, v.written_at as "writtenAt", e.actual, e.ended_on as "endedOn",
      o.name as "outcomeBy", a.low as "approvedLow", a.likely as "approvedLikely", a.high as "approvedHigh"
    from ${joined} ${rest}`.execute(tx)
  return rows.map((row) => ({ ...toRow(row), createdAt: row.createdAt }))
}

export const joined = sql`estimate e
  join estimate_version v on v.tenant_id = e.tenant_id and v.estimate_id = e.id and v.number = e.number
  join investment i on i.tenant_id = e.tenant_id and i.id = e.investment_id
  join person p on p.tenant_id = v.tenant_id and p.id = v.author_id
  left join person o on o.tenant_id = e.tenant_id and o.id = e.outcome_by
  left join estimate_version a on a.tenant_id = e.tenant_id and a.estimate_id = e.id and a.state = 'approved'
  left join lateral (select name from activity where tenant_id = e.tenant_id and investment_id = e.investment_id
    and e.subject_kind = 'activity' and id = e.subject_id limit 1) act on true
  left join lateral (select title from scope_item where tenant_id = e.tenant_id and investment_id = e.investment_id
    and e.subject_kind = 'item' and id = e.subject_id limit 1) item on true`

function toRow(row: Stored): EstimateRow {
  const { id, projectId, project, code, title, kind, currency, number, version, writtenAt } = row
  const { low, likely, high, expected, deviation, author, authorId } = row
  return {
    id,
    projectId,
    project,
    code,
    title,
    kind,
    subject: {
      kind: oneOf(estimateSubjects, row.subjectKind),
      id: row.subjectId,
      title: row.subjectTitle ?? row.subjectId ?? project,
    },
    unit: unitOf(row.unit),
    currency,
    method: oneOf(estimateMethods, row.method),
    law: oneOf(rangeLaws, row.law),
    state: oneOf(estimateStates, row.state),
    number,
    points: { low, likely, high },
    expected,
    deviation,
    author: { id: authorId, name: author },
    writtenAt,
    outcome: outcomeOf(row),
    version,
  }
}

function outcomeOf(row: Stored): EstimateRow['outcome'] {
  const { actual, endedOn, approvedLow: low, approvedLikely: likely, approvedHigh: high } = row
  if (actual === null || endedOn === null || low === null || likely === null || high === null) return null
  return {
    actual,
    endedOn,
    ratio: actual / likely,
    inside: actual >= low && actual <= high,
    by: row.outcomeBy ?? '',
  }
}

export function unitOf(unit: string): EstimateUnit {
  return oneOf(estimateUnits, unit)
}

/** What a check of the table allows, as its type says it. */
export function oneOf<One extends string>(all: readonly [One, ...One[]], text: string): One {
  return all.find((one) => one === text) ?? all[0]
}

export type EstimateKey = { readonly projectId: string; readonly estimateId: string }

export async function readEstimate(tx: Tx, actor: Known, key: EstimateKey): Promise<Estimate> {
  const [row] = await selectEstimates(
    tx,
    sql`where e.id = ${key.estimateId}::uuid and e.investment_id = ${key.projectId}::uuid`,
  )
  if (row === undefined) throw refuse(common.notFound, { kind: 'estimate' })
  const { createdAt: _, ...estimate } = row
  const versions = await readVersions(tx, key.estimateId)
  const self = [actor.personId, actor.throughId]
  return {
    ...estimate,
    versions: [...versions],
    uses: [...(await readUses(tx, key.estimateId))],
    mine: authorsOf(versions).some((id) => self.includes(id)),
    goesOn: estimate.state === 'draft' && estimate.author.id === actor.personId,
  }
}

/** Whoever wrote a version since what was approved last: what stands now is theirs, also where another changed it. */
export function authorsOf(versions: readonly EstimateVersion[]): readonly string[] {
  const approved = versions.findIndex(({ state }) => state === 'approved' || state === 'replaced')
  return (approved < 0 ? versions : versions.slice(0, approved)).map(({ author }) => author.id)
}

/** Holds the estimate, at the version that was seen: one person at a time writes it. */
export async function takeEstimate(
  tx: Tx,
  actor: Known,
  { key, expected }: { readonly key: EstimateKey; readonly expected: number },
): Promise<Estimate> {
  await tx.selectFrom('estimate').select('id').where('id', '=', key.estimateId).forUpdate().execute()
  const estimate = await readEstimate(tx, actor, key)
  if (estimate.version !== expected)
    throw refuse(common.stale, { kind: 'estimate', yours: expected, current: estimate.version })
  return estimate
}

export async function countUp(
  tx: Tx,
  estimateId: string,
  also: {
    readonly number?: number
    readonly actual?: number
    readonly ended_on?: string
    readonly outcome_by?: string
    readonly outcome_at?: string
  } = {},
): Promise<void> {
  await tx
    .updateTable('estimate')
    .set((was) => ({ ...also, version: was('version', '+', 1) }))
    .where('id', '=', estimateId)
    .execute()
}
