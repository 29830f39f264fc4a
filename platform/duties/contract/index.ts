import { projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'

/** Something that waits for a person: what, by when, since when, and the page where it is done. */
export const Duty = z.object({
  kind: z.string().describe('As plan.forecast'),
  id: z.string().describe('Of what it is about, once in its kind'),
  ...toldFields,
  project: z.object({ id: projectKey(z.uuid()), name: z.string() }).nullable(),
  due: z.iso.date().nullable(),
  overdue: z.boolean(),
  since: z.iso.date().nullable().describe('The day from which on it waits'),
  opens: z.string().describe('The place where it is done'),
})
export type Duty = z.output<typeof Duty>
