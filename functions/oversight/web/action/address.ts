import { z } from 'zod'
import { actionPlaces, actionStates, dueSigns } from '../../contract/index.ts'

/** What the list shows stands in its address, so that it can be sent to someone as a link. */
export const actionsAddress = z.object({
  place: z.enum(actionPlaces).optional().catch(undefined),
  states: z.array(z.enum(actionStates)).optional().catch(undefined),
  sign: z.enum(dueSigns).optional().catch(undefined),
  sourceKind: z.string().max(40).optional().catch(undefined),
  ownerId: z.uuid().optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  edit: z.boolean().optional().catch(undefined),
  row: z.uuid().optional().catch(undefined),
  /** Begin to ask for one. */
  add: z.boolean().optional().catch(undefined),
  saved: z.uuid().optional().catch(undefined),
})
export type ActionsAddress = z.output<typeof actionsAddress>

/** Of the address, what a saved view does not keep. */
export const passing = ['row', 'edit', 'add', 'comment']
