import { refusal } from '@portolan/contract'

export const successRefusals = {
  cardNotDue: refusal<{ day: string }>({
    code: 'oversight/card-not-due',
    status: 409,
    title: 'Not yet',
    sentence: ({ day }) =>
      `This card is for ${day}: nobody knows before how the project did. Answer it then.`,
  }),
  ownProject: refusal({
    code: 'oversight/own-success',
    status: 409,
    title: 'Your own project',
    sentence: () => 'Nobody says how well his own project did. Its sponsor is asked.',
  }),
  otherSponsor: refusal<{ sponsor: string }>({
    code: 'oversight/other-sponsor',
    status: 409,
    title: 'Another one is asked',
    sentence: ({ sponsor }) => `${sponsor} was named as the sponsor whose word counts. Ask there.`,
  }),
} as const
