import { resolveCalendar, type ScheduleFile } from '@portolan/exchange'
import { type CalendarDefinition, type Finding, officeWeek, told } from '@portolan/quantity'
import type { WorkingCalendar } from '../../contract/index.ts'

export type Calendars = {
  readonly list: readonly WorkingCalendar[]
  /** The id if there is such a calendar. */
  readonly known: (id: string | undefined) => string | null
  /** The first calendar with the same working time: tools give every resource a calendar of its own. */
  readonly alike: (id: string) => string
  /** For projects that name none. */
  readonly usual: string
  readonly findings: readonly Finding[]
}

const officeHours: WorkingCalendar = {
  id: 'portolan:office-hours',
  name: 'Monday to Friday, 8 to 12 and 13 to 17',
  week: officeWeek({ from: 480, to: 720 }, { from: 780, to: 1020 }),
  exceptions: [],
}

/** Every calendar of the file with what it inherits written out. */
export function calendarsOf(file: ScheduleFile): Calendars {
  const list = file.calendars.flatMap(({ id, name }) => {
    const resolved = resolveCalendar(file.calendars, id)
    return resolved === undefined ? [] : [{ id, name, ...shiftsOf(resolved) }]
  })
  const ids = new Set(list.map(({ id }) => id))
  const usual = file.calendars.find((one) => one.isDefault === true)?.id ?? list[0]?.id
  const lacking = file.projects.some(({ calendarId }) => calendarId === undefined || !ids.has(calendarId))
  return {
    list: usual === undefined ? [...list, officeHours] : list,
    known: (id) => (id !== undefined && ids.has(id) ? id : null),
    alike: alikeAmong(list),
    usual: usual ?? officeHours.id,
    findings: lacking ? [noCalendar(list.find(({ id }) => id === usual)?.name ?? officeHours.name)] : [],
  }
}

/** A taken-out day and the shifts put in its place are one exception, of which the later wins. */
function shiftsOf({ week, exceptions }: CalendarDefinition): Pick<WorkingCalendar, 'week' | 'exceptions'> {
  return {
    week,
    exceptions: exceptions.map(({ first, last, kind, shifts }) => ({
      first,
      last,
      shifts: kind === 'add' ? (shifts ?? []) : [],
    })),
  }
}

function alikeAmong(list: readonly WorkingCalendar[]): (id: string) => string {
  const firsts = new Map<string, string>()
  const representative = new Map(
    list.map(({ id, week, exceptions }) => {
      const hours = JSON.stringify([week, exceptions])
      if (!firsts.has(hours)) firsts.set(hours, id)
      return [id, firsts.get(hours) ?? id]
    }),
  )
  return (id) => representative.get(id) ?? id
}

function noCalendar(name: string): Finding {
  return {
    severity: 'warning',
    code: 'schedule/calendar-missing',
    subject: { kind: 'schedule', id: 'calendar' },
    ...told(
      'plan:calendar-missing',
    )`A project of the file names no calendar that is in it; “${{ calendar: name }}” is taken.`,
  }
}
