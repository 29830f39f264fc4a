import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { refusals } from '../refusals.ts'
import { CalendarDay, NewCalendar, PersonCalendar, WorkCalendar, WorkCalendarWithDays } from './calendar.ts'
import { calendarPermissions as permissions } from './calendar-permissions.ts'
import { calendarRefusals } from './calendar-refusals.ts'

const calendarId = z.uuid()

export const listCalendars = operation({
  id: 'plan.list-calendars',
  method: 'GET',
  path: '/calendars',
  summary: 'List the working calendars of the organisation',
  may: permissions.readCalendars,
  input: z.object({}),
  output: z.object({ items: z.array(WorkCalendar) }),
  reads: ['calendar'],
})

export const showCalendar = operation({
  id: 'plan.show-calendar',
  method: 'GET',
  path: '/calendars/{calendarId}',
  summary: 'Show a calendar with the days that differ from its week, those from below included',
  may: permissions.readCalendars,
  input: z.object({ calendarId }),
  output: WorkCalendarWithDays,
  refuses: refuses(common.notFound),
  reads: ['calendar'],
})

export const addCalendar = operation({
  id: 'plan.add-calendar',
  method: 'POST',
  path: '/calendars',
  summary: 'Add a working calendar',
  may: permissions.keepCalendars,
  input: NewCalendar,
  output: WorkCalendar,
  refuses: refuses(common.notFound, refusals.nameTaken, calendarRefusals.weekNeeded),
  touches: ['calendar'],
  example: { name: 'Netherlands', week: [480, 480, 480, 480, 480, 0, 0] },
})

export const changeCalendar = operation({
  id: 'plan.change-calendar',
  method: 'PATCH',
  path: '/calendars/{calendarId}',
  summary: 'Rename a calendar, change its week, or put it on another one',
  may: permissions.keepCalendars,
  input: NewCalendar.partial().extend({ calendarId }),
  output: WorkCalendar,
  refuses: refuses(
    common.notFound,
    refusals.nameTaken,
    calendarRefusals.weekNeeded,
    calendarRefusals.loopOfCalendars,
  ),
  touches: ['calendar', 'absence'],
  versioned: true,
})

export const setCalendarDays = operation({
  id: 'plan.set-calendar-days',
  method: 'PUT',
  path: '/calendars/{calendarId}/days',
  summary: 'Set days that differ from the week, all or none, as they are pasted; null minutes take one away',
  may: permissions.keepCalendars,
  input: z.object({
    calendarId,
    days: z
      .array(CalendarDay.extend({ minutes: CalendarDay.shape.minutes.nullable() }))
      .min(1)
      .max(1_000),
  }),
  output: WorkCalendarWithDays,
  refuses: refuses(common.notFound),
  touches: ['calendar', 'absence'],
  versioned: true,
})

export const assignCalendar = operation({
  id: 'plan.assign-calendar',
  method: 'POST',
  path: '/people/{personId}/calendars',
  summary: 'Let a person work by a calendar from a day on; what was open before ends the day before',
  may: permissions.keepCalendars,
  input: z.object({
    personId: z.uuid(),
    calendarId,
    share: z.int().min(1).max(100).default(100).describe('Of full time, in percent'),
    from: z.iso.date(),
    until: z.iso.date().nullable().default(null).describe('Included; null for no end'),
  }),
  output: PersonCalendar,
  refuses: refuses(common.notFound, calendarRefusals.calendarsOverlap, calendarRefusals.daysReversed),
  touches: ['calendar', 'absence'],
})

export const unassignCalendar = operation({
  id: 'plan.unassign-calendar',
  method: 'DELETE',
  path: '/person-calendars/{personCalendarId}',
  summary: 'Take back that a person works by a calendar',
  may: permissions.keepCalendars,
  input: z.object({ personCalendarId: z.uuid() }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound),
  touches: ['calendar', 'absence'],
  versioned: true,
})
