import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import {
  Authority,
  Body,
  bodyRules,
  decidingRoles,
  Limits,
  RoleAuthority,
  Seat,
  seatRoles,
  StandIn,
} from './body.ts'
import { bodyRefusals } from './body-refusals.ts'

const bodyId = z.uuid()
const described = {
  name: z.string().trim().min(1).max(200),
  purpose: z.string().trim().max(2_000).default(''),
  rule: z.enum(bodyRules),
  quorum: z.int().min(1).max(100),
}

export const listBodies = operation({
  id: 'oversight.list-bodies',
  method: 'GET',
  path: '/bodies',
  summary:
    'List the bodies that decide, with their members, rules and limits, and what a role may decide alone',
  may: permissions.list,
  input: z.object({}),
  output: z.object({
    items: z.array(Body),
    roles: z.array(RoleAuthority),
    carried: z.array(z.string()).describe('Operations that a decision may carry, for limits by kind'),
  }),
  reads: ['body', 'decision', 'person', 'stand-in'],
})

export const addBody = operation({
  id: 'oversight.add-body',
  method: 'POST',
  path: '/bodies',
  summary: 'Add a body that decides',
  may: permissions.setBodies,
  input: z.object(described),
  output: Body,
  refuses: refuses(bodyRefusals.nameTaken),
  touches: ['body'],
  example: { name: 'Architecture board', rule: 'majority', quorum: 3 },
})

export const changeBody = operation({
  id: 'oversight.change-body',
  method: 'PUT',
  path: '/bodies/{bodyId}',
  summary: 'Change the name, purpose, rule or quorum of a body',
  may: permissions.setBodies,
  input: z.object({ bodyId, ...described }),
  output: Body,
  refuses: refuses(common.notFound, bodyRefusals.nameTaken),
  touches: ['body'],
  versioned: true,
})

export const seatMember = operation({
  id: 'oversight.seat-member',
  method: 'POST',
  path: '/bodies/{bodyId}/seats',
  summary: 'Give a person a seat in a body, from a day on',
  may: permissions.setBodies,
  input: z.object({
    bodyId,
    personId: z.uuid(),
    role: z.enum(seatRoles),
    from: z.iso.date(),
    to: z.iso.date().nullable().default(null),
  }),
  output: Seat,
  refuses: refuses(
    common.notFound,
    bodyRefusals.nobody,
    bodyRefusals.seated,
    bodyRefusals.noTerm,
    bodyRefusals.hasLeft,
  ),
  touches: ['body'],
})

export const endSeat = operation({
  id: 'oversight.end-seat',
  method: 'POST',
  path: '/bodies/{bodyId}/seats/{seatId}/end',
  summary: 'End a seat; the day is the first one without it',
  may: permissions.setBodies,
  input: z.object({ bodyId, seatId: z.uuid(), to: z.iso.date() }),
  output: Seat,
  refuses: refuses(common.notFound, bodyRefusals.noTerm),
  touches: ['body'],
})

export const setAuthority = operation({
  id: 'oversight.set-authority',
  method: 'PUT',
  path: '/authorities',
  summary: 'Say how far a body, or whoever decides alone by a role, may decide, and where the rest goes',
  may: permissions.setBodies,
  input: z.object({
    of: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('body'), bodyId }),
      z.object({ kind: z.literal('role'), role: z.enum(decidingRoles) }),
    ]),
    limits: Limits,
    nextBodyId: z.uuid().nullable(),
  }),
  output: Authority,
  refuses: refuses(bodyRefusals.nobody, bodyRefusals.ringOfBodies),
  touches: ['body'],
  example: {
    of: { kind: 'role', role: 'sponsor' },
    limits: { cost: { amount: 5_000_000, currency: 'EUR' }, slipDays: 30, operations: null },
    nextBodyId: null,
  },
})

export const listStandIns = operation({
  id: 'oversight.list-stand-ins',
  method: 'GET',
  path: '/stand-ins',
  summary: 'List who stands in for me, and for whom I stand in: today and later, or all there ever was',
  may: permissions.takePart,
  input: z.object({ past: z.boolean().default(false).describe('With those that are over') }),
  output: z.object({ items: z.array(StandIn) }),
  reads: ['stand-in'],
})

export const nameStandIn = operation({
  id: 'oversight.name-stand-in',
  method: 'POST',
  path: '/stand-ins',
  summary: 'Name who decides in my place for a while, everywhere or in one body; not what he asked himself',
  may: permissions.takePart,
  input: z.object({
    standInId: z.uuid(),
    bodyId: z.uuid().nullable().default(null).describe('Null: wherever I decide'),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
  output: StandIn,
  refuses: refuses(
    bodyRefusals.nobody,
    bodyRefusals.ownStandIn,
    bodyRefusals.noTerm,
    bodyRefusals.hasLeft,
    bodyRefusals.noSeat,
  ),
  touches: ['stand-in', 'decision', 'body'],
})

export const endStandIn = operation({
  id: 'oversight.end-stand-in',
  method: 'POST',
  path: '/stand-ins/{standInId}/end',
  summary: 'Take back that somebody stands in for me',
  may: permissions.takePart,
  input: z.object({ standInId: z.uuid() }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound),
  touches: ['stand-in', 'decision', 'body'],
})
