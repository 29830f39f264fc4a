import { classed } from '@portolan/contract'
import { z } from 'zod'
import { GrantRow } from './grant.ts'

export const personStates = ['record', 'invited', 'active', 'left'] as const

/** Whoever the organisation knows: with or without a sign-in. */
export const PersonRow = z.object({
  id: z.uuid(),
  name: z.string(),
  email: classed(z.string().nullable(), 'personal'),
  phone: classed(z.string().nullable(), 'personal'),
  jobTitle: z.string().nullable(),
  state: z.enum(personStates),
  grants: z.array(GrantRow),
  secondFactor: classed(z.boolean(), 'personal'),
  lastSignInAt: classed(z.string().nullable(), 'personal'),
  leftAt: z.string().nullable(),
  version: z.int(),
})
export type PersonRow = z.output<typeof PersonRow>

export const personName = z
  .string()
  .trim()
  .min(1, 'A name is needed.')
  .max(200, 'A name has at most 200 characters.')
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('This is not an e-mail address.'))
export const phoneNumber = z.string().trim().min(1).max(50)
export const jobTitle = z.string().trim().min(1).max(200)
export const newPassword = z.string().max(1000).describe('At least 12 characters')
export const secretText = z.string().min(1).max(200)
