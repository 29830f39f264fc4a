import { z } from 'zod'
import { meetingPlaces } from '../../contract/index.ts'

/** What the list shows stands in its address, so that it can be sent to someone as a link. */
export const meetingsAddress = z.object({
  place: z.enum(meetingPlaces).optional().catch(undefined),
  bodyId: z.uuid().optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  /** Begin to plan one. */
  add: z.boolean().optional().catch(undefined),
  saved: z.uuid().optional().catch(undefined),
})
export type MeetingsAddress = z.output<typeof meetingsAddress>

/** Of the address, what a saved view does not keep. */
export const passing = ['add']

export const meetingAddress = z.object({
  /** The point to look at. */
  point: z.uuid().optional().catch(undefined),
})
