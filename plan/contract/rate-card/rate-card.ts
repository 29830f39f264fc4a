import { classed, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { NamedLink } from '../investment.ts'

export const roleName = z.string().trim().min(1).max(200)
export const gradeLevel = z.int().min(1).max(5)

/** What an hour of a role at a level is sold for and costs, from a day on. */
export const RoleRate = z.object({
  role: z.string(),
  level: z.int(),
  from: z.iso.date(),
  until: z.iso.date().nullable().describe('The first day on which a later rate holds'),
  price: classed(z.int(), 'rate').describe('Minor units of the card’s currency for an hour'),
  cost: classed(z.int(), 'rate').describe('Minor units of the card’s currency for an hour'),
  setBy: z.string(),
})
export type RoleRate = z.output<typeof RoleRate>

export const NewRoleRate = z.object({
  role: roleName,
  level: gradeLevel,
  from: z.iso.date().describe('The first day on which it holds'),
  price: z.int().min(0).max(1e9).nullable().describe('Null takes the rate of this day away'),
  cost: z.int().min(0).max(1e9).nullable(),
})
export type NewRoleRate = z.output<typeof NewRoleRate>

export const RateCardRow = z.object({
  id: z.uuid(),
  name: z.string(),
  agreement: z
    .object({ id: z.uuid(), number: z.string(), title: z.string(), party: z.string() })
    .nullable()
    .describe('Null: it is the house’s own'),
  currency: z.string(),
  roles: z.int(),
  rates: z.int(),
  newest: z.iso.date().nullable().describe('The newest day from which a rate holds'),
  version: z.int(),
})
export type RateCardRow = z.output<typeof RateCardRow>

export const RateCard = RateCardRow.extend({ items: z.array(RoleRate) })
export type RateCard = z.output<typeof RateCard>

export const PersonGrade = z.object({
  person: NamedLink,
  jobTitle: z.string().nullable(),
  role: z.string().nullable().describe('Null: nobody has said it yet'),
  level: z.int().nullable(),
  from: z.iso.date().nullable(),
})
export type PersonGrade = z.output<typeof PersonGrade>

/** Which rate holds, and how it was found. */
export const FoundRate = z.object({
  card: NamedLink.nullable().describe('Null: no card has a rate for it'),
  role: z.string().nullable(),
  level: z.int().nullable(),
  from: z.iso.date().nullable(),
  currency: z.string().nullable(),
  price: classed(z.int().nullable(), 'rate'),
  cost: classed(z.int().nullable(), 'rate'),
  steps: z.array(z.object(toldFields)).describe('How it was found, step by step'),
})
export type FoundRate = z.output<typeof FoundRate>
