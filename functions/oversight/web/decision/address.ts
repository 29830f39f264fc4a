import { z } from 'zod'
import { decisionPlaces, decisionStates } from '../../contract/index.ts'

/** What the inbox shows stands in its address, so that it can be sent to someone as a link. */
export const inboxAddress = z.object({
  place: z.enum(decisionPlaces).optional().catch(undefined),
  states: z.array(z.enum(decisionStates)).optional().catch(undefined),
  overdue: z.boolean().optional().catch(undefined),
  bodyId: z.uuid().optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  row: z.uuid().optional().catch(undefined),
  saved: z.uuid().optional().catch(undefined),
})
export type InboxAddress = z.output<typeof inboxAddress>

/** Of the address, what a saved view does not keep. */
export const passing = ['row']

export const askAddress = z.object({
  projectId: z.uuid().optional().catch(undefined),
  about: z.string().max(2_000).optional().catch(undefined),
})
