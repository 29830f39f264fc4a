import { z } from 'zod'
import { entryKinds, entrySigns, matrixSides } from '../../contract/index.ts'

const step = z.int().min(1).max(5).optional().catch(undefined)

/** What the list shows stands in its address, so that it can be sent to someone as a link. */
export const raidAddress = z.object({
  place: z.enum(['mine', 'asked', 'all']).optional().catch(undefined),
  kinds: z.array(z.enum(entryKinds)).optional().catch(undefined),
  signs: z.array(z.enum(entrySigns)).optional().catch(undefined),
  over: z.boolean().optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  /** The matrix above the list, its side, and the cell by which the list is filtered. */
  matrix: z.boolean().optional().catch(undefined),
  side: z.enum(matrixSides).optional().catch(undefined),
  probability: step,
  impact: step,
  /** What all of it may cost together, instead of the list. */
  view: z.enum(['exposure']).optional().catch(undefined),
  /** The cause whose panel is open, or a new one. */
  cause: z
    .union([z.uuid(), z.literal('new')])
    .optional()
    .catch(undefined),
  /** The cause by which the list is filtered. */
  causeId: z.uuid().optional().catch(undefined),
  edit: z.boolean().optional().catch(undefined),
  /** The entry whose panel is open: its kind, its project, its id. */
  row: z.uuid().optional().catch(undefined),
  kind: z.enum(entryKinds).optional().catch(undefined),
  of: z.uuid().optional().catch(undefined),
  add: z.enum(entryKinds).optional().catch(undefined),
  saved: z.uuid().optional().catch(undefined),
})
export type RaidAddress = z.output<typeof raidAddress>
export type ChangeRaid = (patch: Partial<RaidAddress>) => void

export const closed = {
  row: undefined,
  kind: undefined,
  of: undefined,
  add: undefined,
  cause: undefined,
} as const

/** Of the address, what a saved view does not keep. */
export const passing = ['row', 'kind', 'of', 'edit', 'add', 'cause', 'comment']
