import { refusal } from '@portolan/contract'

export const closureRefusals = {
  closureStands: refusal({
    code: 'oversight/closure-stands',
    status: 409,
    title: 'Being closed already',
    sentence: () =>
      'This project is being closed already, or is closed. Go on with that closure, or withdraw it first.',
  }),
  noClosure: refusal({
    code: 'oversight/no-closure',
    status: 409,
    title: 'Not being closed',
    sentence: () => 'Nobody has begun to close this project. Begin its closure first.',
  }),
  lastDayAhead: refusal<{ day: string; today: string }>({
    code: 'oversight/last-day-ahead',
    status: 422,
    title: 'Still to come',
    sentence: ({ day, today }) =>
      `${day} is still to come, and what remains until then is not known. Say ${today} or an earlier day, or begin the closure then.`,
  }),
  noSponsor: refusal({
    code: 'oversight/no-such-sponsor',
    status: 422,
    title: 'No sponsor',
    sentence: () =>
      'Who is asked how satisfied he is must be a sponsor of this project and not its manager. Choose another one, or have the role granted.',
  }),
  countedItem: refusal({
    code: 'oversight/counted-not-ticked',
    status: 409,
    title: 'Counted, not ticked',
    sentence: () =>
      'This is read from the record and is met when nothing of it is open. Mend what is missing, or drop it with a reason.',
  }),
  wordsNeeded: refusal({
    code: 'oversight/closure-words-needed',
    status: 422,
    title: 'In what words?',
    sentence: () => 'Say what shows it, or why it is not needed: whoever judges the closure reads that.',
  }),
  stillMissing: refusal<{ count: number }>({
    code: 'oversight/closure-lacks',
    status: 409,
    title: 'Something is missing',
    sentence: ({ count }) =>
      `The closure lacks ${count} ${count === 1 ? 'item' : 'items'} of its checklist. Bring them about, or drop each with a reason.`,
  }),
  waitsForVerdict: refusal({
    code: 'oversight/closure-waits',
    status: 409,
    title: 'Waits for a verdict',
    sentence: () =>
      'The closure waits for a verdict and does not change meanwhile. Withdraw it, or have it sent back.',
  }),
  notAsked: refusal({
    code: 'oversight/closure-not-asked',
    status: 409,
    title: 'Nobody asked yet',
    sentence: () => 'This closure does not wait for a verdict. Whoever closes the project asks for it first.',
  }),
  ownClosure: refusal({
    code: 'oversight/own-closure',
    status: 409,
    title: 'You asked for it',
    sentence: () => 'Nobody judges a closure that he asked for. Have the sponsor or the PMO judge it.',
  }),
  managersClosure: refusal({
    code: 'oversight/managers-closure',
    status: 409,
    title: 'Your own project',
    sentence: () =>
      'Nobody judges the closure of a project that he manages, or opens it again. Ask its sponsor or the PMO.',
  }),
  closureOver: refusal({
    code: 'oversight/closure-over',
    status: 409,
    title: 'Accepted already',
    sentence: () =>
      'This closure was accepted and is not changed any more. Open the project again, with a reason.',
  }),
  noReport: refusal({
    code: 'oversight/no-end-report',
    status: 409,
    title: 'Not accepted yet',
    sentence: () =>
      'The end report is frozen when the closure is accepted. Until then its checklist tells what is missing.',
  }),
  notClosed: refusal({
    code: 'oversight/not-closed',
    status: 409,
    title: 'Not closed',
    sentence: () => 'No closure of this project was accepted, so there is nothing to open again.',
  }),
} as const
