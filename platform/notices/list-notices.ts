import { type InputOf, type OutputOf, readCursor, writeCursor } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Known } from '../operations/actor.ts'
import type { Call } from '../operations/use-case.ts'
import { commentAt, keyOf } from '../subjects/subjects.ts'
import type { countNotices, listNotices, Notice } from './contract/index.ts'
import type { NoticeParts } from './index.ts'

const mostCounted = 100

export async function list(
  { tx, actor, input }: Call<InputOf<typeof listNotices>>,
  parts: NoticeParts,
): Promise<OutputOf<typeof listNotices>> {
  let query = ownNotices(tx, actor)
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(input.limit + 1)
  const [at, id] = input.cursor === undefined ? [] : (readCursor(input.cursor) ?? [])
  if (typeof at === 'string' && typeof id === 'string')
    query = query.where((where) =>
      where.or([where('n.at', '<', at), where.and([where('n.at', '=', at), where('n.id', '<', id)])]),
    )
  if (input.unread === true) query = query.where('n.read_at', 'is', null)
  const rows = await query.execute()
  const shown = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? shown.at(-1) : undefined
  return {
    items: await showNotices(tx, shown, parts),
    next: last === undefined ? null : writeCursor([last.at, last.id]),
  }
}

/** Counted are those that would be listed: what somebody does not see any more does not ask for attention. */
export async function count(
  { tx, actor }: Call<InputOf<typeof countNotices>>,
  parts: NoticeParts,
): Promise<OutputOf<typeof countNotices>> {
  const rows = await ownNotices(tx, actor)
    .where('n.read_at', 'is', null)
    .orderBy('n.at', 'desc')
    .limit(mostCounted)
    .execute()
  return { unread: (await showNotices(tx, rows, parts)).length }
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function ownNotices(tx: Tx, actor: Pick<Known, 'personId'>) {
  return tx
    .selectFrom('notice as n')
    .leftJoin('person as actor', (join) =>
      join.onRef('actor.tenant_id', '=', 'n.tenant_id').onRef('actor.id', '=', 'n.actor_id'),
    )
    .leftJoin('notice_mute as m', (join) =>
      join
        .onRef('m.tenant_id', '=', 'n.tenant_id')
        .onRef('m.person_id', '=', 'n.person_id')
        .onRef('m.subject_kind', '=', 'n.subject_kind')
        .onRef('m.subject_id', '=', 'n.subject_id'),
    )
    .selectAll('n')
    .select(['actor.name as actor_name', 'm.at as muted_at'])
    .where('n.person_id', '=', actor.personId ?? '')
}

export type NoticeRow = Awaited<ReturnType<ReturnType<typeof ownNotices>['executeTakeFirstOrThrow']>>

/** In the name of the transaction’s person: what is not seen is not shown, and a reason that no room knows neither. */
export async function showNotices(
  tx: Tx,
  rows: readonly NoticeRow[],
  { subjects, rules }: NoticeParts,
): Promise<Notice[]> {
  const keys = rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id }))
  const named = await subjects.name(tx, keys)
  return rows.flatMap((row) => {
    const subject = named.get(keyOf({ kind: row.subject_kind, id: row.subject_id }))
    const rule = rules.find(({ reason }) => reason === row.reason)
    if (subject === undefined || rule === undefined) return []
    const told = rule.say({ actor: row.actor_name ?? 'Portolan', title: subject.title })
    return [
      {
        id: row.id,
        subject,
        reason: row.reason,
        ...told,
        opens: row.about === null ? subject.to : commentAt(subject, row.about),
        times: row.times,
        at: row.at,
        read: row.read_at !== null,
        muted: row.muted_at !== null,
      },
    ]
  })
}
