import { refusal } from '@portolan/contract'

export const meetingRefusals = {
  notPlanned: refusal<{ title: string }>({
    code: 'oversight/meeting-not-planned',
    status: 409,
    title: 'Begun already, or cancelled',
    sentence: ({ title }) =>
      `“${title}” has begun, is over or was cancelled. Plan another one, or write down what came of it.`,
  }),
  notOpen: refusal<{ title: string }>({
    code: 'oversight/meeting-not-open',
    status: 409,
    title: 'Not in session',
    sentence: ({ title }) =>
      `“${title}” is not in session. Begin it first; what is over is corrected instead.`,
  }),
  notClosed: refusal<{ title: string }>({
    code: 'oversight/meeting-not-closed',
    status: 409,
    title: 'Nothing to approve',
    sentence: ({ title }) =>
      `The minutes of “${title}” do not wait for approval. Close the meeting first, if it is still in session.`,
  }),
  notApproved: refusal<{ title: string }>({
    code: 'oversight/meeting-not-approved',
    status: 409,
    title: 'Not approved yet',
    sentence: ({ title }) =>
      `The minutes of “${title}” are not approved, so there is nothing to correct. Have them approved first.`,
  }),
  notRunning: refusal<{ name: string }>({
    code: 'oversight/meeting-run-by-others',
    status: 409,
    title: 'Run by others',
    sentence: ({ name }) =>
      `${name} and the chair run this meeting. Ask them, or add a point before it begins.`,
  }),
  notParticipant: refusal<{ name: string }>({
    code: 'oversight/meeting-without-you',
    status: 409,
    title: 'You do not take part',
    sentence: ({ name }) => `You do not take part in this meeting. Ask ${name} to invite you.`,
  }),
  ownMinutes: refusal<{ name: string }>({
    code: 'oversight/own-minutes',
    status: 409,
    title: 'Your own minutes',
    sentence: ({ name }) =>
      `${name} wrote in these minutes, and nobody approves what they wrote, not by a second account either. Another one who was there must do it.`,
  }),
  hiddenPoints: refusal({
    code: 'oversight/minutes-not-all-seen',
    status: 409,
    title: 'Not all of it is visible to you',
    sentence: () =>
      'Some points of these minutes are of projects that you do not see, and nobody approves what they did not read. One who sees all of it must do it.',
  }),
  notOfBody: refusal({
    code: 'oversight/not-of-this-body',
    status: 409,
    title: 'Decided elsewhere',
    sentence: () =>
      'This question does not wait for the body of this meeting. Whoever decides it votes on its own page.',
  }),
  noZone: refusal<{ zone: string }>({
    code: 'oversight/meeting-zone-unknown',
    status: 422,
    title: 'No such time zone',
    sentence: ({ zone }) => `“${zone}” is no time zone. Write one like Europe/Berlin or UTC.`,
  }),
} as const
