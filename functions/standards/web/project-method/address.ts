import { z } from 'zod'

/** Which phase is looked at, and what is written beside it. */
export const methodTabAddress = z.object({
  phase: z.string().max(60).optional().catch(undefined),
  panel: z
    .enum([
      'give',
      'migrate',
      'migrations',
      'work',
      'artefact',
      'confirm',
      'pass',
      'verdict',
      'waive-criterion',
      'waive-artefact',
      'judge',
      'withdraw',
    ])
    .optional()
    .catch(undefined),
  id: z.string().max(60).optional().catch(undefined),
})
export type MethodTabAddress = z.output<typeof methodTabAddress>
export type ChangeTab = (patch: Partial<MethodTabAddress>) => void
