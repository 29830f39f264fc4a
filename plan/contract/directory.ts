import { classed } from '@portolan/contract'
import { z } from 'zod'

export const Portfolio = z.object({ id: z.uuid(), name: z.string(), projects: z.int(), version: z.int() })
export const Programme = z.object({ id: z.uuid(), name: z.string(), portfolioId: z.uuid(), version: z.int() })

export const partyKinds = ['organisation-unit', 'customer', 'supplier'] as const
export const Party = z.object({
  id: z.uuid(),
  kind: z.enum(partyKinds),
  name: z.string(),
  contactEmail: classed(z.string().nullable(), 'personal'),
  projects: z.int(),
  version: z.int(),
})
