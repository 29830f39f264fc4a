import { common, happened, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { readFile, storeFile } from '@portolan/platform/files'
import { type Known, reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  calendarEvents,
  type CalendarImport,
  calendarRefusals,
  readCalendarFile,
  showCalendarImport,
  takeCalendarFile,
} from '../../contract/index.ts'
import { emptyFile, refuseFile } from '../refuse-file.ts'
import { plainText } from '../schedule/json-text.ts'
import { calendarOf, readCalendars } from './calendar-rows.ts'
import { type JudgedFile, judgeCalendarFile } from './judge-calendar-file.ts'
import { takeEntries } from './take-entries.ts'

export const calendarImportUseCases: readonly UseCase[] = [
  writes(readCalendarFile, async ({ tx, actor, input, now, upload }) => {
    if (upload === undefined || upload.length === 0) throw refuseFile(emptyFile)
    const { calendarId = null, zone } = input
    if (calendarId !== null) calendarOf(await readCalendars(tx), calendarId)
    const fileName = plainText(input.fileName)
    // What cannot be read is refused before it is kept.
    await judgeCalendarFile(tx, actor, { bytes: upload, fileName, calendarId, zone, today: now.slice(0, 10) })
    const id = uuidv7(Date.parse(now))
    await tx
      .insertInto('calendar_import')
      .values({
        tenant_id: actor.tenantId,
        id,
        calendar_id: calendarId,
        file_name: fileName,
        file_sha256: await storeFile(tx, actor.tenantId, upload, now),
        zone,
        state: 'previewed',
        created_by: actor.personId ?? '',
        created_at: now,
      })
      .execute()
    const happening = happened(
      calendarEvents.calendarFileRead,
      { subject: { kind: 'calendar-import', id }, restricted: true },
      { fileName },
    )
    return { output: (await openImport(tx, actor, { id, now })).shown, happening }
  }),
  reads(showCalendarImport, async ({ tx, actor, input, now }) => {
    return (await openImport(tx, actor, { id: input.calendarImportId, now })).shown
  }),
  writes(takeCalendarFile, async ({ tx, actor, input, now, expectedVersion }) => {
    const id = input.calendarImportId
    await tx.selectFrom('calendar_import').select('id').where('id', '=', id).forUpdate().execute()
    const { row, judged, shown } = await openImport(tx, actor, { id, now })
    if (row.version !== expectedVersion)
      throw refuse(common.stale, { kind: 'calendar import', yours: expectedVersion, current: row.version })
    if (row.state !== 'previewed') throw refuse(calendarRefusals.importNotOpen, {})
    const stops = judged.rows.filter(({ verdict }) => verdict === 'stop').length
    if (stops > 0) throw refuse(calendarRefusals.importStops, { rows: stops })
    const taken = await takeEntries(tx, actor, { calendarId: row.calendar_id, rows: judged.rows, now })
    await tx
      .updateTable('calendar_import')
      .set({ state: 'committed', committed_at: now, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
    const happening = happened(
      calendarEvents.calendarFileTaken,
      { subject: { kind: 'calendar-import', id }, restricted: true },
      { fileName: row.file_name, ...taken },
    )
    return { output: { ...shown, state: 'committed' as const, version: row.version + 1 }, happening }
  }),
]

type Opened = {
  readonly row: Awaited<ReturnType<typeof readImport>>
  readonly judged: JudgedFile
  readonly shown: CalendarImport
}

async function openImport(
  tx: Tx,
  actor: Known,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<Opened> {
  const row = await readImport(tx, id)
  const judged = await judgeCalendarFile(tx, actor, {
    bytes: await readFile(tx, row.file_sha256),
    fileName: row.file_name,
    calendarId: row.calendar_id,
    zone: row.zone,
    today: now.slice(0, 10),
  })
  const calendars = await readCalendars(tx)
  const calendar = row.calendar_id === null ? undefined : calendars.get(row.calendar_id)
  const names = await namesOf(tx, judged)
  const counts: Record<string, number> = {}
  for (const { verdict } of judged.rows) counts[verdict] = (counts[verdict] ?? 0) + 1
  const shown: CalendarImport = {
    id,
    fileName: row.file_name,
    calendar: calendar === undefined ? null : { id: calendar.id, name: calendar.name },
    state: row.state === 'committed' ? 'committed' : 'previewed',
    rows: judged.rows.slice(0, mostShown).map((one) => ({
      row: one.row,
      // What an absence is called says why somebody is away.
      name: calendar === undefined ? one.person : one.name,
      person: one.personId === null ? null : { id: one.personId, name: names.get(one.personId) ?? '' },
      first: one.first,
      last: one.last,
      fromNoon: one.fromNoon,
      untilNoon: one.untilNoon,
      verdict: one.verdict,
      because: one.because,
    })),
    counts,
    findings: [...judged.findings],
    version: row.version,
  }
  return { row, judged, shown }
}

const mostShown = 1_000

// eslint-disable-next-line typescript/explicit-module-boundary-types
async function readImport(tx: Tx, id: string) {
  const row = await tx.selectFrom('calendar_import').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'calendar import' })
  return row
}

async function namesOf(tx: Tx, { rows }: JudgedFile): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  if (ids.length === 0) return new Map()
  const people = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}
