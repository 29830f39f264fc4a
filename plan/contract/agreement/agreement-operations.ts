import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { periodRefusals } from '../period/period-refusals.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import {
  PartyAgreement,
  agreementBases,
  AgreementRow,
  agreementRuns,
  agreementSides,
  NewMilestone,
  PaymentTerms,
} from './agreement.ts'
import { agreementPermissions as may } from './agreement-permissions.ts'
import { agreementRefusals } from './agreement-refusals.ts'

const agreementId = z.uuid()
const title = z.string().trim().min(1).max(300)
const number = z.string().trim().min(1).max(60)
const amount = z.int().min(0).max(1e14).describe('Minor units of the currency')
const milestones = z.array(NewMilestone).max(100)
const reads = ['agreement', 'party', 'project']
const touches = ['agreement']

export const listAgreements = operation({
  id: 'plan.list-agreements',
  method: 'GET',
  path: '/agreements',
  summary: 'List the agreements with customers and suppliers, the newest first',
  may: may.read,
  input: z.object({
    side: z.enum(agreementSides).optional(),
    basis: z.enum(agreementBases).optional(),
    run: z.enum(agreementRuns).optional(),
    search: z.string().max(200).optional().describe('Part of a number, a title, a party or a project'),
  }),
  output: z.object({ items: z.array(AgreementRow) }),
  reads,
})

export const listProjectAgreements = operation({
  id: 'plan.list-project-agreements',
  method: 'GET',
  path: '/projects/{projectId}/agreements',
  summary: 'List the agreements of a project with their milestones and what is billed of them',
  may: permissions.readMoney,
  project: 'projectId',
  input: z.object({ projectId: z.uuid() }),
  output: z.object({ items: z.array(PartyAgreement) }),
  refuses: refuses(common.notFound),
  reads,
})

export const showAgreement = operation({
  id: 'plan.show-agreement',
  method: 'GET',
  path: '/agreements/{agreementId}',
  summary: 'Show an agreement with its milestones, what will be billed and what is billed',
  may: may.read,
  input: z.object({ agreementId }),
  output: PartyAgreement,
  refuses: refuses(common.notFound),
  reads,
})

export const addAgreement = operation({
  id: 'plan.add-agreement',
  method: 'POST',
  path: '/agreements',
  summary: 'Make an agreement with a customer or a supplier',
  may: may.keep,
  input: z.object({
    number,
    title,
    partyId: z.uuid(),
    forProject: z.uuid().nullable().default(null),
    basis: z.enum(agreementBases),
    from: z.iso.date(),
    to: z.iso.date().describe('The first day that it no longer covers'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
    amount: amount.default(0),
    terms: PaymentTerms.default({ days: 30, from: 'invoice', retention: 0, retentionDays: 0 }),
    milestones: milestones.default([]),
  }),
  output: PartyAgreement,
  refuses: refuses(
    common.notFound,
    refusals.unknownCurrency,
    agreementRefusals.agreementNumberTaken,
    agreementRefusals.noSuchPartner,
    agreementRefusals.daysReversed,
    agreementRefusals.milestonesDiffer,
    agreementRefusals.noMilestonesThere,
  ),
  touches,
})

export const changeAgreement = operation({
  id: 'plan.change-agreement',
  method: 'PATCH',
  path: '/agreements/{agreementId}',
  summary: 'Change the title, the end, the amount or the terms of an agreement',
  may: may.keep,
  input: z.object({
    agreementId,
    title: title.optional(),
    to: z.iso.date().optional(),
    amount: amount.optional(),
    terms: PaymentTerms.optional(),
    milestones: milestones
      .optional()
      .describe('All that are not told or reached yet: those that are left out are taken away'),
  }),
  output: PartyAgreement,
  refuses: refuses(
    common.notFound,
    agreementRefusals.daysReversed,
    agreementRefusals.milestonesDiffer,
    agreementRefusals.noMilestonesThere,
    agreementRefusals.aboveValue,
  ),
  touches,
  versioned: true,
})

export const tellMilestone = operation({
  id: 'plan.tell-milestone',
  method: 'POST',
  path: '/projects/{projectId}/milestones/{milestoneId}/report',
  summary: 'Tell that a milestone of an agreement is reached, with what shows it; another one confirms it',
  may: permissions.forecast,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    milestoneId: z.uuid(),
    day: z.iso.date(),
    evidence: z.string().trim().min(3).max(1_000),
  }),
  output: PartyAgreement,
  refuses: refuses(common.notFound, agreementRefusals.milestoneNotOpen, agreementRefusals.reachedLater),
  touches,
})

export const confirmMilestone = operation({
  id: 'plan.confirm-milestone',
  method: 'POST',
  path: '/milestones/{milestoneId}/confirmation',
  summary: 'Confirm that a milestone is reached, or not, as another one told',
  may: may.keep,
  input: z.object({
    milestoneId: z.uuid(),
    confirmed: z.boolean(),
    reason: z.string().trim().max(500).default(''),
  }),
  output: PartyAgreement,
  refuses: refuses(common.notFound, agreementRefusals.milestoneNotTold, agreementRefusals.ownMilestone),
  touches,
})

export const billAgreement = operation({
  id: 'plan.bill-agreement',
  method: 'POST',
  path: '/agreements/{agreementId}/invoices',
  summary: 'Bill an agreement: a milestone that is reached, or an amount; never more than was agreed',
  may: may.keep,
  input: z.object({
    agreementId,
    number,
    day: z.iso.date(),
    milestoneId: z.uuid().optional().describe('Its amount is billed'),
    amount: z.int().min(1).max(1e14).optional().describe('Minor units; without a milestone'),
    words: z.string().trim().max(500).default(''),
  }),
  output: PartyAgreement,
  refuses: refuses(
    common.notFound,
    agreementRefusals.billByMilestones,
    agreementRefusals.amountMissing,
    agreementRefusals.notReached,
    agreementRefusals.billedTwice,
    agreementRefusals.aboveValue,
    agreementRefusals.invoiceNumberTaken,
    periodRefusals.periodLocked,
    periodRefusals.periodClosing,
  ),
  touches,
})

export const settleBilledInvoice = operation({
  id: 'plan.settle-billed-invoice',
  method: 'POST',
  path: '/billed-invoices/{billedInvoiceId}/settlement',
  summary: 'Record that an invoice of an agreement is paid, or cancel it with the reason',
  may: may.keep,
  input: z.object({
    billedInvoiceId: z.uuid(),
    paidOn: z.iso.date().nullable().describe('Null: it is cancelled'),
    reason: z.string().trim().max(500).default(''),
  }),
  output: PartyAgreement,
  refuses: refuses(common.notFound, agreementRefusals.invoiceSettled, agreementRefusals.reachedLater),
  touches,
  versioned: true,
})
