import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { SuccessCard, successKeys } from '../success/success-card.ts'

/** It delivered what it was for, or it was ended before. */
export const closureWhys = ['completed', 'terminated'] as const
export type ClosureWhy = (typeof closureWhys)[number]

/** A closure is worked through, waits for somebody else’s verdict, and is accepted or sent back. */
export const closureStates = ['open', 'asked', 'sent-back', 'accepted', 'withdrawn', 'reopened'] as const
export type ClosureState = (typeof closureStates)[number]

/** What the record knows is counted there and never ticked. */
export const countedItems = [
  'work',
  'scope',
  'actions',
  'decisions',
  'risks',
  'issues',
  'dependencies',
  'orders',
  'invoices',
  'milestones',
  'period',
  'lessons',
] as const
export type CountedItem = (typeof countedItems)[number]

/** What the record cannot know is said by a name, in words. */
export const saidItems = ['acceptance', 'handover', 'salvage', 'told', 'archive'] as const
export type SaidItem = (typeof saidItems)[number]

export const checkItems = [...countedItems, ...saidItems] as const
export type CheckItemKey = (typeof checkItems)[number]

export const checkStates = ['met', 'missing', 'dropped'] as const
export const itemSayings = ['confirmed', 'dropped', 'open'] as const
export type ItemSaying = (typeof itemSayings)[number]

const Made = z.object({ by: PersonNamed, at: z.iso.datetime(), words: z.string() })

export const CheckItem = z.object({
  key: z.enum(checkItems),
  kind: z.enum(['counted', 'said']),
  state: z.enum(checkStates),
  open: z.int().nullable().describe('How many are still open; null where people say it'),
  examples: z.array(z.string()).describe('What is open, some by name'),
  said: Made.nullable(),
})
export type CheckItem = z.output<typeof CheckItem>

export const AccountStep = z.object({
  /** Of the baseline: what it was approved as, in its own words. */
  words: z.string(),
  number: z.int(),
  asOf: z.iso.date(),
  amount: z.int().describe('By how much it moved the cost, in minor units'),
})
export type AccountStep = z.output<typeof AccountStep>

/** What a project was to cost by its first approved baseline, what was approved since, and what it cost. */
export const FinalAccount = z.object({
  currency: z.string().nullable(),
  asOf: z.iso.date(),
  first: z.int().nullable().describe('By the first approved baseline'),
  changes: z.array(AccountStep).describe('Each later baseline'),
  approved: z.int().nullable().describe('By the last approved baseline'),
  actual: z
    .int()
    .nullable()
    .describe('Spent, by ledger or plan, whichever counts; else as was reported last'),
  difference: z.int().nullable().describe('Spent, less the first approved baseline'),
  unapproved: z.int().nullable().describe('Spent, less the last approved baseline'),
  kinds: z.array(z.object({ category: z.string(), budget: z.int(), actual: z.int() })),
  settlement: z.object({
    orders: z.int().describe('Orders with something left to invoice'),
    invoices: z.int().describe('Invoices that are not decided or not paid'),
    milestones: z.int().describe('Milestones of agreements that are not reached'),
  }),
})
export type FinalAccount = z.output<typeof FinalAccount>

export const accountMeasures = ['first', 'approved', 'actual', 'difference', 'unapproved'] as const
export type AccountMeasure = (typeof accountMeasures)[number]

/** What of a closure can be explained. */
export const closureMeasures = [...accountMeasures, ...successKeys] as const

export const ClosureHead = z.object({
  id: z.uuid(),
  why: z.enum(closureWhys),
  words: z.string(),
  lastDay: z.iso.date(),
  state: z.enum(closureStates),
  sponsor: PersonNamed.nullable(),
  started: Made.pick({ by: true, at: true }),
  asked: Made.pick({ by: true, at: true }).nullable(),
  judged: Made.nullable(),
  ended: Made.nullable().describe('Withdrawn, or opened again'),
  hash: z.string().nullable(),
  version: z.int(),
})
export type ClosureHead = z.output<typeof ClosureHead>

export const closureActs = ['start', 'say', 'ask', 'judge', 'withdraw', 'reopen', 'answer'] as const
export type ClosureAct = (typeof closureActs)[number]

export const ClosureView = z.object({
  projectId: projectKey(z.uuid()),
  project: z.string(),
  manager: PersonNamed.nullable(),
  category: z.string().nullable(),
  closure: ClosureHead.nullable().describe('The one that stands'),
  earlier: z
    .array(ClosureHead)
    .describe('Withdrawn ones, and those after which the project was opened again'),
  items: z.array(CheckItem),
  account: FinalAccount,
  ends: z
    .object({ accesses: z.int(), people: z.int() })
    .describe('What acceptance does: roles in this project that end, and people whom work still planned has'),
  cards: z.array(SuccessCard),
  sponsors: z.array(PersonNamed).describe('Who may be asked how satisfied he is'),
  may: z
    .array(z.enum(closureActs))
    .describe('What the reader may do, by the rules; rights are asked beside that'),
})
export type ClosureView = z.output<typeof ClosureView>

/** What was looked at when a closure was accepted. */
export const EndReport = z.object({
  project: z.object({ code: z.string().nullable(), name: z.string(), category: z.string().nullable() }),
  why: z.enum(closureWhys),
  words: z.string(),
  start: z.iso.date().nullable(),
  planned: z.iso.date().nullable().describe('The finish by the first approved baseline'),
  lastDay: z.iso.date(),
  manager: z.string().nullable(),
  sponsor: z.string().nullable(),
  startedBy: z.string(),
  askedBy: z.string(),
  acceptedBy: z.string(),
  acceptedAt: z.iso.datetime(),
  acceptedWords: z.string(),
  items: z.array(CheckItem),
  account: FinalAccount,
  measures: SuccessCard.shape.measures,
  lessons: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      why: z.string(),
      next: z.string(),
      wentWell: z.boolean(),
    }),
  ),
  ended: z.array(z.object({ person: z.string(), role: z.string() })).describe('Access that ended with it'),
})
export type EndReport = z.output<typeof EndReport>

export const EndReportShown = z.object({
  projectId: projectKey(z.uuid()),
  closure: ClosureHead,
  report: EndReport,
  hash: z.string(),
  intact: z.boolean().describe('It is as it was frozen'),
})
export type EndReportShown = z.output<typeof EndReportShown>
