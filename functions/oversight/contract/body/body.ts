import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'

/** How votes become a decision. */
export const bodyRules = ['majority', 'unanimous', 'chair'] as const
export type BodyRule = (typeof bodyRules)[number]

/** An adviser is heard and has no vote. */
export const seatRoles = ['chair', 'member', 'adviser'] as const
export type SeatRole = (typeof seatRoles)[number]

/** Roles by which a person decides alone; the further right, the further it reaches by default. */
export const decidingRoles = ['sponsor', 'portfolio-manager', 'pmo-lead'] as const
export type DecidingRole = (typeof decidingRoles)[number]

export const PersonNamed = z.object({ id: z.uuid(), name: z.string() })
export type PersonNamed = z.output<typeof PersonNamed>

export const Seat = z.object({
  id: z.uuid(),
  person: PersonNamed,
  role: z.enum(seatRoles),
  from: z.iso.date(),
  to: z.iso.date().nullable().describe('The day after the last one'),
  now: z.boolean().describe('In its term today'),
  standIn: z
    .object({ person: PersonNamed, to: z.iso.date() })
    .nullable()
    .describe('Who votes in this seat today in place of who holds it'),
})
export type Seat = z.output<typeof Seat>

/** How far somebody may decide; what is null has no limit. */
export const Limits = z.object({
  cost: MoneyValue.nullable().describe('The most by which cost may grow'),
  slipDays: z.int().min(0).max(3_650).nullable().describe('The most by which a finish may move later'),
  operations: z.array(z.string().max(100)).max(100).nullable().describe('Which operations; null: every one'),
})
export type Limits = z.output<typeof Limits>

export const Authority = Limits.extend({
  next: PersonNamed.nullable().describe('The body to which goes what exceeds a limit'),
  version: z.int().describe('0: never set, without limits'),
})
export type Authority = z.output<typeof Authority>

export const Body = z.object({
  id: z.uuid(),
  name: z.string(),
  purpose: z.string(),
  rule: z.enum(bodyRules),
  quorum: z.int().describe('Votes that are needed'),
  seats: z.array(Seat),
  authority: Authority,
  open: z.int().describe('Questions that wait for it, as far as one sees them'),
  version: z.int(),
})
export type Body = z.output<typeof Body>

export const RoleAuthority = z.object({ role: z.enum(decidingRoles), authority: Authority })
export type RoleAuthority = z.output<typeof RoleAuthority>

export const StandIn = z.object({
  id: z.uuid(),
  person: PersonNamed,
  standIn: PersonNamed,
  body: PersonNamed.nullable().describe('The body in which; null: wherever the person decides'),
  from: z.iso.date(),
  to: z.iso.date().describe('The day after the last one'),
  now: z.boolean().describe('Today, and not taken back'),
  endedAt: z.iso.datetime().nullable().describe('When it was taken back'),
})
export type StandIn = z.output<typeof StandIn>
