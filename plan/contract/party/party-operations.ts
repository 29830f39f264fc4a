import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { orderRefusals } from '../order/order-refusals.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { Party, partyKinds, PartyWithBelongings } from './party.ts'
import { partyRefusals } from './party-refusals.ts'

const partyId = z.uuid()
const name = z.string().trim().min(1).max(300)

export const listParties = operation({
  id: 'plan.list-parties',
  method: 'GET',
  path: '/parties',
  summary: 'List organisation units, customers and suppliers of the projects one sees',
  may: permissions.list,
  input: z.object({ kind: z.enum(partyKinds).optional() }),
  output: z.object({ items: z.array(Party) }),
  reads: ['party', 'project'],
})

export const showParty = operation({
  id: 'plan.show-party',
  method: 'GET',
  path: '/parties/{partyId}',
  summary: 'Show an organisation unit, customer or supplier with what belongs to it',
  may: permissions.readParties,
  input: z.object({ partyId }),
  output: PartyWithBelongings,
  refuses: refuses(common.notFound),
  reads: ['party', 'project', 'ledger'],
})

export const addParty = operation({
  id: 'plan.add-party',
  method: 'POST',
  path: '/parties',
  summary: 'Add an organisation unit, a customer or a supplier',
  may: permissions.editParties,
  input: z.object({
    kind: z.enum(partyKinds),
    name,
    parentId: z.uuid().nullable().optional(),
    contactEmail: z.email().optional(),
  }),
  output: Party,
  refuses: refuses(common.notFound, refusals.nameTaken, partyRefusals.onlyUnitsNest),
  touches: ['party'],
})

export const changeParty = operation({
  id: 'plan.change-party',
  method: 'PATCH',
  path: '/parties/{partyId}',
  summary: 'Rename a party, move a unit within the tree, or change whom to write to',
  may: permissions.editParties,
  input: z.object({
    partyId,
    name: name.optional(),
    parentId: z.uuid().nullable().optional(),
    contactEmail: z.email().nullable().optional(),
  }),
  output: PartyWithBelongings,
  refuses: refuses(
    common.notFound,
    refusals.nameTaken,
    partyRefusals.loopOfUnits,
    partyRefusals.onlyUnitsNest,
  ),
  touches: ['party', 'project'],
  versioned: true,
})

export const mergeParty = operation({
  id: 'plan.merge-party',
  method: 'POST',
  path: '/parties/{partyId}/merge',
  summary:
    'Merge a double into the party that it is: its projects and postings go over, its name stays known',
  may: permissions.editParties,
  input: z.object({ partyId, into: z.uuid() }),
  output: PartyWithBelongings,
  refuses: refuses(
    common.notFound,
    partyRefusals.otherKind,
    partyRefusals.loopOfUnits,
    orderRefusals.doubledInvoice,
  ),
  touches: ['party', 'project', 'standing', 'ledger', 'agreement', 'order'],
  versioned: true,
  decidable: true,
})
