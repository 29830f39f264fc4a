import { refusal } from '@portolan/contract'

export const accessRefusals = {
  reviewOpen: refusal<{ name: string }>({
    code: 'oversight/access-review-open',
    status: 409,
    title: 'One review at a time',
    sentence: ({ name }) => `“${name}” is still open. Close it first, then start the next one.`,
  }),
  reviewClosed: refusal<{ name: string }>({
    code: 'oversight/access-review-closed',
    status: 409,
    title: 'This review is closed',
    sentence: ({ name }) => `“${name}” is closed and is changed no more. Start a new one to judge again.`,
  }),
  dueOver: refusal<{ due: string }>({
    code: 'oversight/access-review-day',
    status: 422,
    title: 'Not a day to come',
    sentence: ({ due }) => `${due} is not a day to come. Give those who judge some days.`,
  }),
  ownAccess: refusal({
    code: 'oversight/own-access',
    status: 409,
    title: 'Not by yourself',
    sentence: () => 'This is your own access, so somebody else judges it. Tell whoever leads the review.',
  }),
  notYourItem: refusal<{ judge: string }>({
    code: 'oversight/not-your-item',
    status: 409,
    title: 'Asked of somebody else',
    sentence: ({ judge }) => `${judge} is asked to judge this. Tell them, or whoever leads the review.`,
  }),
  noteNeeded: refusal({
    code: 'oversight/access-note-needed',
    status: 422,
    title: 'Say why',
    sentence: () => 'To end or to change something needs a word why. Write it, then judge again.',
  }),
  endedAlready: refusal({
    code: 'oversight/access-ended',
    status: 409,
    title: 'Ended already',
    sentence: () => 'This has ended, so there is nothing to judge. Give it anew where it is still needed.',
  }),
  notToEnd: refusal({
    code: 'oversight/access-not-to-end',
    status: 409,
    title: 'Nothing to end',
    sentence: () => 'Nobody judged that this should end, or it has ended already. Reload the page.',
  }),
  notAllJudged: refusal<{ open: number; toEnd: number }>({
    code: 'oversight/access-not-all-judged',
    status: 409,
    title: 'Not everything is judged',
    sentence: ({ open, toEnd }) =>
      `${open} not judged yet, and ${toEnd} to be ended by an administrator. Have that done, then close the review.`,
  }),
} as const
