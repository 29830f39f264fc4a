import { refusal } from '@portolan/contract'

export const refusals = {
  notComputedYet: refusal({
    code: 'oversight/not-computed-yet',
    status: 409,
    title: 'Not computed yet',
    sentence: () => 'The standing of this project is being computed. Ask again in a few seconds.',
  }),
  noStandingOn: refusal<{ day: string }>({
    code: 'oversight/no-standing-on-day',
    status: 404,
    title: 'Nothing known of that day',
    sentence: ({ day }) =>
      `No register of this project speaks of ${day}. Leave the day out for the status date, or use one of the project's register days.`,
  }),
  noSuchMeasure: refusal<{ measure: string }>({
    code: 'oversight/no-such-measure',
    status: 404,
    title: 'No such measure',
    sentence: ({ measure }) =>
      `“${measure}” is no measure. Use “status”, “sure”, or a name among the columns of the portfolio list.`,
  }),
  noSuchScheduleMeasure: refusal<{ measure: string }>({
    code: 'oversight/no-such-schedule-measure',
    status: 404,
    title: 'Nothing to explain',
    sentence: ({ measure }) =>
      `“${measure}” is not known of this schedule. Use a name that its quality or its earned value shows.`,
  }),
  noSuchScopeFigure: refusal<{ figure: string }>({
    code: 'oversight/no-such-scope-figure',
    status: 404,
    title: 'Nothing to explain',
    sentence: ({ figure }) => `“${figure}” is not known of this scope. Use a name that its figures show.`,
  }),
  unreadableCursor: refusal({
    code: 'oversight/unreadable-cursor',
    status: 422,
    title: 'Unreadable cursor',
    sentence: () => 'This cursor belongs to another list or another order. Start again without a cursor.',
  }),
  statusDateAhead: refusal<{ day: string; today: string }>({
    code: 'oversight/status-date-ahead',
    status: 422,
    title: 'That day is still to come',
    sentence: ({ day, today }) =>
      `${day} is still to come: nothing can be known of it yet. Choose ${today} or an earlier day.`,
  }),
} as const
