import { event } from '@portolan/contract'
import { z } from 'zod'
import { periodInWords } from '@portolan/quantity'

const about = z.object({ name: z.string() })

export const periodEvents = {
  periodCalendarSet: event({
    id: 'plan.period-calendar-set',
    summary: 'The calendar of periods was set',
    payload: z.object({
      pattern: z.string(),
      first: z.string().describe('The first fiscal year it makes'),
      last: z.string(),
      periods: z.int(),
    }),
    sentence: ({ pattern, first, last, periods }) =>
      `set the calendar of periods (${pattern}) for ${first} to ${last}: ${periods} periods`,
  }),
  periodClosingBegan: event({
    id: 'plan.period-closing-began',
    summary: 'The closing of a period began',
    payload: about,
    sentence: ({ name }) => `began to close ${periodInWords(name)}`,
  }),
  periodLocked: event({
    id: 'plan.period-locked',
    summary: 'A period was locked',
    payload: about,
    sentence: ({ name }) => `locked ${periodInWords(name)}`,
  }),
  periodReopened: event({
    id: 'plan.period-reopened',
    summary: 'A period was reopened',
    payload: about.extend({ reason: z.string() }),
    sentence: ({ name, reason }) => `reopened ${periodInWords(name)}: ${reason}`,
  }),
} as const
