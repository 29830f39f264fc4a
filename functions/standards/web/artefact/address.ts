import { z } from 'zod'
import { artefactStates } from '../../contract/index.ts'

export const artefactsAddress = z.object({
  artefactId: z.string().min(1).max(60).optional().catch(undefined),
  state: z.enum(artefactStates).optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
})
export type ArtefactsAddress = z.output<typeof artefactsAddress>
