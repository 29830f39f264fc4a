import { refusal } from '@portolan/contract'

export const agreementRefusals = {
  agreementNumberTaken: refusal<{ number: string; title: string }>({
    code: 'plan/agreement-number-taken',
    status: 409,
    title: 'Number already used',
    sentence: ({ number, title }) =>
      `${number} is the agreement “${title}” already. Give this one another number.`,
  }),
  noSuchPartner: refusal({
    code: 'plan/no-such-partner',
    status: 422,
    title: 'Neither customer nor supplier',
    sentence: () =>
      'An agreement is made with a customer or a supplier. Choose one, or add it under Money › Parties.',
  }),
  daysReversed: refusal<{ from: string; to: string }>({
    code: 'plan/agreement-days-reversed',
    status: 422,
    title: 'It ends before it begins',
    sentence: ({ from, to }) =>
      `It would begin on ${from} and end before ${to}. Set its end after its begin.`,
  }),
  milestonesDiffer: refusal<{ milestones: string; price: string }>({
    code: 'plan/milestones-differ-from-price',
    status: 422,
    title: 'Milestones are not the price',
    sentence: ({ milestones, price }) =>
      `The milestones add up to ${milestones}, and the price is ${price}. Make both the same, to the cent.`,
  }),
  noMilestonesThere: refusal({
    code: 'plan/basis-without-milestones',
    status: 422,
    title: 'Billed without milestones',
    sentence: () =>
      'Only a fixed price and outcomes are billed by milestones. Leave them out, or choose one of these bases.',
  }),
  milestoneNotOpen: refusal<{ state: string }>({
    code: 'plan/milestone-not-open',
    status: 409,
    title: 'Told or reached already',
    sentence: () => 'This milestone was told to be reached already. Reload the agreement.',
  }),
  milestoneNotTold: refusal({
    code: 'plan/milestone-not-told',
    status: 409,
    title: 'Nobody tells that it is reached',
    sentence: () =>
      'Nobody tells that this milestone is reached, or it is confirmed already. Reload the agreement.',
  }),
  ownMilestone: refusal({
    code: 'plan/own-milestone',
    status: 409,
    title: 'Told by yourself',
    sentence: () =>
      'Nobody confirms a milestone that they told to be reached, or that their own project earns. Somebody else who keeps agreements does.',
  }),
  reachedLater: refusal<{ day: string }>({
    code: 'plan/reached-in-the-future',
    status: 422,
    title: 'Not yet',
    sentence: ({ day }) => `${day} is still to come. Write down what has happened.`,
  }),
  notReached: refusal<{ name: string }>({
    code: 'plan/milestone-not-reached',
    status: 409,
    title: 'Not reached yet',
    sentence: ({ name }) => `“${name}” is not confirmed as reached. Have it confirmed, and then bill it.`,
  }),
  billByMilestones: refusal({
    code: 'plan/billed-by-milestones',
    status: 422,
    title: 'Billed by milestones',
    sentence: () => 'This agreement is billed by its milestones. Choose the one that is billed.',
  }),
  amountMissing: refusal({
    code: 'plan/amount-to-bill-missing',
    status: 422,
    title: 'No amount',
    sentence: () => 'Nothing says how much is billed. Write the amount.',
  }),
  billedTwice: refusal<{ name: string; number: string }>({
    code: 'plan/milestone-billed',
    status: 409,
    title: 'Billed already',
    sentence: ({ name, number }) =>
      `“${name}” was billed by invoice ${number}. Cancel that one first, if it was wrong.`,
  }),
  aboveValue: refusal<{ amount: string; left: string }>({
    code: 'plan/billed-above-agreement',
    status: 422,
    title: 'More than was agreed',
    sentence: ({ amount, left }) =>
      `${amount} is more than the ${left} that this agreement still allows to bill. Bill less, or change the agreement first.`,
  }),
  invoiceNumberTaken: refusal<{ number: string; agreement: string }>({
    code: 'plan/invoice-number-taken',
    status: 409,
    title: 'Number already used',
    sentence: ({ number, agreement }) =>
      `Invoice ${number} was written for ${agreement} already. Give this one the next number.`,
  }),
  invoiceSettled: refusal<{ state: string }>({
    code: 'plan/billed-invoice-settled',
    status: 409,
    title: 'Paid or cancelled already',
    sentence: () => 'This invoice is paid or cancelled already. Reload the agreement.',
  }),
} as const
