import {
  addDays,
  asCount,
  asDay,
  civilAt,
  type Day,
  dayNumber,
  dayOf,
  daysBetween,
  type Finding,
  instantOf,
  isZone,
  told,
} from '@portolan/quantity'
import { fileFinding, type Outcome, rowFinding, shortened } from '../outcome.ts'
import { decode } from '../reading/text.ts'
import { type ContentLine, contentLines, plainText } from './content-lines.ts'
import { daysOfRule, readRule } from './recurrence-rule.ts'

/** An entry of a calendar file as it concerns days, both included; one that comes again is there each time. */
export type CalendarEntry = {
  readonly uid: string
  readonly name: string
  readonly first: Day
  readonly last: Day
  /** Begins at noon or later; ends at noon or earlier. A whole day is neither. */
  readonly fromNoon: boolean
  readonly untilNoon: boolean
  readonly cancelled: boolean
  /** Whose it is, as the file says: an address, a name, what may be one, or nothing. */
  readonly people: readonly string[]
}

export type CalendarOptions = {
  readonly name: string
  /** In which moments that are told in universal time become days. */
  readonly zone: string
  /** Entries that come again are told within [from, to). */
  readonly window: { readonly from: Day; readonly to: Day }
}

const mostBytes = 2_000_000
const mostEntries = 5_000
/** A day of each is looked at: a file of nothing but rules is no calendar of people. */
const mostRules = 500

/** Reads VEVENTs of an iCalendar file (RFC 5545) as days. Undefined with a finding if the file is none. */
export function readCalendar(
  bytes: Uint8Array,
  options: CalendarOptions,
): Outcome<readonly CalendarEntry[] | undefined> {
  const stop = (finding: Finding): Outcome<undefined> => ({ result: undefined, findings: [finding] })
  if (bytes.length > mostBytes) return stop(fileFinding('error', 'too-big', options.name, tooBig))
  const decoded = decode(bytes)
  const lines = 'failure' in decoded ? [] : contentLines(decoded.value.text)
  const begins = lines.find(({ name }) => name === 'BEGIN')
  if (begins?.value.trim().toUpperCase() !== 'VCALENDAR')
    return stop(fileFinding('error', 'not-a-calendar', options.name, noCalendar))
  if (lines.at(-1)?.name !== 'END') return stop(fileFinding('error', 'cut-off', options.name, cutOff))
  const findings: Finding[] = []
  const given = eventsOf(lines)
  if (given.length > mostEntries || given.filter((event) => event.has('RRULE')).length > mostRules)
    return stop(fileFinding('error', 'too-many', options.name, tooMany))
  const events = given.map((event) => readEvent(event, options, findings))
  const entries = events.flatMap((event) => (event === undefined ? [] : event.entries))
  const moved = new Set(events.flatMap((event) => (event?.replaces ? [event.replaces] : [])))
  const kept = entries.filter(({ uid, first, again }) => !(again && moved.has(`${uid} ${first}`)))
  if (kept.length > mostEntries) return stop(fileFinding('error', 'too-many', options.name, tooMany))
  return { result: kept.map(({ again: _, ...entry }) => entry), findings }
}

const tooBig = told('exchange:calendar.too-big')`The calendar is larger than 2 MB. Export fewer years of it.`
const tooMany = told(
  'exchange:calendar.too-many',
)`The calendar holds more than 5,000 entries, or 500 that come again. Export fewer years of it.`
const noCalendar = told(
  'exchange:calendar.none',
)`The file is no calendar: it does not begin with BEGIN:VCALENDAR. Export it as iCalendar (.ics).`
const cutOff = told(
  'exchange:calendar.cut-off',
)`The calendar ends in the middle of an entry. Export or download it again.`

type Event = ReadonlyMap<string, readonly ContentLine[]>

/** The properties of each VEVENT; alarms within one are no part of it. */
function eventsOf(lines: readonly ContentLine[]): readonly Event[] {
  const events: Map<string, ContentLine[]>[] = []
  const open: string[] = []
  for (const line of lines) {
    const kind = line.value.trim().toUpperCase()
    if (line.name === 'BEGIN') {
      open.push(kind)
      if (kind === 'VEVENT') events.push(new Map())
    } else if (line.name === 'END') open.pop()
    else if (open.at(-1) === 'VEVENT') {
      const event = events.at(-1)
      event?.set(line.name, [...(event.get(line.name) ?? []), line])
    }
  }
  return events
}

type Read = CalendarEntry & { readonly again: boolean }

