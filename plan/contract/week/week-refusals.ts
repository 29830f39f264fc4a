import { refusal } from '@portolan/contract'

export const weekRefusals = {
  notAssigned: refusal<{ activity: string }>({
    code: 'plan/not-assigned',
    status: 409,
    title: 'Not assigned to you',
    sentence: ({ activity }) =>
      `The plan does not assign “${activity}” to you. Ask who plans the project to do so, or tell them in a comment.`,
  }),
  notDone: refusal({
    code: 'plan/finished-before-done',
    status: 422,
    title: 'Finished, but not done',
    sentence: () =>
      'Only what is 100 percent done has a day on which it was finished. Leave one of the two out.',
  }),
  finishedAhead: refusal<{ day: string; today: string }>({
    code: 'plan/finished-ahead',
    status: 422,
    title: 'Finished in the future',
    sentence: ({ day, today }) => `${day} is still to come, and today is ${today}. Say a day that is over.`,
  }),
  answered: refusal<{ state: string }>({
    code: 'plan/report-answered',
    status: 409,
    title: 'Already answered',
    sentence: ({ state }) => `This report is ${state} already. Reload, and report anew if it is otherwise.`,
  }),
  notYourReport: refusal<{ name: string }>({
    code: 'plan/not-your-report',
    status: 409,
    title: 'Not your report',
    sentence: ({ name }) =>
      `${name} reported this, and only ${name} takes it back. Refuse it with a reason instead.`,
  }),
  ownReport: refusal({
    code: 'plan/own-report',
    status: 409,
    title: 'Your own report',
    sentence: () =>
      'You reported this yourself, so somebody else who plans the project has to answer. You may take it back.',
  }),
  activityGone: refusal<{ activity: string }>({
    code: 'plan/activity-gone',
    status: 409,
    title: 'No longer in the plan',
    sentence: ({ activity }) =>
      `The plan no longer holds “${activity}”. Refuse the report with a word on where that work went.`,
  }),
} as const
