import { refusal } from '@portolan/contract'

export const faultRefusals = {
  untilOver: refusal<{ until: string; first: string; last: string }>({
    code: 'oversight/dismissal-day',
    status: 422,
    title: 'Not a day to come',
    sentence: ({ until, first, last }) =>
      `${until} does not lie between ${first} and ${last}. Say a day to come, within a year: then it is looked at again.`,
  }),
  dismissedAlready: refusal<{ by: string; until: string }>({
    code: 'oversight/dismissed-already',
    status: 409,
    title: 'Dismissed already',
    sentence: ({ by, until }) => `${by} dismissed this until ${until}. Take that back first, to say it anew.`,
  }),
} as const
