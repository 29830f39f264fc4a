import { z } from 'zod'

export const importSteps = ['file', 'columns', 'preview', 'done'] as const

/** What stands in the address of an import: the step, the rows shown, the row that is open. */
export const importAddress = z.object({
  step: z.enum(['columns', 'preview']).optional().catch(undefined),
  show: z.enum(['stop', 'check', 'update', 'new', 'same', 'skip']).optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  row: z.coerce.number().int().optional().catch(undefined),
})
