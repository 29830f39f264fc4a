import { refusal } from '@portolan/contract'

export const exceptionRefusals = {
  notTheManager: refusal<{ manager: string }>({
    code: 'oversight/exception-not-yours',
    status: 409,
    title: 'Not yours to answer',
    sentence: ({ manager }) =>
      `What is past its limit is answered by who manages the project, or by a stand-in of that person: ${manager}. Ask there, or put it as a question for a decision.`,
  }),
  noManager: refusal({
    code: 'oversight/exception-without-manager',
    status: 409,
    title: 'Nobody manages it',
    sentence: () =>
      'Nobody manages this project, so nobody can answer for it. Name its manager in the details of the project first.',
  }),
  closed: refusal<{ number: number }>({
    code: 'oversight/exception-closed',
    status: 409,
    title: 'It is closed',
    sentence: ({ number }) =>
      `EX-${number} is closed, and what was said stands. If the limit is passed again, a new one is raised by itself.`,
  }),
  askedAlready: refusal<{ number: number }>({
    code: 'oversight/exception-asked-already',
    status: 409,
    title: 'A decision is asked for already',
    sentence: ({ number }) =>
      `A question over EX-${number} is on its way to a decision. Open that question; withdraw it there to answer otherwise.`,
  }),
  remedyMissing: refusal({
    code: 'oversight/exception-without-remedy',
    status: 422,
    title: 'What will be done, and by when?',
    sentence: () =>
      'An answer says what will be done and by which day that is to come, or asks others to decide. Give both, or ask for a decision.',
  }),
  ownProject: refusal<{ number: number }>({
    code: 'oversight/exception-of-own-project',
    status: 409,
    title: 'You manage this project',
    sentence: ({ number }) =>
      `Nobody closes an exception of a project that he manages: EX-${number} closes by a decision, or by itself once the figure is back within its limit. Put it as a question.`,
  }),
} as const
