import { refusal } from '@portolan/contract'

export const riskRefusals = {
  noPlan: refusal({
    code: 'oversight/risk-without-plan',
    status: 409,
    title: 'There is no plan to play',
    sentence: () =>
      'This project has no schedule with work left. Import one, or add activities to its plan; then it can be played.',
  }),
  activitiesMissing: refusal({
    code: 'oversight/risk-without-activities',
    status: 422,
    title: 'Which activities take longer?',
    sentence: () =>
      'Working time comes on top of certain activities. Name one at least, or state the delay in percent of all work that is left.',
  }),
  costWithoutCurrency: refusal({
    code: 'oversight/risk-without-currency',
    status: 422,
    title: 'In which currency?',
    sentence: () =>
      'This project has no cost yet, so an amount has no currency. Enter what the project costs first, or leave the money of the risk out.',
  }),
  alreadyPlaying: refusal({
    code: 'oversight/risk-being-played',
    status: 409,
    title: 'The plan is being played',
    sentence: () => 'This plan is being played already. Wait for its answer, or cancel that first.',
  }),
  rangeOutOfOrder: refusal({
    code: 'oversight/uncertainty-out-of-order',
    status: 422,
    title: 'The range does not rise',
    sentence: () => 'State the shortest, the likeliest and the longest duration in this order.',
  }),
  noSuchActivity: refusal<{ activity: string }>({
    code: 'oversight/range-without-activity',
    status: 422,
    title: 'No such activity',
    sentence: ({ activity }) =>
      `“${activity}” is no activity of this plan with work left. Reload the page, then set its range again.`,
  }),
  notPlayed: refusal<{ measure: string }>({
    code: 'oversight/risk-figure-unknown',
    status: 409,
    title: 'Nothing to explain',
    sentence: ({ measure }) =>
      `“${measure}” is not known of this plan as it was played. Play it, then ask again.`,
  }),
} as const
