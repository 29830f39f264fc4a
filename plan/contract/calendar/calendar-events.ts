import { classed, event } from '@portolan/contract'
import { z } from 'zod'
import { absenceKinds } from './calendar.ts'

const days = { first: z.string(), last: z.string(), kind: classed(z.enum(absenceKinds), 'personal') }

export const calendarEvents = {
  calendarAdded: event({
    id: 'plan.calendar-added',
    summary: 'A calendar was added',
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `added the calendar “${name}”`,
  }),
  calendarChanged: event({
    id: 'plan.calendar-changed',
    summary: 'A calendar was changed',
    payload: z.object({ name: z.string(), was: z.string(), fields: z.array(z.string()) }),
    sentence: ({ name, was }) => `changed the calendar “${was}”${name === was ? '' : `, now “${name}”`}`,
  }),
  calendarDaysSet: event({
    id: 'plan.calendar-days-set',
    summary: 'Days of a calendar were set or taken away',
    payload: z.object({ name: z.string(), set: z.array(z.string()), removed: z.array(z.string()) }),
    sentence: ({ name, set, removed }) =>
      `set ${set.length} and took away ${removed.length} days of the calendar “${name}”`,
  }),
  calendarAssigned: event({
    id: 'plan.calendar-assigned',
    summary: 'A person works by a calendar from a day on',
    payload: z.object({ person: z.string(), calendar: z.string(), share: z.int(), from: z.string() }),
    sentence: ({ person, calendar, share, from }) =>
      `let ${person} work by “${calendar}” from ${from}, ${share} % of full time`,
  }),
  calendarUnassigned: event({
    id: 'plan.calendar-unassigned',
    summary: 'It was taken back that a person works by a calendar',
    payload: z.object({ person: z.string(), calendar: z.string(), from: z.string() }),
    sentence: ({ person, calendar, from }) => `took back that ${person} works by “${calendar}” from ${from}`,
  }),
  absenceAsked: event({
    id: 'plan.absence-asked',
    summary: 'A person asked to be away',
    payload: z.object({ ...days }),
    sentence: ({ first, last }) => `asked to be away from ${first} to ${last}`,
  }),
  absenceRecorded: event({
    id: 'plan.absence-recorded',
    summary: 'An absence of somebody else was recorded',
    payload: z.object({ person: z.string(), ...days }),
    sentence: ({ person, first, last }) => `recorded that ${person} is away from ${first} to ${last}`,
  }),
  absenceDecided: event({
    id: 'plan.absence-decided',
    summary: 'An absence was approved or declined',
    payload: z.object({ person: z.string(), approved: z.boolean(), first: z.string(), last: z.string() }),
    sentence: ({ person, approved, first, last }) =>
      `${approved ? 'approved' : 'declined'} the absence of ${person} from ${first} to ${last}`,
  }),
  absenceWithdrawn: event({
    id: 'plan.absence-withdrawn',
    summary: 'An absence was withdrawn',
    payload: z.object({ person: z.string(), first: z.string(), last: z.string() }),
    sentence: ({ person, first, last }) => `withdrew the absence of ${person} from ${first} to ${last}`,
  }),
  calendarFileRead: event({
    id: 'plan.calendar-file-read',
    summary: 'A file of holidays or absences was dropped',
    payload: z.object({ fileName: z.string() }),
    sentence: ({ fileName }) => `dropped “${fileName}” to look at its days`,
  }),
  calendarFileTaken: event({
    id: 'plan.calendar-file-taken',
    summary: 'Holidays or absences of a file were taken over',
    payload: z.object({ fileName: z.string(), added: z.int(), changed: z.int(), removed: z.int() }),
    sentence: ({ fileName, added, changed, removed }) =>
      `took ${added} new, ${changed} changed and ${removed} cancelled entries from “${fileName}”`,
  }),
} as const
