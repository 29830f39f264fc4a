import { readCursor, refuse, writeCursor } from '@portolan/contract'
import { reads, type UseCase } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { type RawBuilder, sql } from 'kysely'
import {
  listProjectEvents,
  type ProjectEvent,
  type ProjectEventKind,
  projectEventKinds,
  refusals,
} from '../../contract/index.ts'
import { describeEvent, eventTable, untold } from '../../domain/index.ts'

/** Its own events, registers that spoke of it, and status dates of the organisation, as far as the log shows them. */
export const listProjectEventsUseCase: UseCase = reads(listProjectEvents, async ({ tx, input }) => {
  const project = await readProject(tx, input.projectId)
  const kinds = input.kind ?? projectEventKinds
  const { rows } = await sql<Row>`
    select e.seq, e.at, e.name, e.subject_id, e.payload, e.actor_kind, actor.name as actor, through.name as through
    from event e
    left join person actor on actor.tenant_id = e.tenant_id and actor.id = e.actor_id
    left join person through on through.tenant_id = e.tenant_id and through.id = e.through_id
    where ${about(project.id)} and (${sql.join(kinds.map(isOfKind), sql` or `)}) and ${afterCursor(input.cursor)}
    order by e.seq desc limit ${input.limit + 1}`.execute(tx)
  const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
  return {
    projectId: project.id,
    items: rows.slice(0, input.limit).map(toEvent),
    next: last ? writeCursor([Number(last.seq)]) : null,
  }
})

type Row = {
  readonly seq: string | number
  readonly at: string
  readonly name: string
  readonly subject_id: string
  readonly payload: Record<string, unknown>
  readonly actor_kind: ProjectEvent['actorKind']
  readonly actor: string | null
  readonly through: string | null
}

function about(projectId: string): RawBuilder<unknown> {
  return sql`(e.project_id = ${projectId}::uuid
    or (e.name = any(${namesOf('status-date')}::text[]))
    or (e.name = any(${namesOf('register')}::text[]) and exists (select 1 from import_row r where r.tenant_id = e.tenant_id
      and r.import_id = case when e.subject_kind = 'import' then e.subject_id::uuid end and r.investment_id = ${projectId}::uuid and r.verdict in ('new', 'update', 'same'))))`
}

/** The table of the domain as a condition: what a filter shows is what the words of a line say. */
function isOfKind(kind: ProjectEventKind): RawBuilder<unknown> {
  if (kind === 'other') {
    const told = [...eventTable.map(({ name }) => name), ...untold]
    return sql`e.name <> all(${told}::text[])`
  }
  const lines = eventTable.flatMap((rule, at) => {
    if (rule.kind !== kind) return []
    const before = eventTable.slice(0, at).filter(({ name }) => name === rule.name)
    const parts = [
      sql`e.name = ${rule.name}`,
      ...editsIn(rule.edits),
      ...before.flatMap(({ edits }) => editsIn(edits, 'none')),
    ]
    return [sql`(${sql.join(parts, sql` and `)})`]
  })
  return sql`(${sql.join(lines, sql` or `)})`
}

function editsIn(edits: readonly string[] | undefined, which: 'any' | 'none' = 'any'): RawBuilder<unknown>[] {
  if (edits === undefined) return []
  const any = sql`coalesce(e.payload -> 'edits' ?| ${[...edits]}::text[], false)`
  return [which === 'any' ? any : sql`not ${any}`]
}

function namesOf(kind: ProjectEventKind): string[] {
  return eventTable.filter((rule) => rule.kind === kind).map(({ name }) => name)
}

function afterCursor(cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql`true`
  const values = readCursor(cursor) ?? []
  const [seq] = values
  if (typeof seq !== 'number' || values.length !== 1) throw refuse(refusals.unreadableCursor, {})
  return sql`e.seq < ${seq}::bigint`
}

function toEvent(row: Row): ProjectEvent {
  const { name, at, payload, actor, through } = row
  return {
    seq: Number(row.seq),
    at,
    actor,
    actorKind: row.actor_kind,
    through,
    name,
    ...describeEvent({ name, payload, subjectId: row.subject_id }),
  }
}
