import { refusal } from '@portolan/contract'

export const fundRefusals = {
  fundDays: refusal<{ from: string; to: string }>({
    code: 'plan/fund-days-reversed',
    status: 422,
    title: 'It ends before it begins',
    sentence: ({ from, to }) =>
      `It would begin on ${from} and end before ${to}. Set its end after its begin.`,
  }),
  tranchesAboveFund: refusal<{ above: string }>({
    code: 'plan/tranches-above-fund',
    status: 422,
    title: 'More than was granted',
    sentence: ({ above }) =>
      `The tranches are ${above} more than the fund. Make them smaller, or have the fund raised first.`,
  }),
  aboveReleased: refusal<{ above: string; fund: string }>({
    code: 'plan/given-above-released',
    status: 422,
    title: 'More than is released',
    sentence: ({ above, fund }) =>
      `Projects would have ${above} more than is released of “${fund}”. Give less, or ask for the next tranche.`,
  }),
  aboveAllocation: refusal<{ above: string; fund: string }>({
    code: 'plan/ordered-above-given',
    status: 422,
    title: 'More than the project has',
    sentence: ({ above, fund }) =>
      `Orders would be ${above} more than the project has of “${fund}”. Order less, or have more of the fund given to it.`,
  }),
  trancheNotPlanned: refusal({
    code: 'plan/tranche-not-planned',
    status: 409,
    title: 'Asked for already',
    sentence: () => 'This tranche was asked for, or is released already. Reload the fund.',
  }),
  trancheNotAsked: refusal<{ name: string }>({
    code: 'plan/tranche-not-asked',
    status: 409,
    title: 'Nobody asked for it',
    sentence: ({ name }) =>
      `“${name}” does not wait to be released: nobody asked for it, or it is released already. Ask for it with what fulfils its condition; somebody else releases it.`,
  }),
  ownTranche: refusal({
    code: 'plan/own-tranche',
    status: 409,
    title: 'Asked for by yourself',
    sentence: () =>
      'Nobody releases a tranche that they asked for, with none of their accounts. Somebody else who releases tranches does, or a decision.',
  }),
  rightSinceAsked: refusal({
    code: 'plan/right-to-release-too-young',
    status: 409,
    title: 'A right since it was asked for',
    sentence: () =>
      'You got the right to release tranches only after this one was asked for. Somebody who had it before releases it.',
  }),
  noMove: refusal({
    code: 'plan/move-of-nothing',
    status: 422,
    title: 'Nothing is moved',
    sentence: () => 'Every move gives a project something, or takes something back. Leave out those of 0.',
  }),
  unknownProject: refusal({
    code: 'plan/move-to-unknown-project',
    status: 422,
    title: 'Unknown project',
    sentence: () =>
      'One of these projects is not there, or is not visible to you. Choose another; nothing was moved.',
  }),
} as const
