import { refusal } from '@portolan/contract'

export const estimateRefusals = {
  pointsMissing: refusal({
    code: 'plan/estimate-without-points',
    status: 422,
    title: 'Three points are missing',
    sentence: () =>
      'State the lowest, the most likely and the highest value, in this order; the most likely one is above 0.',
  }),
  linesMissing: refusal({
    code: 'plan/estimate-without-lines',
    status: 422,
    title: 'Lines are missing',
    sentence: () =>
      'An estimate from the bottom up is the sum of its lines. Add one at least, each with low, most likely and high in this order.',
  }),
  historySilent: refusal({
    code: 'plan/estimate-history-silent',
    status: 422,
    title: 'The history does not tell',
    sentence: () =>
      'Own finished work does not carry such an estimate yet; what it lacks stands beside the method. Estimate by three points, or tell other sizes; nothing was written.',
  }),
  changeUnsaid: refusal<{ number: number }>({
    code: 'plan/estimate-change-unsaid',
    status: 422,
    title: 'What changed is missing',
    sentence: ({ number }) =>
      `Version ${number} stands as it is. Say what changes against it and why, and the next version is written.`,
  }),
  inReview: refusal<{ number: number }>({
    code: 'plan/estimate-in-review',
    status: 409,
    title: 'In review',
    sentence: ({ number }) => `Version ${number} is in review. Take it back first, then change it.`,
  }),
  notDraft: refusal<{ state: string }>({
    code: 'plan/estimate-not-draft',
    status: 409,
    title: 'No draft',
    sentence: ({ state }) =>
      `Only a draft is put to review, and this version is ${state}. Write the next one.`,
  }),
  notInReview: refusal<{ state: string }>({
    code: 'plan/estimate-not-in-review',
    status: 409,
    title: 'Not in review',
    sentence: ({ state }) =>
      `This version is ${state}: there is nothing to review. Reload to see what stands.`,
  }),
  ownEstimate: refusal({
    code: 'plan/own-estimate',
    status: 409,
    title: 'Your own estimate',
    sentence: () => 'Nobody reviews what he estimated. Ask somebody else who may review in this project.',
  }),
  reviewUnsaid: refusal({
    code: 'plan/estimate-review-unsaid',
    status: 422,
    title: 'A reason is needed',
    sentence: () => 'Say what is to be looked at again: the one who estimated reads it.',
  }),
  notApproved: refusal({
    code: 'plan/estimate-not-approved',
    status: 409,
    title: 'Nothing is approved',
    sentence: () => 'Only an approved version is used. Put this one to review first.',
  }),
  notMoney: refusal({
    code: 'plan/estimate-not-in-money',
    status: 422,
    title: 'An estimate of work',
    sentence: () =>
      'Forecasts and baselines are in money, and this estimate is in hours. Say what an hour costs, and use it.',
  }),
  otherCurrency: refusal<{ estimate: string; project: string }>({
    code: 'plan/estimate-in-other-currency',
    status: 422,
    title: 'Another currency',
    sentence: ({ estimate, project }) =>
      `The estimate is in ${estimate}, and the project counts in ${project} by now. Estimate it anew.`,
  }),
  notOverYet: refusal<{ day: string }>({
    code: 'plan/estimate-not-over',
    status: 422,
    title: 'Not over yet',
    sentence: ({ day }) => `${day} lies ahead: an outcome is recorded once the work is over.`,
  }),
} as const
