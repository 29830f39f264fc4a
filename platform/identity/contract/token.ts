import { z } from 'zod'

export const reaches = ['read', 'write'] as const
export const mostTokenDays = 365

export const TokenRow = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string().describe('How the token begins, to find it in a file'),
  reach: z.enum(reaches),
  person: z.object({ id: z.uuid(), name: z.string() }),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  state: z.enum(['active', 'expired', 'revoked']),
})
export type TokenRow = z.output<typeof TokenRow>

export const tokenFilter = {
  state: z.enum(['active', 'expired', 'revoked']).optional(),
}
