import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { NamedLink } from '../investment.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { Fund, FundRow, FundShareRow, NewTranche } from './fund.ts'
import { fundPermissions as may } from './fund-permissions.ts'
import { fundRefusals } from './fund-refusals.ts'

const fundId = z.uuid()
const trancheId = z.uuid()
const name = z.string().trim().min(1).max(200)
const amount = z.int().min(0).max(1e14).describe('Minor units of the currency')
const tranches = z.array(NewTranche).max(100)
const reads = ['fund', 'order', 'project', 'person']
const touches = ['fund']

export const listFunds = operation({
  id: 'plan.list-funds',
  method: 'GET',
  path: '/funds',
  summary: 'List funds with what is granted, released, given to projects and ordered',
  may: may.read,
  input: z.object({}),
  output: z.object({ items: z.array(FundRow) }),
  reads,
})

export const showFund = operation({
  id: 'plan.show-fund',
  method: 'GET',
  path: '/funds/{fundId}',
  summary: 'Show a fund with its tranches, what projects have of it, and how it was moved',
  may: may.read,
  input: z.object({ fundId }),
  output: Fund,
  refuses: refuses(common.notFound),
  reads,
})

export const listProjectFunds = operation({
  id: 'plan.list-project-funds',
  method: 'GET',
  path: '/projects/{projectId}/funds',
  summary: 'List what a project has of funds, and what of it is ordered',
  may: permissions.readMoney,
  project: 'projectId',
  input: z.object({ projectId: z.uuid() }),
  output: z.object({ items: z.array(FundShareRow.extend({ fund: NamedLink })) }),
  refuses: refuses(common.notFound),
  reads,
})

export const addFund = operation({
  id: 'plan.add-fund',
  method: 'POST',
  path: '/funds',
  summary: 'Add a fund with the tranches in which it is planned to be released',
  may: may.keep,
  input: z.object({
    name,
    ownedBy: z.uuid().nullable().default(null),
    currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
    amount,
    from: z.iso.date(),
    to: z.iso.date().describe('The first day that it is no longer for'),
    tranches: tranches.default([]),
  }),
  output: Fund,
  refuses: refuses(
    refusals.nameTaken,
    refusals.unknownCurrency,
    fundRefusals.fundDays,
    fundRefusals.tranchesAboveFund,
  ),
  touches,
})

export const changeFund = operation({
  id: 'plan.change-fund',
  method: 'PATCH',
  path: '/funds/{fundId}',
  summary: 'Change the name, the owner, the amount or the planned tranches of a fund',
  may: may.keep,
  input: z.object({
    fundId,
    name: name.optional(),
    ownedBy: z.uuid().nullable().optional(),
    amount: amount.optional(),
    to: z.iso.date().optional(),
    tranches: tranches
      .optional()
      .describe('All that are not asked for or released yet: those that are left out are taken away'),
  }),
  output: Fund,
  refuses: refuses(
    common.notFound,
    refusals.nameTaken,
    fundRefusals.fundDays,
    fundRefusals.tranchesAboveFund,
  ),
  touches,
  versioned: true,
})

export const askTranche = operation({
  id: 'plan.ask-tranche',
  method: 'POST',
  path: '/tranches/{trancheId}/request',
  summary: 'Ask for a tranche of a fund, with what fulfils its condition; somebody else releases it',
  may: may.ask,
  input: z.object({ trancheId, evidence: z.string().trim().min(3).max(1_000) }),
  output: Fund,
  refuses: refuses(common.notFound, fundRefusals.trancheNotPlanned),
  touches,
})

export const releaseTranche = operation({
  id: 'plan.release-tranche',
  method: 'POST',
  path: '/tranches/{trancheId}/release',
  summary: 'Release a tranche of a fund that somebody else asked for',
  may: may.release,
  input: z.object({ trancheId, words: z.string().trim().max(500).default('') }),
  output: Fund,
  refuses: refuses(
    common.notFound,
    fundRefusals.trancheNotAsked,
    fundRefusals.ownTranche,
    fundRefusals.rightSinceAsked,
  ),
  touches,
  decidable: true,
})

export const declineTranche = operation({
  id: 'plan.decline-tranche',
  method: 'POST',
  path: '/tranches/{trancheId}/refusal',
  summary: 'Do not release a tranche that was asked for, with the reason; it can be asked for again',
  may: may.release,
  input: z.object({ trancheId, words: z.string().trim().min(3).max(500) }),
  output: Fund,
  refuses: refuses(common.notFound, fundRefusals.trancheNotAsked),
  touches,
})

export const moveFund = operation({
  id: 'plan.move-fund',
  method: 'POST',
  path: '/funds/{fundId}/moves',
  summary: 'Give projects of what is released of a fund, or take it back from them, all or none',
  may: may.ask,
  input: z.object({
    fundId,
    moves: z
      .array(
        z.object({
          to: z.uuid().describe('The project'),
          amount: z.int().min(-1e14).max(1e14).describe('Minor units; below 0 it is taken back'),
          words: z.string().trim().max(500).default(''),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: Fund,
  refuses: refuses(
    common.notFound,
    fundRefusals.noMove,
    fundRefusals.unknownProject,
    fundRefusals.aboveReleased,
    fundRefusals.aboveAllocation,
  ),
  touches,
})
