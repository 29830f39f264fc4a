import { z } from 'zod'
import { cardMoments, checkItems } from '../../contract/index.ts'

const closurePanels = ['item', 'judge', 'withdraw', 'reopen', 'answer', 'lesson', 'rule'] as const

/** Which panel is open, and of what. */
export const closureAddress = z.object({
  panel: z.enum(closurePanels).optional().catch(undefined),
  item: z.enum(checkItems).optional().catch(undefined),
  moment: z.enum(cardMoments).optional().catch(undefined),
  lesson: z.uuid().optional().catch(undefined),
})
export type ClosureAddress = z.output<typeof closureAddress>
export type ChangeClosure = (patch: Partial<ClosureAddress>) => void

export const closed: ClosureAddress = {
  panel: undefined,
  item: undefined,
  moment: undefined,
  lesson: undefined,
}
