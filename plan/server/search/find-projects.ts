import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { type FoundProject, investmentStates } from '../../contract/index.ts'
import { latenessOf } from '../../domain/search/index.ts'

export type ProjectHit = {
  readonly found: FoundProject
  /** The words that stand in it. */
  readonly words: readonly string[]
}

/** Projects in whose code, name, customer or manager at least one of the words stands; those with most words first. */
export async function findProjects(tx: Tx, words: readonly string[]): Promise<readonly ProjectHit[]> {
  const within = words.map((word) => sql<boolean>`f.all like ${`%${escaped(word)}%`}`)
  const hits = sql<number>`(${sql.join(
    within.map((one) => sql`(${one})::integer`),
    sql` + `,
  )})`
  // "offset 0": the text is put together, in small letters, once for each project and not for each word.
  const all = selectFound(tx)
    .select(['i.name_key', allWords.as('all')])
    .offset(0)
  const rows = await tx
    .selectFrom(all.as('f'))
    .selectAll()
    .where(sql<boolean>`(${sql.join(within, sql` or `)})`)
    .orderBy(hits, 'desc')
    .orderBy(sql`f.state <> 'closed' and f.finish_day > f.agreed`, (order) => order.desc().nullsLast())
    .orderBy('f.name_key')
    .limit(mostProjects)
    .execute()
  return rows.map((row) => ({
    found: toFound(row),
    words: words.filter((word) => row.all.includes(word)),
  }))
}

const allWords = sql<string>`lower(concat_ws(' ', i.code, i.name, customer.name, manager.name))`

/** More than anyone reads: ranking goes on among these. */
const mostProjects = 200

/** Some projects by their ids, in that order; those that one does not see are missing. */
export async function recallFound(tx: Tx, ids: readonly string[]): Promise<FoundProject[]> {
  const rows = await selectFound(tx)
    .where('i.id', 'in', [...ids])
    .execute()
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    return row === undefined ? [] : [toFound(row)]
  })
}

/** `%` and `_` mean themselves. */
export function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}

function selectFound(tx: Tx) {
  return tx
    .selectFrom('investment as i')
    .leftJoin('party as customer', (join) =>
      join.onRef('customer.tenant_id', '=', 'i.tenant_id').onRef('customer.id', '=', 'i.customer_id'),
    )
    .leftJoin('person as manager', (join) =>
      join.onRef('manager.tenant_id', '=', 'i.tenant_id').onRef('manager.id', '=', 'i.manager_id'),
    )
    .leftJoin('baseline', (join) =>
      join
        .onRef('baseline.tenant_id', '=', 'i.tenant_id')
        .onRef('baseline.investment_id', '=', 'i.id')
        .on('baseline.number', '=', 1),
    )
    .select(['i.id', 'i.code', 'i.name', 'i.state', 'i.finish_day'])
    .select(['customer.name as customer', 'manager.name as manager', 'baseline.finish_day as agreed'])
}

type FoundRow = Awaited<ReturnType<ReturnType<typeof selectFound>['execute']>>[number]

function toFound(row: FoundRow): FoundProject {
  const state = investmentStates.find((one) => one === row.state) ?? 'active'
  return {
    projectId: row.id,
    code: row.code,
    name: row.name,
    customer: row.customer,
    manager: row.manager,
    state,
    finish: row.finish_day,
    late: state === 'closed' ? null : latenessOf({ finish: row.finish_day, baseline: row.agreed }),
  }
}
