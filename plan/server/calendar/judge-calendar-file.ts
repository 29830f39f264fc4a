import { mayRead } from '@portolan/contract'
import { type CalendarEntry, type DayRow, readCalendar, readDayTable } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { addDays, addMonths, day, type Day, type Told } from '@portolan/quantity'
import {
  type GivenEntry,
  judgeAbsences,
  type JudgedEntry,
  judgeHolidays,
  togetherTold,
  toldOf,
} from '../../domain/index.ts'
import { refuseFile } from '../refuse-file.ts'
import { calendarOf, readCalendars } from './calendar-rows.ts'

export type DroppedFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Null for a file of absences. */
  readonly calendarId: string | null
  readonly zone: string
  /** Entries that come again are taken from a year before this day until five after it. */
  readonly today: string
}

export type JudgedRow = JudgedEntry & { readonly personId: string | null }
export type JudgedFile = { readonly rows: readonly JudgedRow[]; readonly findings: readonly Told[] }

/** Reads a dropped file and compares it with what is known now. */
export async function judgeCalendarFile(tx: Tx, actor: Known, file: DroppedFile): Promise<JudgedFile> {
  if (file.calendarId === null) {
    const ground = await readGround(tx, actor)
    const { entries, findings } = await readEntries(file, ground.people)
    return { rows: judgeAbsences(entries, ground), findings }
  }
  const { entries, findings } = await readEntries(file, new Map())
  const { days } = calendarOf(await readCalendars(tx), file.calendarId)
  const known = new Map(days.map((one) => [one.day, one]))
  const rows = judgeHolidays(dayByDay(entries), known).map((row) => ({ ...row, personId: null }))
  return { rows, findings }
}

async function readEntries(
  file: DroppedFile,
  people: ReadonlyMap<string, readonly string[]>,
): Promise<{ readonly entries: readonly GivenEntry[]; readonly findings: readonly Told[] }> {
  const { bytes, fileName: name, zone, today } = file
  if (looksLikeCalendar(bytes, name)) {
    const first = `${today.slice(0, 4)}-01-01` as Day
    const window = { from: addMonths(first, -12), to: addMonths(first, 72) }
    const { result, findings } = readCalendar(bytes, { name, zone, window })
    if (result === undefined) throw refuseFile(togetherTold(findings))
    return { entries: result.map((entry) => ofEntry(entry, people)), findings: findings.map(toldOf) }
  }
  const needs = file.calendarId === null ? 'person' : 'name'
  const { result, findings } = await readDayTable(bytes, { name, needs })
  if (result === undefined) throw refuseFile(togetherTold(findings))
  return { entries: result.map(ofRow), findings: findings.map(toldOf) }
}

function looksLikeCalendar(bytes: Uint8Array, name: string): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /BEGIN:VCALENDAR/i.test(head) || /\.(ics|ical|ifb)$/i.test(name)
}

/** The first of the names that is known; where none is, the first. */
function ofEntry(
  { people: names, ...entry }: CalendarEntry,
  people: ReadonlyMap<string, readonly string[]>,
): GivenEntry {
  const person = names.find((name) => people.has(name.toLowerCase())) ?? names[0] ?? ''
  return { ...entry, person, minutes: null, wrong: null }
}

function ofRow(row: DayRow): GivenEntry {
  return { ...row, cancelled: false }
}

/** A holiday of several days is one day after another: each may differ in another calendar. */
function dayByDay(entries: readonly GivenEntry[]): readonly GivenEntry[] {
  return entries.flatMap((entry) => {
    const { first, last } = entry
    if (first === null || last === null || last <= first) return [entry]
    const days: GivenEntry[] = []
    for (let at = day(first); at <= last && days.length < mostDays; at = addDays(at, 1))
      days.push({ ...entry, first: at, last: at })
    return days
  })
}

const mostDays = 62

/** An address joins only for those who may read it: else a file would spell out whose it is. */
async function readGround(tx: Tx, actor: Known): Promise<Parameters<typeof judgeAbsences>[1]> {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('state', '<>', 'left')
    .execute()
  const readsAddresses = mayRead('personal', actor.grants, {})
  const byWord = new Map<string, readonly string[]>()
  for (const { id, name, email } of people)
    for (const word of [name, readsAddresses ? (email ?? '') : ''])
      if (word !== '') byWord.set(word.toLowerCase(), [...(byWord.get(word.toLowerCase()) ?? []), id])
  const absences = await tx
    .selectFrom('absence')
    .select(['person_id', 'uid', 'first_day', 'last_day', 'from_noon', 'until_noon'])
    .where('state', 'in', ['requested', 'approved'])
    .execute()
  const known = absences.map((row) => ({
    personId: row.person_id,
    uid: row.uid,
    first: row.first_day,
    last: row.last_day,
    fromNoon: row.from_noon,
    untilNoon: row.until_noon,
  }))
  return { people: byWord, known }
}
