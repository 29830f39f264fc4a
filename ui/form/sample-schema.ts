import { z } from 'zod'

/** One field of each kind, for the page that shows all parts. */
export const sampleSchema = z.object({
  name: z.string().min(3).max(120),
  owner: z.string().min(1),
  amount: z.number().min(0).optional(),
  from: z.iso.date(),
  kind: z.enum(['money', 'time', 'risk']),
  secret: z.string().min(12),
  note: z.string().max(400).optional(),
  follow: z.boolean().default(true),
})
