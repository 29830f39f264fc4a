import { asDay, told, type Told } from '@portolan/quantity'

/** A row of a file of holidays or absences, as its reader found it. */
export type GivenEntry = {
  readonly uid: string
  readonly name: string
  readonly person: string
  readonly first: string | null
  readonly last: string | null
  readonly fromNoon: boolean
  readonly untilNoon: boolean
  readonly cancelled: boolean
  /** Working minutes of a day that is no holiday; null where the file does not say. */
  readonly minutes: number | null
  readonly wrong: Told | null
}

export type JudgedEntry = GivenEntry & {
  readonly row: number
  readonly verdict: 'new' | 'update' | 'same' | 'cancelled' | 'stop'
  readonly because: Told | null
}

type Verdict = Pick<JudgedEntry, 'verdict' | 'because'>

/** What is known of a calendar: its own days. */
export type KnownDays = ReadonlyMap<string, { readonly name: string; readonly minutes: number }>

/** Holidays against the days that a calendar has: the same file again changes nothing. */
export function judgeHolidays(entries: readonly GivenEntry[], known: KnownDays): readonly JudgedEntry[] {
  const seen = new Map<string, number>()
  return entries.map((entry, at) => {
    const row = at + 1
    return { ...entry, row, ...verdictOnHoliday(entry, known, seen, row) }
  })
}

function verdictOnHoliday(
  entry: GivenEntry,
  known: KnownDays,
  seen: Map<string, number>,
  row: number,
): Verdict {
  const { first, last, name, cancelled } = entry
  const wrong = wrongWith(entry)
  if (wrong !== null || first === null || last === null) return stop(wrong)
  const before = cancelled ? undefined : seen.get(first)
  if (before !== undefined)
    return stop(
      told('plan:calendar.twice')`${{ day: asDay(first) }} stands in row ${{ row: before }} already.`,
    )
  if (!cancelled) seen.set(first, row)
  const standing = known.get(first)
  if (cancelled) return standing === undefined ? same : cancels
  if (standing === undefined) return isNew
  return first === last && standing.name === name && standing.minutes === (entry.minutes ?? 0)
    ? same
    : updates
}

/** What is known of absences: of whom, on which days, from which entry. */
export type KnownAbsence = {
  readonly personId: string
  readonly uid: string | null
  readonly first: string
  readonly last: string
  readonly fromNoon: boolean
  readonly untilNoon: boolean
}

export type AbsenceGround = {
  /** By a name or an address in small letters; several where it does not tell one. */
  readonly people: ReadonlyMap<string, readonly string[]>
  readonly known: readonly KnownAbsence[]
}

/** Absences against those that are known: joined by the UID of the entry, and never two at once. */
export function judgeAbsences(
  entries: readonly GivenEntry[],
  { people, known }: AbsenceGround,
): readonly (JudgedEntry & { readonly personId: string | null })[] {
  const taken = new Map<string, KnownAbsence[]>()
  const times = new Map<string, number>()
  for (const { uid } of entries) times.set(uid, (times.get(uid) ?? 0) + 1)
  for (const one of known) taken.set(one.personId, [...(taken.get(one.personId) ?? []), one])
  return entries.map((entry, at) => {
    const found = people.get(entry.person.trim().toLowerCase()) ?? []
    const personId = found.length === 1 ? (found[0] ?? null) : null
    const verdict = verdictOnAbsence(entry, { personId, found: found.length, taken, times })
    return { ...entry, row: at + 1, personId, ...verdict }
  })
}

type AbsencePlace = {
  readonly personId: string | null
  readonly found: number
  readonly taken: Map<string, KnownAbsence[]>
  /** How often an entry comes in the file. */
  readonly times: ReadonlyMap<string, number>
}

function verdictOnAbsence(entry: GivenEntry, { personId, found, taken, times }: AbsencePlace): Verdict {
  const { first, last, uid, fromNoon, untilNoon } = entry
  const wrong = wrongWith(entry)
  if (wrong !== null || first === null || last === null) return stop(wrong)
  if (personId === null)
    return stop(
      found > 1
        ? told(
            'plan:calendar.which-person',
          )`“${{ name: entry.person }}” may be several people. Write the address.`
        : told('plan:calendar.no-person')`Nobody is known as “${{ name: entry.person }}”.`,
    )
  const own = taken.get(personId) ?? []
  const ofEntry = own.filter((one) => one.uid === uid)
  // One that comes once may have moved to another day.
  const isMoved = ofEntry.length === 1 && times.get(uid) === 1
  const before = ofEntry.find((one) => one.first === first) ?? (isMoved ? ofEntry[0] : undefined)
  if (entry.cancelled) return before === undefined ? same : cancels
  const isSame =
    before?.first === first &&
    before.last === last &&
    before.fromNoon === fromNoon &&
    before.untilNoon === untilNoon
  if (isSame) return same
  const clash = own.find((one) => one !== before && one.first <= last && one.last >= first)
  if (clash !== undefined)
    return stop(
      told(
        'plan:calendar.clash',
      )`There is an absence from ${{ first: asDay(clash.first) }} to ${{ last: asDay(clash.last) }} already.`,
    )
  taken.set(personId, [
    ...own.filter((one) => one !== before),
    { personId, uid, first, last, fromNoon, untilNoon },
  ])
  return before === undefined ? isNew : updates
}

function wrongWith({ wrong, first, last }: GivenEntry): Told | null {
  if (wrong !== null) return wrong
  if (first === null || last === null) return told('plan:calendar.no-day')`The row names no day.`
  return last < first ? told('plan:calendar.reversed')`The row ends before it begins.` : null
}

const same: Verdict = { verdict: 'same', because: null }
const isNew: Verdict = { verdict: 'new', because: null }
const updates: Verdict = { verdict: 'update', because: null }
const cancels: Verdict = { verdict: 'cancelled', because: null }

function stop(because: Told | null): Verdict {
  return { verdict: 'stop', because }
}
