import { type EventDefinition, readCursor, writeCursor } from '@portolan/contract'
import { reads, type UseCase } from '../operations/use-case.ts'
import { listEvents, type LoggedEvent } from './contract/index.ts'

/** The log in people's words. The definitions give the sentences; an event of an older version shows its name. */
export function eventUseCases(definitions: readonly EventDefinition<never>[]): readonly UseCase[] {
  const byName = new Map(definitions.map((one) => [one.id, one as unknown as EventDefinition]))
  return [
    reads(listEvents, async ({ tx, input }) => {
      let query = tx
        .selectFrom('event')
        .leftJoin('person as actor', (join) =>
          join.onRef('actor.id', '=', 'event.actor_id').onRef('actor.tenant_id', '=', 'event.tenant_id'),
        )
        .leftJoin('person as through', (join) => join.onRef('through.id', '=', 'event.through_id'))
        .selectAll('event')
        .select(['actor.name as actor_name', 'through.name as through_name'])
        .orderBy('event.seq', 'desc')
        .limit(input.limit + 1)
      const after = input.cursor === undefined ? undefined : readCursor(input.cursor)?.[0]
      if (typeof after === 'number') query = query.where('event.seq', '<', after)
      if (input.projectId) query = query.where('event.project_id', '=', input.projectId)
      if (input.subjectKind) query = query.where('event.subject_kind', '=', input.subjectKind)
      if (input.subjectId) query = query.where('event.subject_id', '=', input.subjectId)
      if (input.name) query = query.where('event.name', '=', input.name)
      if (input.actorId) query = query.where('event.actor_id', '=', input.actorId)
      if (input.from) query = query.where('event.at', '>=', `${input.from}T00:00:00.000Z`)
      if (input.to) query = query.where('event.at', '<', `${input.to}T23:59:59.999Z`)
      const rows = await query.execute()
      const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
      return {
        items: rows.slice(0, input.limit).map((row): LoggedEvent => {
          const payload = row.payload as Record<string, unknown>
          return {
            seq: Number(row.seq),
            at: row.at,
            actor: row.actor_name,
            actorKind: row.actor_kind as LoggedEvent['actorKind'],
            through: row.through_name,
            operation: row.operation,
            name: row.name,
            sentence: sentenceOf(byName.get(row.name), row.name, payload),
            subjectKind: row.subject_kind,
            subjectId: row.subject_id,
            projectId: row.project_id,
            requestId: row.request_id,
            payload,
            hash: row.hash,
          }
        }),
        next: last ? writeCursor([Number(last.seq)]) : null,
      }
    }),
  ]
}

function sentenceOf(
  definition: EventDefinition | undefined,
  name: string,
  payload: Record<string, unknown>,
): string {
  if (definition === undefined) return name
  try {
    return definition.sentence(withoutDigests(payload) as never)
  } catch {
    return definition.summary
  }
}

/** Classed values are digests here; a sentence speaks of them without their value. */
function withoutDigests(payload: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [name, isDigest(value) ? undefined : value]),
  )
}

function isDigest(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'digest' in value && 'class' in value
}
