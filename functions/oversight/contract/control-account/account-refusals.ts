import { refusal } from '@portolan/contract'

export const accountRefusals = {
  notTheManager: refusal<{ manager: string }>({
    code: 'oversight/accounts-not-yours-to-name',
    status: 409,
    title: 'Not your project',
    sentence: ({ manager }) =>
      `The control accounts of a project are named by who manages it: ${manager}. Ask there, or those who lead the office.`,
  }),
  noManager: refusal({
    code: 'oversight/accounts-without-manager',
    status: 409,
    title: 'Nobody manages the project',
    sentence: () =>
      'Nobody manages this project, so those who lead the office name its control accounts. Ask one of them, or have a manager named.',
  }),
  noPlan: refusal({
    code: 'oversight/accounts-without-plan',
    status: 409,
    title: 'There is no budget to divide',
    sentence: () =>
      'The project has no plan with a budget, so there is nothing that an account could stand on. Drop a schedule with costs or work on its plan first.',
  }),
  noLine: refusal({
    code: 'oversight/account-line-unknown',
    status: 409,
    title: 'The line is not in the plan',
    sentence: () =>
      'The newest version of the plan has no such line with work on it. Read the plan anew and choose one that it has.',
  }),
  within: refusal<{ code: string; name: string }>({
    code: 'oversight/account-within-account',
    status: 409,
    title: 'It lies within another account',
    sentence: ({ code, name }) =>
      `The line lies within the control account ${code} “${name}”, and no amount may count twice. End that account first, or choose a line beside it.`,
  }),
  around: refusal<{ code: string; name: string }>({
    code: 'oversight/account-around-account',
    status: 409,
    title: 'It holds another account',
    sentence: ({ code, name }) =>
      `The line holds the control account ${code} “${name}”, and no amount may count twice. End that account first, or choose a line beside it.`,
  }),
  codeTaken: refusal<{ code: string; name: string }>({
    code: 'oversight/account-code-taken',
    status: 409,
    title: 'The code is taken',
    sentence: ({ code, name }) =>
      `The control account “${name}” of this project has the code ${code}. Choose another code.`,
  }),
  managerSeesNothing: refusal<{ name: string }>({
    code: 'oversight/account-manager-sees-nothing',
    status: 422,
    title: 'Does not see the project',
    sentence: ({ name }) =>
      `${name} does not see this project and could not answer for an account of it. Give a role in the project first, or name somebody else.`,
  }),
  ended: refusal<{ code: string }>({
    code: 'oversight/account-ended',
    status: 409,
    title: 'The account has ended',
    sentence: ({ code }) =>
      `The control account ${code} has ended, and what was said of it stays. Name its line anew if it is to go on.`,
  }),
  waits: refusal<{ code: string }>({
    code: 'oversight/account-waits',
    status: 409,
    title: 'An explanation waits',
    sentence: ({ code }) =>
      `An explanation of ${code} waits to be judged. Have it accepted or sent back first; then end the account.`,
  }),
  lineGone: refusal<{ code: string }>({
    code: 'oversight/account-line-gone',
    status: 409,
    title: 'Its line is gone',
    sentence: ({ code }) =>
      `The newest plan does not have the line of ${code} any more, so there is no figure to explain. End the account, and name one on a line that is there.`,
  }),
  notYoursToExplain: refusal<{ manager: string }>({
    code: 'oversight/account-not-yours-to-explain',
    status: 409,
    title: 'Not yours to explain',
    sentence: ({ manager }) =>
      `An account is explained by who answers for it, ${manager}, or by who manages the project.`,
  }),
  acceptedAlready: refusal<{ code: string; period: string }>({
    code: 'oversight/account-explained-already',
    status: 409,
    title: 'It is accepted',
    sentence: ({ code, period }) =>
      `The explanation of ${code} for ${period} is accepted and stays as it is. The next plan of a later period can be explained anew.`,
  }),
  actionIncomplete: refusal({
    code: 'oversight/account-action-incomplete',
    status: 422,
    title: 'Who does it, and by when?',
    sentence: () =>
      'A corrective action has words, somebody who does it, and a day. Give all three, or leave all three empty.',
  }),
  nothingToJudge: refusal<{ code: string }>({
    code: 'oversight/account-nothing-to-judge',
    status: 409,
    title: 'Nothing waits',
    sentence: ({ code }) =>
      `No explanation of ${code} waits to be judged: none is written, or another was quicker. Read the account anew.`,
  }),
  ownExplanation: refusal<{ code: string }>({
    code: 'oversight/own-account-explanation',
    status: 409,
    title: 'You wrote it',
    sentence: ({ code }) =>
      `Nobody accepts what he wrote himself: the explanation of ${code} is judged by another.`,
  }),
  judgedByManager: refusal<{ manager: string }>({
    code: 'oversight/account-judged-by-manager',
    status: 409,
    title: 'Not yours to judge',
    sentence: ({ manager }) =>
      `What who answers for an account wrote is judged by who manages the project: ${manager}.`,
  }),
  judgedAbove: refusal({
    code: 'oversight/account-judged-above',
    status: 409,
    title: 'Not yours to judge',
    sentence: () =>
      'What who manages the project wrote is judged by its sponsor or by those who lead the office. Ask one of them.',
  }),
  wordsMissing: refusal({
    code: 'oversight/account-sent-back-without-words',
    status: 422,
    title: 'What is missing?',
    sentence: () =>
      'Who sends an explanation back says what is missing in it. Write that, or accept the explanation.',
  }),
} as const
