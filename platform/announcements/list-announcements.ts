import { common, type InputOf, type OutputOf, refuse, roles } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import { blocksOf } from '../markup/markup.ts'
import type { Call } from '../operations/use-case.ts'
import {
  type Announcement,
  announcementTones,
  type listAllAnnouncements,
  type listAnnouncements,
} from './contract/index.ts'

/** Who administers sees all of them in the table; heard are only those for one of the roles held. */
export async function list({
  tx,
  actor,
  now,
}: Call<InputOf<typeof listAnnouncements>>): Promise<OutputOf<typeof listAnnouncements>> {
  const today = now.slice(0, 10)
  const rows = await selectAnnouncements(tx)
    .where('a.withdrawn_at', 'is', null)
    .where('a.from_day', '<=', today)
    .where('a.until_day', '>=', today)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('announcement_dismissal as d')
            .select('d.at')
            .whereRef('d.announcement_id', '=', 'a.id')
            .where('d.person_id', '=', actor.personId ?? ''),
        ),
      ),
    )
    .orderBy('a.id', 'desc')
    .limit(5)
    .execute()
  const mine = rows.filter(
    (row) => row.roles === null || actor.grants.some(({ role }) => row.roles?.includes(role)),
  )
  return { items: mine.map(showAnnouncement) }
}

export async function listAll({
  tx,
}: Call<InputOf<typeof listAllAnnouncements>>): Promise<OutputOf<typeof listAllAnnouncements>> {
  const rows = await selectAnnouncements(tx).orderBy('a.id', 'desc').limit(100).execute()
  return { items: rows.map(showAnnouncement) }
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAnnouncements>['executeTakeFirstOrThrow']>>

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectAnnouncements(tx: Tx) {
  return tx
    .selectFrom('announcement as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.created_by'),
    )
    .selectAll('a')
    .select('p.name as by_name')
}

export async function openAnnouncement(tx: Tx, id: string): Promise<Row> {
  const row = await selectAnnouncements(tx).where('a.id', '=', id).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'announcement' })
  return row
}

export function showAnnouncement(row: Row): Announcement {
  return {
    id: row.id,
    text: row.body,
    blocks: [...blocksOf(row.body)],
    tone: announcementTones.find((one) => one === row.tone) ?? 'plain',
    roles: row.roles === null ? null : roles.filter((role) => row.roles?.includes(role)),
    from: row.from_day,
    until: row.until_day,
    by: { id: row.created_by, name: row.by_name },
    withdrawn: row.withdrawn_at !== null,
    version: row.version,
  }
}
