import { z } from 'zod'

export const Portfolio = z.object({ id: z.uuid(), name: z.string(), projects: z.int(), version: z.int() })
export const Programme = z.object({ id: z.uuid(), name: z.string(), portfolioId: z.uuid(), version: z.int() })
