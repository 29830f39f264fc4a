import { z } from 'zod'

/** Which point or complement is open stands in the address. */
export const qualityAddress = z.object({ point: z.string().max(60).optional().catch(undefined) })
