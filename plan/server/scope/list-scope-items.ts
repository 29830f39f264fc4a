import { readCursor, writeCursor } from '@portolan/contract'
import { reads, type UseCase } from '@portolan/platform/operations'
import { day, type Day, daysBetween } from '@portolan/quantity'
import { sql } from 'kysely'
import { countings, listScopeItems, type ScopeItemRow, scopeStates } from '../../contract/index.ts'
import { readProject } from '../read-projects.ts'
import { readStandingScope } from './scope-versions.ts'

export const listScopeItemsUseCases: readonly UseCase[] = [
  reads(listScopeItems, async ({ tx, input }) => {
    const { id } = await readProject(tx, input.projectId)
    const asOf = (await readStandingScope(tx, id))?.asOf
    const [after] = input.cursor === undefined ? [] : (readCursor(input.cursor) ?? [])
    let query = tx
      .selectFrom('scope_item')
      .selectAll()
      .where('investment_id', '=', id)
      .orderBy('position')
      .limit(input.limit + 1)
    if (typeof after === 'number') query = query.where('position', '>', after)
    if (input.states?.length) query = query.where('state', 'in', input.states)
    if (input.types?.length) query = query.where('kind', 'in', input.types)
    if (input.statuses?.length) query = query.where('status', 'in', input.statuses)
    if (input.sprints?.length)
      query = query.where(
        sql<string>`lower(sprint)`,
        'in',
        input.sprints.map((name) => name.trim().toLowerCase()),
      )
    if (input.unestimated !== undefined)
      query = query.where('counting', input.unestimated ? '=' : '<>', 'unestimated')
    if (input.search) {
      const pattern = `%${input.search.replace(/[\\%_]/g, '\\$&')}%`
      query = query.where(sql<boolean>`(title ilike ${pattern} or id ilike ${pattern})`)
    }
    const rows = await query.execute()
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return {
      items: rows.slice(0, input.limit).map((row) => toRow(row, asOf)),
      next: last === undefined ? null : writeCursor([last.position]),
    }
  }),
]

type Stored = {
  id: string
  title: string
  kind: string | null
  status: string | null
  state: string
  counting: string
  points: number | null
  sprint: string | null
  sprints: number
  created_day: string | null
  closed_day: string | null
  due_day: string | null
  parent: string | null
  priority: string | null
  labels: string[]
  url: string | null
  assignee: string | null
}

function toRow(row: Stored, asOf: Day | undefined): ScopeItemRow {
  return {
    id: row.id,
    title: row.title,
    type: row.kind,
    status: row.status,
    state: scopeStates.find((state) => state === row.state) ?? 'open',
    counting: countings.find((counting) => counting === row.counting) ?? 'unestimated',
    points: row.points,
    sprint: row.sprint,
    sprints: row.sprints,
    age: ageOf(row, asOf),
    created: row.created_day,
    closed: row.closed_day,
    due: row.due_day,
    parent: row.parent,
    priority: row.priority,
    labels: row.labels,
    url: row.url,
    assignee: row.assignee,
  }
}

/** Unknown for what ended on a day that the list does not tell. */
function ageOf({ created_day, closed_day, state }: Stored, asOf: Day | undefined): number | null {
  const end = closed_day ?? (state === 'open' ? asOf : undefined)
  if (created_day === null || end === undefined) return null
  return Math.max(0, daysBetween(day(created_day), day(end)))
}
