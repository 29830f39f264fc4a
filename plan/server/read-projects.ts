import { common, readCursor, refuse, writeCursor } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { listProjects, type Project, showHistory, showProject } from '../contract/index.ts'
import { readHistory } from './read-history.ts'
import { selectProjects, toProject } from './select-projects.ts'

export const readProjectUseCases: readonly UseCase[] = [
  reads(listProjects, async ({ tx, input }) => {
    let query = selectProjects(tx)
      .orderBy(sql`i.name_key`)
      .orderBy('i.id')
      .limit(input.limit + 1)
    if (input.portfolioId) query = query.where('i.portfolio_id', '=', input.portfolioId)
    if (input.state) query = query.where('i.state', '=', input.state)
    if (input.search) query = query.where(matches(input.search))
    const [nameKey, id] = input.cursor === undefined ? [] : (readCursor(input.cursor) ?? [])
    if (typeof nameKey === 'string' && typeof id === 'string')
      query = query.where(sql<boolean>`(i.name_key, i.id) > (${nameKey}, ${id}::uuid)`)
    const rows = await query.execute()
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return {
      items: rows.slice(0, input.limit).map(toProject),
      next: last ? writeCursor([last.name_key, last.id]) : null,
    }
  }),
  reads(showProject, async ({ tx, input }) => await readProject(tx, input.projectId)),
  reads(showHistory, async ({ tx, input }) => await readHistory(tx, input.projectId)),
]

/** Part of the name or of the ID, whatever the letter case. `%` and `_` mean themselves. */
export function matches(search: string): ReturnType<typeof sql<boolean>> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(i.name ilike ${pattern} or i.code ilike ${pattern})`
}

export async function readProject(tx: Tx, projectId: string): Promise<Project> {
  const row = await selectProjects(tx).where('i.id', '=', projectId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'project' })
  return toProject(row)
}
