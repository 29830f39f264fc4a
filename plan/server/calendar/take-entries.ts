import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { accountsOfActor } from '../person/natural-persons.ts'
import { addAbsence } from './absence-rows.ts'
import { writeDays } from './calendar-use-cases.ts'
import type { JudgedRow } from './judge-calendar-file.ts'

type Taken = { readonly added: number; readonly changed: number; readonly removed: number }

/** Writes what a file brings anew: holidays of a calendar, or absences. */
export async function takeEntries(
  tx: Tx,
  actor: Known,
  of: { readonly calendarId: string | null; readonly rows: readonly JudgedRow[]; readonly now: string },
): Promise<Taken> {
  const count = (verdict: JudgedRow['verdict']): number =>
    of.rows.filter((row) => row.verdict === verdict).length
  if (of.calendarId === null) await takeAbsences(tx, actor, of)
  else await takeHolidays(tx, actor, { ...of, calendarId: of.calendarId })
  return { added: count('new'), changed: count('update'), removed: count('cancelled') }
}

async function takeHolidays(
  tx: Tx,
  actor: Known,
  { calendarId, rows }: { readonly calendarId: string; readonly rows: readonly JudgedRow[] },
): Promise<void> {
  const set = rows.flatMap(({ verdict, first, name, minutes, uid }) =>
    (verdict === 'new' || verdict === 'update') && first !== null
      ? [{ day: first, name, minutes: minutes ?? 0, uid }]
      : [],
  )
  const removed = rows.flatMap(({ verdict, first }) => (verdict === 'cancelled' && first ? [first] : []))
  await writeDays(tx, actor, { calendarId, set, removed })
  const { version } = await tx
    .selectFrom('work_calendar')
    .select('version')
    .where('id', '=', calendarId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('work_calendar')
    .set({ version: version + 1 })
    .where('id', '=', calendarId)
    .execute()
}

/** What changed is withdrawn and recorded anew, so that what was planned with stays known. */
async function takeAbsences(
  tx: Tx,
  actor: Known,
  { rows, now }: { readonly rows: readonly JudgedRow[]; readonly now: string },
): Promise<void> {
  const own = await accountsOfActor(tx, actor)
  for (const row of rows) {
    const { verdict, personId, first, last, uid, fromNoon, untilNoon } = row
    if (personId === null || first === null || last === null) continue
    if (verdict === 'update' || verdict === 'cancelled') await withdraw(tx, { personId, uid, first })
    if (verdict !== 'new' && verdict !== 'update') continue
    // A file of one's own leave waits for somebody else, as it would by hand.
    const state = own.has(personId) ? 'requested' : 'approved'
    const askedBy = actor.personId ?? ''
    const days = { first, last, fromNoon, untilNoon }
    await addAbsence(
      tx,
      { personId, kind: 'other', ...days, state, askedBy, uid },
      { tenantId: actor.tenantId, now },
    )
  }
}

/** The entry of that day; else the one entry of that UID, which moved. */
async function withdraw(
  tx: Tx,
  { personId, uid, first }: { readonly personId: string; readonly uid: string; readonly first: string },
): Promise<void> {
  const rows = await tx
    .selectFrom('absence')
    .select(['id', 'first_day', 'version'])
    .where('person_id', '=', personId)
    .where('uid', '=', uid)
    .where('state', 'in', ['requested', 'approved'])
    .execute()
  const row = rows.find(({ first_day }) => first_day === first) ?? (rows.length === 1 ? rows[0] : undefined)
  if (row === undefined) return
  await tx
    .updateTable('absence')
    .set({ state: 'withdrawn', version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
}
