import { refusal } from '@portolan/contract'

export const challengeRefusals = {
  saysNothing: refusal<{ rule: string }>({
    code: 'oversight/rule-says-nothing',
    status: 409,
    title: 'The rule says nothing here',
    sentence: ({ rule }) =>
      `The rule ${rule} says nothing of this project today, so there is no figure to challenge. Open the reasons of its status to see which rules do.`,
  }),
  openAlready: refusal<{ number: number }>({
    code: 'oversight/challenge-open-already',
    status: 409,
    title: 'It is challenged already',
    sentence: ({ number }) =>
      `CH-${number} says already that this figure is wrong, and waits for an answer. Add to it in its comments.`,
  }),
  ended: refusal<{ number: number }>({
    code: 'oversight/challenge-ended',
    status: 409,
    title: 'It has ended',
    sentence: ({ number }) =>
      `CH-${number} was answered or withdrawn, and what was said stays. If the figure is still wrong, say so anew.`,
  }),
  own: refusal<{ number: number }>({
    code: 'oversight/own-challenge',
    status: 409,
    title: 'You said it',
    sentence: ({ number }) =>
      `Nobody answers what he said himself: CH-${number} is answered by another who owns the rule or leads the office.`,
  }),
  notTheOwner: refusal<{ owner: string }>({
    code: 'oversight/not-the-owner-of-the-rule',
    status: 409,
    title: 'Not your rule',
    sentence: ({ owner }) => `What is said against this rule is answered by who owns it: ${owner}.`,
  }),
  notTheOffice: refusal({
    code: 'oversight/answered-by-the-office',
    status: 409,
    title: 'Not yours to answer',
    sentence: () =>
      'Nobody owns this rule who could answer, so those who lead the office do. Ask one of them, or have an owner named in the limits.',
  }),
  notYours: refusal<{ name: string }>({
    code: 'oversight/challenge-not-yours',
    status: 409,
    title: 'Not yours to withdraw',
    sentence: ({ name }) => `Only who said it takes it back: ${name}.`,
  }),
  causeMissing: refusal({
    code: 'oversight/challenge-without-cause',
    status: 422,
    title: 'What was wrong?',
    sentence: () =>
      'Where it is upheld, say what was wrong: the data, the rule, or the limit. Where it is not, leave that empty.',
  }),
  menderMissing: refusal({
    code: 'oversight/challenge-without-mender',
    status: 422,
    title: 'Who mends the data?',
    sentence: () =>
      'Wrong data is mended by somebody: name who does it. Where the rule or its limit was wrong, leave that empty.',
  }),
} as const
