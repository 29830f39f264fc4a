import { classed, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { NamedLink } from '../investment.ts'

const minutes = z.int().min(0).max(1440)
const Week = z.array(minutes).length(7).describe('Working minutes from Monday to Sunday')
const calendarName = z.string().trim().min(1).max(200)

export const NewCalendar = z.object({
  name: calendarName,
  baseId: z.uuid().nullable().optional().describe('The calendar below it: this one says only what differs'),
  week: Week.nullable().optional(),
})

export const CalendarDay = z.object({
  day: z.iso.date(),
  name: calendarName,
  minutes: minutes.describe('0 for a holiday'),
})
export type CalendarDay = z.output<typeof CalendarDay>

/** Working time of an organisation: a week, and the days that differ from it. */
export const WorkCalendar = z.object({
  id: z.uuid(),
  name: z.string(),
  base: NamedLink.nullable(),
  week: z.array(z.int()).describe('Monday to Sunday, as it counts: also where it comes from below'),
  ownWeek: z.boolean(),
  people: z.int().describe('Who works by it today'),
  version: z.int(),
})
export type WorkCalendar = z.output<typeof WorkCalendar>

export const WorkCalendarWithDays = WorkCalendar.extend({
  days: z.array(CalendarDay.extend({ own: z.boolean().describe('False where it comes from below') })),
})
export type WorkCalendarWithDays = z.output<typeof WorkCalendarWithDays>

export const absenceKinds = ['leave', 'sick', 'parental', 'training', 'other'] as const
export type AbsenceKind = (typeof absenceKinds)[number]
export const absenceStates = ['requested', 'approved', 'declined', 'withdrawn'] as const
export type AbsenceState = (typeof absenceStates)[number]

export const AbsenceDays = z.object({
  first: z.iso.date(),
  last: z.iso.date().describe('Included'),
  fromNoon: z.boolean().default(false).describe('The first day is worked until noon'),
  untilNoon: z.boolean().default(false).describe('The last day is worked from noon on'),
})

const away = {
  id: z.uuid(),
  person: NamedLink,
  first: z.string(),
  last: z.string(),
  fromNoon: z.boolean(),
  untilNoon: z.boolean(),
  state: z.enum(absenceStates),
  askedBy: NamedLink,
  decidedBy: NamedLink.nullable(),
  reason: z.string().nullable().describe('Why it was declined'),
  version: z.int(),
}
const why = { kind: z.enum(absenceKinds), note: z.string().nullable() }

/** That somebody is away. Why is known to the one who is away, and to those who may read what is personal. */
export const Absence = z.object({
  ...away,
  kind: classed(why.kind, 'personal'),
  note: classed(why.note, 'personal'),
  mine: z.boolean(),
})
export type Absence = z.output<typeof Absence>

/** The same to the one who is away. */
export const OwnAbsence = z.object({ ...away, ...why })
export type OwnAbsence = z.output<typeof OwnAbsence>

export const PersonCalendar = z.object({
  id: z.uuid(),
  calendar: NamedLink,
  share: z.int().describe('Of full time, in percent'),
  from: z.string(),
  until: z.string().nullable().describe('Included'),
  version: z.int(),
})
export type PersonCalendar = z.output<typeof PersonCalendar>

/** A row of the strip: who, by which calendar, and when away. */
export const Attendance = z.object({
  person: NamedLink.extend({ jobTitle: z.string().nullable() }),
  calendar: NamedLink.nullable(),
  share: z.int().nullable(),
  absences: z.array(Absence),
})
export type Attendance = z.output<typeof Attendance>

export const importVerdicts = ['new', 'update', 'same', 'cancelled', 'stop'] as const
export type ImportVerdict = (typeof importVerdicts)[number]

export const CalendarImportRow = z.object({
  row: z.int(),
  name: z.string(),
  person: NamedLink.nullable(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  fromNoon: z.boolean(),
  untilNoon: z.boolean(),
  verdict: z.enum(importVerdicts),
  because: z.object(toldFields).nullable(),
})
export type CalendarImportRow = z.output<typeof CalendarImportRow>

export const CalendarImport = z.object({
  id: z.uuid(),
  fileName: z.string(),
  calendar: NamedLink.nullable().describe('Of holidays; null for absences'),
  state: z.enum(['previewed', 'committed']),
  rows: z.array(CalendarImportRow).describe('1,000 at most are shown; all are counted'),
  counts: z.record(z.string(), z.int()).describe('Rows by their verdict'),
  findings: z.array(z.object(toldFields)),
  version: z.int(),
})
export type CalendarImport = z.output<typeof CalendarImport>
