import type { Tx } from '@portolan/platform/database'
import { type RawBuilder, sql } from 'kysely'
import { type CaseOfEstimate, estimateMethods, type EstimateUnit, type Size } from '../../contract/index.ts'
import type { PastEstimate } from '../../domain/index.ts'

/** Finished work with the approved version of its estimate, where the walls let it through. */
export type PastCase = PastEstimate & {
  readonly projectId: string
  readonly project: string
  readonly title: string
}

type Stored = Omit<PastCase, 'author' | 'method' | 'sizes'> & {
  readonly authorId: string
  readonly authorName: string
  readonly method: string
  readonly sizes: unknown
}

/** A history that is longer says nothing more, and learning takes the square of it. */
const mostCases = 1_000

export type HistoryOf = { readonly unit: EstimateUnit; readonly currency: string | null }

/** The newest first; amounts of different units are no history of each other. */
export async function readPast(tx: Tx, of?: HistoryOf): Promise<readonly PastCase[]> {
  const alike =
    of === undefined ? sql`` : sql`and e.unit = ${of.unit} and e.currency is not distinct from ${of.currency}`
  return await select(tx, sql`${alike} order by e.ended_on desc, e.id desc limit ${mostCases}`)
}

/** Cases by their id. */
export async function readCases(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<CaseOfEstimate, 'share'>>> {
  if (ids.length === 0) return new Map()
  const rows = await select(tx, sql`and e.id = any(${[...new Set(ids)]}::uuid[])`)
  return new Map(rows.map((row) => [row.id, toCase(row)]))
}

export function toCase(past: PastCase): Omit<CaseOfEstimate, 'share'> {
  const { id, projectId, project, title, kind, likely, actual, endedOn, sizes } = past
  return { estimateId: id, projectId, project, title, kind, likely, actual, endedOn, sizes: [...sizes] }
}

async function select(tx: Tx, rest: RawBuilder<unknown>): Promise<readonly PastCase[]> {
  const { rows } = await sql<Stored>`
    select e.id, e.investment_id as "projectId", i.name as project, e.title, e.kind, a.method, a.author_id as "authorId",
      p.name as "authorName", a.sizes, (e.created_at at time zone 'UTC')::date as began, e.ended_on as "endedOn", e.actual, a.low, a.likely, a.high
    from estimate e
    join estimate_version a on a.tenant_id = e.tenant_id and a.estimate_id = e.id and a.state = 'approved'
    join investment i on i.tenant_id = e.tenant_id and i.id = e.investment_id
    join person p on p.tenant_id = a.tenant_id and p.id = a.author_id
    where e.actual is not null ${rest}`.execute(tx)
  return rows.map(({ authorId, authorName, method, sizes, ...row }) => ({
    ...row,
    author: { id: authorId, name: authorName },
    method: estimateMethods.find((one) => one === method) ?? 'three-points',
    sizes: sizes as readonly Size[],
  }))
}
