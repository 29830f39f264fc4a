import { z } from 'zod'
import { projectClasses } from '../../contract/index.ts'

const things = ['settings', 'role', 'phase', 'artefact', 'criterion', 'keepers', 'item', 'risk'] as const

/** Which version is looked at, how, and what is being written beside it. */
export const methodAddress = z.object({
  number: z.int().min(1).optional().catch(undefined),
  phase: z.string().max(60).optional().catch(undefined),
  size: z.enum(projectClasses).optional().catch(undefined),
  against: z.int().min(1).optional().catch(undefined),
  /** Projects that follow an older version stand beside it. */
  behind: z.boolean().optional().catch(undefined),
  edit: z.boolean().optional().catch(undefined),
  thing: z.enum(things).optional().catch(undefined),
  /** Of the thing; none: a new one. */
  id: z.string().max(60).optional().catch(undefined),
})
export type MethodAddress = z.output<typeof methodAddress>
export type ChangeMethod = (patch: Partial<MethodAddress>) => void
