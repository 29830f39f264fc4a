import { refusal } from '@portolan/contract'

export const calendarRefusals = {
  loopOfCalendars: refusal<{ name: string; base: string }>({
    code: 'plan/loop-of-calendars',
    status: 422,
    title: 'A calendar below itself',
    sentence: ({ name, base }) =>
      `“${base}” stands on “${name}” already, so “${name}” cannot stand on it. Choose another calendar below, or none.`,
  }),
  weekNeeded: refusal({
    code: 'plan/calendar-without-week',
    status: 422,
    title: 'No week',
    sentence: () =>
      'A calendar that stands on no other needs a week of its own: minutes from Monday to Sunday.',
  }),
  calendarsOverlap: refusal<{ name: string; from: string }>({
    code: 'plan/calendars-overlap',
    status: 422,
    title: 'Two calendars at once',
    sentence: ({ name, from }) =>
      `${name} works by another calendar from ${from} on. Begin later, or remove that one first.`,
  }),
  daysReversed: refusal({
    code: 'plan/days-reversed',
    status: 422,
    title: 'Ends before it begins',
    sentence: () => 'This ends before it begins. Turn the two days round.',
  }),
  awayAlready: refusal<{ first: string; last: string }>({
    code: 'plan/away-already',
    status: 409,
    title: 'Away already',
    sentence: ({ first, last }) =>
      `There is an absence from ${first} to ${last} already. Withdraw that one first, or choose other days.`,
  }),
  ownAbsence: refusal({
    code: 'plan/own-absence',
    status: 409,
    title: 'Your own absence',
    sentence: () =>
      'This is about yourself: ask for it under “My absences”, and somebody else decides. Nobody decides what they asked for.',
  }),
  absenceNotOpen: refusal<{ state: string }>({
    code: 'plan/absence-not-open',
    status: 409,
    title: 'Not open any more',
    sentence: ({ state }) => `This absence is ${state} already. Reload, and ask anew if it has to change.`,
  }),
  reasonNeeded: refusal({
    code: 'plan/decline-without-reason',
    status: 422,
    title: 'A reason is needed',
    sentence: () => 'Say why it is declined: the one who asked reads it.',
  }),
  importNotOpen: refusal({
    code: 'plan/calendar-import-not-open',
    status: 409,
    title: 'Done already',
    sentence: () => 'This file was taken already. Drop it again to see what has changed since.',
  }),
  importStops: refusal<{ rows: number }>({
    code: 'plan/calendar-import-stops',
    status: 422,
    title: 'Rows that stop the import',
    sentence: ({ rows }) =>
      `${rows} ${rows === 1 ? 'row stops' : 'rows stop'} the import; each says why. Mend the file and drop it again; nothing was written.`,
  }),
} as const
