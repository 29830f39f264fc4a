import { event } from '@portolan/contract'
import { z } from 'zod'

export const events = {
  statusDateSet: event({
    id: 'oversight.status-date-set',
    summary: 'The status date of the organisation was set',
    payload: z.object({ day: z.string().nullable() }),
    sentence: ({ day }) =>
      day === null ? 'let the status date follow the registers again' : `set the status date to ${day}`,
  }),
  refreshAsked: event({
    id: 'oversight.refresh-asked',
    summary: 'Standings were asked to be computed anew',
    payload: z.object({ jobId: z.string() }),
    sentence: () => 'asked for the standings that are behind to be computed',
  }),
} as const
