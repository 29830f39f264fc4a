import { refusal } from '@portolan/contract'

export const contingencyRefusals = {
  nothingMoved: refusal({
    code: 'oversight/contingency-of-nothing',
    status: 422,
    title: 'Neither money nor days',
    sentence: () => 'Say an amount of money, days, or both. Nothing was changed.',
  }),
  noCurrency: refusal({
    code: 'oversight/contingency-without-currency',
    status: 422,
    title: 'In which currency?',
    sentence: () =>
      'The project has no cost, so nobody knows its currency. Write its cost into its details first, or hold days alone.',
  }),
  otherCurrency: refusal<{ held: string; now: string }>({
    code: 'oversight/contingency-in-other-currency',
    status: 409,
    title: 'Another currency',
    sentence: ({ held, now }) =>
      `What is held is in ${held}, and the project counts in ${now} by now. Change its cost back to ${held}, or move days alone.`,
  }),
  openedAlready: refusal({
    code: 'oversight/contingency-opened-already',
    status: 409,
    title: 'Opened already',
    sentence: () => 'This was opened before. Top it up, or hand a part of it back.',
  }),
  notOpened: refusal({
    code: 'oversight/contingency-not-opened',
    status: 409,
    title: 'Nothing is held',
    sentence: () =>
      'The project holds nothing of this kind yet. Have it opened first, with what it rests on.',
  }),
  basisMissing: refusal({
    code: 'oversight/contingency-without-basis',
    status: 422,
    title: 'What does it rest on?',
    sentence: () =>
      'A sum that is set rests on something: a simulation, a share of the base, or judgement. What is handed back rests on nothing.',
  }),
  ownProject: refusal({
    code: 'oversight/contingency-of-own-project',
    status: 409,
    title: 'You manage this project',
    sentence: () =>
      'Whoever manages a project asks for drawdowns, and does not set what it holds, with none of their accounts. Somebody else who holds contingency does.',
  }),
  reserveOfOffice: refusal({
    code: 'oversight/reserve-of-the-office',
    status: 409,
    title: 'Held by the organisation',
    sentence: () =>
      'The management reserve is held by the organisation. Those who lead the office set it, and grant what is asked for from it.',
  }),
  aboveRemaining: refusal<{ left: string }>({
    code: 'oversight/drawdown-above-remaining',
    status: 422,
    title: 'More than is left',
    sentence: ({ left }) => `${left} is left of it. Ask for less, or have it topped up first.`,
  }),
  aboveDays: refusal<{ left: number }>({
    code: 'oversight/drawdown-above-days',
    status: 422,
    title: 'More days than are left',
    sentence: ({ left }) => `Days that are left of it: ${left}. Ask for fewer, or have it topped up first.`,
  }),
  aboveAsked: refusal({
    code: 'oversight/drawdown-above-asked',
    status: 422,
    title: 'More than was asked for',
    sentence: () =>
      'Nobody asked for that much. Grant what was asked for, or less of it; more needs another request.',
  }),
  grantsNothing: refusal({
    code: 'oversight/drawdown-grants-nothing',
    status: 422,
    title: 'Nothing is granted',
    sentence: () => 'A grant gives money, days, or both. If it gives nothing, refuse it with the reason.',
  }),
  lessWithoutReason: refusal({
    code: 'oversight/drawdown-less-without-reason',
    status: 422,
    title: 'Why less?',
    sentence: () => 'Whoever grants less than was asked for, or refuses it, says why.',
  }),
  ended: refusal<{ number: number }>({
    code: 'oversight/drawdown-ended',
    status: 409,
    title: 'It has ended',
    sentence: ({ number }) =>
      `DR-${number} was answered or withdrawn, and what was said stays. Ask anew if more is needed.`,
  }),
  own: refusal<{ number: number }>({
    code: 'oversight/own-drawdown',
    status: 409,
    title: 'You asked for it',
    sentence: ({ number }) =>
      `Nobody grants or refuses what they asked for, with none of their accounts. Somebody else answers DR-${number}.`,
  }),
  notYours: refusal<{ name: string }>({
    code: 'oversight/drawdown-not-yours',
    status: 409,
    title: 'Not yours to withdraw',
    sentence: ({ name }) => `Only who asked for it withdraws it: ${name}.`,
  }),
  causeElsewhere: refusal({
    code: 'oversight/drawdown-cause-elsewhere',
    status: 422,
    title: 'Not in this register',
    sentence: () =>
      'The register of this project has no such risk or issue. Choose another, at most one, or say in words what it is for.',
  }),
} as const
