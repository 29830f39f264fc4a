import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { refusals } from '../refusals.ts'
import {
  Absence,
  AbsenceDays,
  absenceKinds,
  Attendance,
  CalendarImport,
  OwnAbsence,
  PersonCalendar,
} from './calendar.ts'
import { calendarPermissions as permissions } from './calendar-permissions.ts'
import { calendarRefusals } from './calendar-refusals.ts'

const absenceId = z.uuid()
const note = z.string().trim().min(1).max(500)
const Days = AbsenceDays.shape

export const listAbsences = operation({
  id: 'plan.list-absences',
  method: 'GET',
  path: '/absences',
  summary: 'List everybody with their calendar and when they are away between two days',
  may: permissions.readAbsences,
  input: z.object({ from: z.iso.date(), to: z.iso.date().describe('Not included') }),
  output: z.object({
    items: z.array(Attendance),
    closed: z
      .record(z.string(), z.array(z.string()))
      .describe('Days without work, by the calendar: weekends, and holidays'),
    waiting: z.int().describe('Absences that wait for a decision, on any day'),
  }),
  reads: ['absence', 'calendar', 'person'],
  example: { from: '2026-11-01', to: '2027-02-01' },
})

export const listWaitingAbsences = operation({
  id: 'plan.list-waiting-absences',
  method: 'GET',
  path: '/absences/waiting',
  summary: 'List absences that wait for a decision, the earliest first, with who else is away then',
  may: permissions.keepAbsences,
  input: z.object({}),
  output: z.object({
    items: z.array(Absence.extend({ others: z.int().describe('Others who are away on some of these days') })),
  }),
  reads: ['absence', 'person'],
})

export const showPersonTime = operation({
  id: 'plan.show-person-time',
  method: 'GET',
  path: '/people/{personId}/time',
  summary: 'Show the calendars of a person and when they are away',
  may: permissions.readAbsences,
  input: z.object({ personId: z.uuid() }),
  output: z.object({
    person: z.object({ id: z.uuid(), name: z.string(), jobTitle: z.string().nullable() }),
    calendars: z.array(PersonCalendar),
    absences: z.array(Absence),
  }),
  refuses: refuses(common.notFound),
  reads: ['absence', 'calendar', 'person'],
})

export const listMyAbsences = operation({
  id: 'plan.list-my-absences',
  method: 'GET',
  path: '/my/absences',
  summary: 'List absences of one’s own with their reasons, newest first, and one’s calendars',
  may: permissions.ownAbsences,
  input: z.object({}),
  output: z.object({ items: z.array(OwnAbsence), calendars: z.array(PersonCalendar) }),
  reads: ['absence', 'calendar'],
})

export const askAbsence = operation({
  id: 'plan.ask-absence',
  method: 'POST',
  path: '/my/absences',
  summary: 'Ask to be away; somebody else decides',
  may: permissions.ownAbsences,
  input: z.object({ ...Days, kind: z.enum(absenceKinds), note: note.optional() }),
  output: OwnAbsence,
  refuses: refuses(calendarRefusals.daysReversed, calendarRefusals.awayAlready),
  touches: ['absence'],
  example: { kind: 'leave', first: '2026-12-21', last: '2026-12-31' },
})

export const withdrawAbsence = operation({
  id: 'plan.withdraw-absence',
  method: 'POST',
  path: '/my/absences/{absenceId}/withdrawal',
  summary: 'Withdraw an absence of one’s own',
  may: permissions.ownAbsences,
  input: z.object({ absenceId }),
  output: OwnAbsence,
  refuses: refuses(common.notFound, calendarRefusals.absenceNotOpen),
  touches: ['absence'],
  versioned: true,
})

export const recordAbsence = operation({
  id: 'plan.record-absence',
  method: 'POST',
  path: '/people/{personId}/absences',
  summary: 'Record that somebody else is away; why is for those only who may read it',
  may: permissions.keepAbsences,
  input: z.object({
    ...Days,
    personId: z.uuid(),
    kind: z.enum(absenceKinds).optional(),
  }),
  output: Absence,
  refuses: refuses(
    common.notFound,
    calendarRefusals.daysReversed,
    calendarRefusals.awayAlready,
    calendarRefusals.ownAbsence,
  ),
  touches: ['absence'],
})

export const decideAbsence = operation({
  id: 'plan.decide-absence',
  method: 'POST',
  path: '/absences/{absenceId}/decision',
  summary: 'Approve or decline an absence that somebody else asked for',
  may: permissions.keepAbsences,
  input: z.object({ absenceId, approve: z.boolean(), reason: note.optional() }),
  output: Absence,
  refuses: refuses(
    common.notFound,
    calendarRefusals.ownAbsence,
    calendarRefusals.absenceNotOpen,
    calendarRefusals.reasonNeeded,
  ),
  touches: ['absence'],
  versioned: true,
})

export const readCalendarFile = operation({
  id: 'plan.read-calendar-file',
  method: 'POST',
  path: '/calendar-imports',
  summary: 'Drop holidays of a calendar, or absences of people (iCal, CSV, XLSX): a verdict for each row',
  may: permissions.keepAbsences,
  input: z.object({
    fileName: z.string().trim().min(1).max(300),
    calendarId: z.uuid().optional().describe('Whose holidays; without it they are absences'),
    zone: z.string().max(60).default('Europe/Amsterdam').describe('In which times become days'),
  }),
  output: CalendarImport,
  upload: { limitBytes: 2_097_152 },
  refuses: refuses(common.notFound, refusals.unreadable, common.tooLarge),
  touches: [],
})

export const showCalendarImport = operation({
  id: 'plan.show-calendar-import',
  method: 'GET',
  path: '/calendar-imports/{calendarImportId}',
  summary: 'Show a dropped file of holidays or absences, judged against what is known now',
  may: permissions.keepAbsences,
  input: z.object({ calendarImportId: z.uuid() }),
  output: CalendarImport,
  refuses: refuses(common.notFound, refusals.unreadable),
  reads: ['absence', 'calendar'],
})

export const takeCalendarFile = operation({
  id: 'plan.take-calendar-file',
  method: 'POST',
  path: '/calendar-imports/{calendarImportId}/commit',
  summary: 'Take over the days of a dropped file, all or none; the same file again changes nothing',
  may: permissions.keepAbsences,
  input: z.object({ calendarImportId: z.uuid() }),
  output: CalendarImport,
  refuses: refuses(
    common.notFound,
    refusals.unreadable,
    calendarRefusals.importNotOpen,
    calendarRefusals.importStops,
  ),
  touches: ['absence', 'calendar'],
  versioned: true,
})
