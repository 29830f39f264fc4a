import { refusal } from '@portolan/contract'

export const statusRefusals = {
  noPeriod: refusal({
    code: 'oversight/status-without-period',
    status: 409,
    title: 'No period to report on',
    sentence: () =>
      'No reporting period has ended yet. Set the calendar of periods under Administration, or wait for the first one to end.',
  }),
  notTheManager: refusal<{ manager: string }>({
    code: 'oversight/status-not-yours',
    status: 409,
    title: 'Not yours to confirm',
    sentence: ({ manager }) =>
      `The status of a project is confirmed by who manages it, or by a stand-in of that person: ${manager}. Ask there; nobody reports by another’s hand.`,
  }),
  noManager: refusal({
    code: 'oversight/status-without-manager',
    status: 409,
    title: 'Nobody manages it',
    sentence: () =>
      'Nobody manages this project, so nobody can confirm its status. Name its manager in the details of the project first.',
  }),
  closed: refusal({
    code: 'oversight/status-of-closed',
    status: 409,
    title: 'The project is closed',
    sentence: () => 'The project is closed and owes no status any more. Open it again, if it goes on.',
  }),
  backDated: refusal<{ period: string; current: string }>({
    code: 'oversight/status-back-dated',
    status: 409,
    title: 'That period is over',
    sentence: ({ period, current }) =>
      `The status of ${period} cannot be written any more, as ${current} has ended since. Say it in the report of ${current}: what was reported stays as it was.`,
  }),
  tooEarly: refusal<{ period: string; day: string }>({
    code: 'oversight/status-too-early',
    status: 409,
    title: 'That period is not over yet',
    sentence: ({ period, day }) => `${period} is not over yet. Its status can be confirmed from ${day} on.`,
  }),
  noSuchPeriod: refusal<{ period: string }>({
    code: 'oversight/status-of-unknown-period',
    status: 422,
    title: 'No such period',
    sentence: ({ period }) =>
      `The calendar holds no period “${period}”. Take the name of one as the calendar has it, as 2026-10.`,
  }),
  movedOn: refusal({
    code: 'oversight/status-draft-moved-on',
    status: 409,
    title: 'The draft has moved on',
    sentence: () =>
      'Something happened in the project since you opened the draft. Look at it anew; what you wrote is kept.',
  }),
  reasonMissing: refusal({
    code: 'oversight/status-without-reason',
    status: 422,
    title: 'Why is it reported otherwise?',
    sentence: () =>
      'The colour you report is not the one that is computed. Say why: the sponsor and the office read it beside both.',
  }),
  seenAlready: refusal<{ period: string }>({
    code: 'oversight/status-seen-already',
    status: 409,
    title: 'Everybody sees it already',
    sentence: ({ period }) =>
      `The status of ${period} is published already. Confirm another report, if it changed.`,
  }),
} as const
