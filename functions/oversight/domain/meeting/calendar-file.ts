export type CalendarEntry = {
  readonly id: string
  readonly title: string
  readonly startsAt: string
  readonly minutes: number
  readonly place: string
  readonly link: string
  readonly cancelled: boolean
  /** How often it was moved. */
  readonly moved: number
  /** When the file is written. */
  readonly now: string
}

/** RFC 5545, section 3.1: lines of at most 75 octets, folded by a space, ended by CR LF. */
const longest = 74

/** One meeting as iCalendar reads it; neither the agenda nor the people stand in it: files are handed on. */
export function calendarFile(of: CalendarEntry): string {
  const ends = new Date(Date.parse(of.startsAt) + of.minutes * 60_000).toISOString()
  return calendarOf('Meetings', of.cancelled ? 'CANCEL' : 'PUBLISH', [
    'BEGIN:VEVENT',
    `UID:${of.id}@portolan`,
    `SEQUENCE:${of.moved + (of.cancelled ? 1 : 0)}`,
    `DTSTAMP:${stampOf(of.now)}`,
    `DTSTART:${stampOf(of.startsAt)}`,
    `DTEND:${stampOf(ends)}`,
    `SUMMARY:${escaped(of.title)}`,
    ...(of.place === '' ? [] : [`LOCATION:${escaped(of.place)}`]),
    ...(of.link === '' ? [] : [`URL:${of.link}`]),
    `STATUS:${of.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ])
}

export type CalendarDay = { readonly id: string; readonly day: string; readonly title: string }

/** Days as iCalendar reads them, each a whole one; UIDs stay, so that a calendar takes a newer file for the same days. */
export function daysFile(days: readonly CalendarDay[], now: string): string {
  return calendarOf(
    'Days',
    'PUBLISH',
    days.flatMap(({ id, day, title }) => [
      'BEGIN:VEVENT',
      `UID:${id}@portolan`,
      `DTSTAMP:${stampOf(now)}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  )
}

function calendarOf(what: string, method: string, events: readonly string[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Portolan//${what}//EN`, `METHOD:${method}`]
  return `${[...lines, ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`
}

function stampOf(instant: string): string {
  return instant.slice(0, 19).replace(/[-:]/g, '').concat('Z')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

/** Cut between characters, never within the octets of one. */
function folded(line: string): string {
  const parts = ['']
  let octets = 0
  for (const sign of line) {
    const size = sizeOf(sign.codePointAt(0) ?? 0)
    if (octets + size > longest) {
      parts.push('')
      octets = 1
    }
    parts[parts.length - 1] += sign
    octets += size
  }
  return parts.join('\r\n ')
}

function sizeOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
}
