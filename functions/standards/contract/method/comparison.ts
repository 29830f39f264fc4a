import { z } from 'zod'

export const comparedKinds = [
  'method',
  'role',
  'phase',
  'gate',
  'criterion',
  'artefact',
  'item',
  'risk',
] as const
export type ComparedKind = (typeof comparedKinds)[number]

export const changeKinds = ['added', 'removed', 'changed', 'moved'] as const

/** One thing that is otherwise in another version. */
export const MethodChange = z.object({
  kind: z.enum(comparedKinds),
  change: z.enum(changeKinds),
  id: z.string(),
  name: z.string(),
  phase: z.string().nullable().describe('The name of the phase it stands in'),
  parts: z
    .array(z.object({ part: z.string(), before: z.string(), after: z.string() }))
    .describe('What of it is otherwise, in words'),
})
export type MethodChange = z.output<typeof MethodChange>
