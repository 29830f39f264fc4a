import { refusal } from '@portolan/contract'

export const rateCardRefusals = {
  cardThere: refusal<{ name: string }>({
    code: 'plan/rate-card-there',
    status: 409,
    title: 'There is one already',
    sentence: ({ name }) => `“${name}” is that rate card already. Set its rates from another day on.`,
  }),
  halfRate: refusal<{ role: string; level: number }>({
    code: 'plan/half-a-rate',
    status: 422,
    title: 'Half a rate',
    sentence: ({ role, level }) =>
      `${role} at level ${level} has only one of price and cost. Set both, or neither to take the rate away.`,
  }),
  unknownPerson: refusal({
    code: 'plan/rate-of-unknown-person',
    status: 422,
    title: 'Unknown person',
    sentence: () => 'There is nobody of that kind, or you do not see them. Choose another person.',
  }),
  nothingAsked: refusal({
    code: 'plan/no-role-asked',
    status: 422,
    title: 'Neither a person nor a role',
    sentence: () => 'Name a person, or a role with its level, to find the rate that holds.',
  }),
} as const
