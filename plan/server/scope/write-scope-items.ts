import { sql } from 'kysely'
import type { ScopeItem, ScopeList } from '../../contract/index.ts'
import { countScope, type CountedScope } from '../../domain/index.ts'
import { jsonText } from '../schedule/json-text.ts'
import type { Writing } from '../write-plan.ts'

/** Puts the items of the version that stands in the place of those before, all in one statement. */
export async function writeScopeItems(
  { tx, tenantId }: Omit<Writing, 'now'>,
  projectId: string,
  { items }: ScopeList,
): Promise<void> {
  await tx.deleteFrom('scope_item').where('investment_id', '=', projectId).execute()
  if (items.length === 0) return
  const scope = countScope(items)
  const rows = items.map((item, at) => rowOf(item, at, scope))
  await sql`
    insert into scope_item (tenant_id, investment_id, position, id, title, kind, status, state, counting, points,
      sprint, sprints, created_day, closed_day, due_day, parent, priority, labels, url, assignee)
    select ${tenantId}::uuid, ${projectId}::uuid, r.* from jsonb_to_recordset(${jsonText(rows)}::jsonb) as r (
      position integer, id text, title text, kind text, status text, state text, counting text,
      points double precision, sprint text, sprints integer, created_day date, closed_day date, due_day date,
      parent text, priority text, labels text[], url text, assignee text)`.execute(tx)
}

function rowOf(item: ScopeItem, position: number, { countings }: CountedScope): Record<string, unknown> {
  return {
    position,
    id: item.id,
    title: item.title,
    kind: item.type,
    status: item.status,
    state: item.state,
    counting: countings.get(item.id) ?? 'unestimated',
    points: item.points,
    sprint: item.sprints.at(-1) ?? null,
    sprints: item.sprints.length,
    created_day: item.created,
    closed_day: item.closed,
    due_day: item.due,
    parent: item.parent,
    priority: item.priority,
    labels: item.labels,
    url: item.url,
    assignee: item.assignee,
  }
}
