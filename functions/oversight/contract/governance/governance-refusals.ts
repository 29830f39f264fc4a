import { refusal } from '@portolan/contract'

export const governanceRefusals = {
  span: refusal<{ from: string; to: string }>({
    code: 'oversight/calendar-span',
    status: 422,
    title: 'These are no days of a calendar',
    sentence: ({ from, to }) =>
      `From ${from} to ${to}: the last day must not be before the first, and not more than two years after it.`,
  }),
} as const