function readEvent(
  event: Event,
  options: CalendarOptions,
  findings: Finding[],
): { readonly entries: readonly Read[]; readonly replaces: string | undefined } | undefined {
  const textOf = (name: string): string => plainText(event.get(name)?.[0]?.value ?? '')
  const name = textOf('SUMMARY') || '–'
  const uid = textOf('UID').slice(0, 300)
  const warn = (code: string, says: ReturnType<ReturnType<typeof told>>): undefined => {
    findings.push(rowFinding('warning', code, uid || name, says))
  }
  const start = readMoment(event.get('DTSTART')?.[0], options.zone)
  if (start === undefined)
    return warn('no-start', told('exchange:calendar.no-start')`“${{ name: shortened(name) }}” has no day.`)
  const end = endOf(event, start, options.zone)
  const length = Math.max(0, daysBetween(start.day, end.day))
  const base = {
    uid: uid || `${start.day} ${name}`,
    name: name.slice(0, 200),
    fromNoon: start.minute !== undefined && start.minute >= noon,
    untilNoon: end.minute !== undefined && end.minute <= noon,
    cancelled: textOf('STATUS').toUpperCase() === 'CANCELLED',
    people: peopleOf(event, name),
  }
  const at = (first: Day, again: boolean): Read => ({ ...base, first, last: addDays(first, length), again })
  const replaced = readMoment(event.get('RECURRENCE-ID')?.[0], options.zone)
  const replaces = replaced === undefined ? undefined : `${base.uid} ${replaced.day}`
  const ruleText = event.get('RRULE')?.[0]?.value
  if (ruleText === undefined) return { entries: [at(start.day, false)], replaces }
  const rule = readRule(ruleText, (text) => dayIn(text, options.zone)?.day)
  if (rule === undefined) {
    warn(
      'odd-rule',
      told(
        'exchange:calendar.odd-rule',
      )`“${{ name: shortened(name) }}” comes again by a rule that is not understood here; only ${{ first: asDay(start.day) }} was taken.`,
    )
    return { entries: [at(start.day, false)], replaces }
  }
  const skipped = skippedDays(event, options.zone)
  const days = daysOfRule(rule, start.day, options.window).filter((day) => !skipped.has(day))
  if (days.length === 0)
    warn(
      'not-in-window',
      told(
        'exchange:calendar.not-in-window',
      )`“${{ name: shortened(name) }}” does not come within ${{ days: asCount(daysBetween(options.window.from, options.window.to), 'day') }} from ${{ from: asDay(options.window.from) }}.`,
    )
  return { entries: days.map((day) => at(day, true)), replaces }
}

const noon = 12 * 60

type Moment = { readonly day: Day; readonly minute: number | undefined }

function readMoment(line: ContentLine | undefined, zone: string): Moment | undefined {
  return line === undefined ? undefined : dayIn(line.value, zone)
}

/** A moment with a zone of its own is told on the clock of that place, which is where the day is meant. */
function dayIn(value: string, zone: string): Moment | undefined {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{0,2}(Z?))?$/.exec(value.trim().toUpperCase())
  const day = found === null ? undefined : dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
  if (found === null || day === undefined || day < '1900' || day > '2200') return undefined
  if (found[4] === undefined) return { day, minute: undefined }
  const minute = Number(found[4]) * 60 + Number(found[5])
  if (found[6] !== 'Z' || !isZone(zone)) return { day, minute }
  const local = civilAt(instantOf(dayNumber(day) * 86_400_000 + minute * 60_000), zone)
  return {
    day: local.slice(0, 10) as Day,
    minute: Number(local.slice(11, 13)) * 60 + Number(local.slice(14)),
  }
}

/** The end of whole days is the day after the last; an end at midnight is the day before. */
function endOf(event: Event, start: Moment, zone: string): Moment {
  const end = readMoment(event.get('DTEND')?.[0], zone) ?? afterDuration(event, start)
  if (end === undefined || end.day < start.day) return { day: start.day, minute: undefined }
  if (end.day === start.day) return start.minute === end.minute ? { day: end.day, minute: undefined } : end
  const isWhole = end.minute === undefined || end.minute === 0
  return isWhole ? { day: addDays(end.day, -1), minute: undefined } : end
}

/** P1D, P2W, PT4H. */
function afterDuration(event: Event, start: Moment): Moment | undefined {
  const text = event.get('DURATION')?.[0]?.value.trim().toUpperCase() ?? ''
  const found = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/.exec(text)
  if (found === null) return undefined
  const days = Number(found[1] ?? 0) * 7 + Number(found[2] ?? 0)
  const minutes = (start.minute ?? 0) + Number(found[3] ?? 0) * 60 + Number(found[4] ?? 0)
  const day = addDays(start.day, days + Math.floor(minutes / 1440))
  return { day, minute: start.minute === undefined ? undefined : minutes % 1440 }
}

function skippedDays(event: Event, zone: string): ReadonlySet<Day> {
  const values = (event.get('EXDATE') ?? []).flatMap(({ value }) => value.split(','))
  return new Set(values.flatMap((value) => dayIn(value, zone)?.day ?? []))
}

/** An absence is of its first attendee, or of who made it, or of whom its title begins with: "Tomas Berg: leave". */
function peopleOf(event: Event, title: string): readonly string[] {
  const line = event.get('ATTENDEE')?.[0] ?? event.get('ORGANIZER')?.[0]
  const address = line?.value.trim().replace(/^mailto:/i, '') ?? ''
  const all = [address, plainText(line?.parameters['CN'] ?? ''), title.split(/[:–(]| - /)[0] ?? '']
  return all.map((one) => one.trim()).filter((one) => one !== '')
}
