import { projectKey, toldFields } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { bodyRules, PersonNamed, seatRoles } from '../body/body.ts'
import { statuses } from '../measures.ts'
import { Impact } from './impact.ts'

/** The states of a decision; `domain/decision/lifecycle.ts` says which follows which. */
export const decisionStates = [
  'draft',
  'asked',
  'decided',
  'executing',
  'executed',
  'outdated',
  'failed',
  'withdrawn',
  'lapsed',
] as const
export type DecisionState = (typeof decisionStates)[number]

/** Everything stays as it is: it may be chosen in place of every option. */
export const noneOfThem = 0

/** One call of an operation, as data: carried out as its requester if the option is chosen. */
export const OperationCall = z.object({
  operation: z.string().max(100).describe('The id of an operation that is marked as decidable'),
  input: z.record(z.string(), z.unknown()),
  subjectVersion: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe('The version of which the question speaks'),
})
export type OperationCall = z.output<typeof OperationCall>

export const NewOption = z.object({
  title: z.string().trim().min(1).max(200),
  consequences: z.string().trim().max(5_000).default(''),
  calls: z.array(OperationCall).max(20).default([]),
})
export type NewOption = z.output<typeof NewOption>

export const Decider = z.object({ kind: z.enum(['person', 'body']), id: z.uuid() })
export type Decider = z.output<typeof Decider>

export const DeciderNamed = Decider.extend({ name: z.string() })
export type DeciderNamed = z.output<typeof DeciderNamed>

/** A limit on the way to whoever decides. */
export const limitKinds = ['cost', 'slip', 'operation', 'currency'] as const
export type LimitKind = (typeof limitKinds)[number]

export const RouteStep = z.object({
  from: z.string().describe('Whose limit'),
  to: z.string().describe('The body to which it went'),
  exceeds: z.enum(limitKinds),
  limit: z.union([z.number(), z.string(), z.null()]),
  actual: z.union([z.number(), z.string()]),
  unit: z.string(),
})
export type RouteStep = z.output<typeof RouteStep>

/** Where the project stood when it was asked. */
export const Stood = z.object({ status: z.enum(statuses), asOf: z.iso.date() })
export type Stood = z.output<typeof Stood>

const ProjectNamed = z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() })

/** In which part somebody is waited for. */
export const parts = ['decider', 'member', 'delegate', 'stand-in'] as const
export type Part = (typeof parts)[number]

export const DecisionRow = z.object({
  id: z.uuid(),
  number: z.int(),
  question: z.string(),
  project: ProjectNamed.nullable(),
  state: z.enum(decisionStates),
  operations: z.array(z.string()).describe('Of all its options'),
  decider: DeciderNamed.nullable(),
  delegate: PersonNamed.nullable(),
  askedBy: PersonNamed,
  askedAt: z.iso.datetime().nullable(),
  due: z.iso.date().nullable(),
  overdue: z.boolean(),
  waitingCost: MoneyValue.nullable().describe('What a week of waiting costs, as the requester says'),
  cost: MoneyValue.nullable().describe('The most by which an option lets cost grow'),
  slipDays: z.int().nullable().describe('The most by which an option moves a finish'),
  waitsFor: z.enum(parts).nullable().describe('Whether, and as what, it waits for me'),
  insteadOf: PersonNamed.nullable().describe('In whose place I vote on it, where I do'),
  votes: z.int(),
  votesNeeded: z.int(),
  chosen: z.object({ number: z.int(), title: z.string() }).nullable(),
  decidedAt: z.iso.datetime().nullable(),
  latencyDays: z.int().nullable().describe('Days from the question to the answer, or to today'),
  closedAt: z.iso.datetime().nullable().describe('When it was carried out, or came to another end'),
  did: z
    .object({ cost: MoneyValue.nullable(), slipDays: z.int().nullable(), changes: z.int() })
    .nullable()
    .describe('What carrying it out changed, at once'),
  version: z.int(),
})
export type DecisionRow = z.output<typeof DecisionRow>

export const OptionShown = z.object({
  number: z.int(),
  title: z.string(),
  consequences: z.string(),
  calls: z.array(z.object({ operation: z.string(), subjectVersion: z.int().nullable() })),
  impact: Impact.nullable().describe('As it was when asked'),
  votes: z.int(),
})
export type OptionShown = z.output<typeof OptionShown>

export const VoteShown = z.object({
  person: PersonNamed,
  seatOf: PersonNamed,
  option: z.int(),
  reason: z.string(),
  at: z.iso.datetime(),
})
export type VoteShown = z.output<typeof VoteShown>

export const outcomeKinds = ['executed', 'outdated', 'failed'] as const
export const Outcome = z.object({
  kind: z.enum(outcomeKinds),
  operation: z.string().nullable().describe('Of the call that was refused'),
  problem: z.object(toldFields).nullable(),
})
export type Outcome = z.output<typeof Outcome>

/** How the project of a decision stood some days after that was carried out. */
export const daysAfter = [30, 90] as const
export const StoodAfter = z.object({
  days: z.int(),
  on: z.iso.date().describe('The day that is so many days after'),
  stood: Stood.extend({ finish: z.iso.date().nullable(), cost: MoneyValue.nullable() })
    .nullable()
    .describe('By the last standing up to that day; null: that day is to come, or nothing was told since'),
})
export type StoodAfter = z.output<typeof StoodAfter>

const Linked = z.object({ id: z.uuid(), number: z.int(), state: z.enum(decisionStates) })

/** What the reader may do with it, each with the sentence that says why not. */
export const mayActs = ['vote', 'close', 'withdraw', 'change', 'delegate', 'takeBack', 'askAnew'] as const
export type MayAct = (typeof mayActs)[number]

export const Decision = DecisionRow.extend({
  context: z.string(),
  options: z.array(OptionShown),
  route: z.array(RouteStep),
  body: z
    .object({
      rule: z.enum(bodyRules),
      quorum: z.int(),
      seats: z.array(z.object({ person: PersonNamed, role: z.enum(seatRoles), voted: z.boolean() })),
    })
    .nullable(),
  cast: z.array(VoteShown),
  reason: z.string().nullable(),
  stood: Stood.nullable(),
  evidence: z.array(z.object({ id: z.uuid(), words: z.string(), by: PersonNamed, at: z.iso.datetime() })),
  steps: z.array(
    z.object({ state: z.enum(decisionStates), at: z.iso.datetime(), by: PersonNamed.nullable() }),
  ),
  outcome: Outcome.nullable(),
  effect: z
    .array(z.object({ seq: z.int(), name: z.string(), at: z.iso.datetime() }))
    .describe('Events that it caused, as far as one sees them'),
  done: Impact.nullable().describe('What carrying it out changed, told by the function that did it'),
  stoodAfter: z.array(StoodAfter).describe('Of the project, as time goes by'),
  takesBack: Linked.nullable(),
  takenBackBy: Linked.nullable(),
  asksAnew: Linked.nullable(),
  askedAnewBy: Linked.nullable(),
  may: z.array(z.enum(mayActs)),
  stuck: z.object(toldFields).nullable().describe('Why nobody can decide it as it stands, and the way out'),
  mayNotVote: z.object(toldFields).nullable().describe('Why the reader has no vote in it'),
})
export type Decision = z.output<typeof Decision>
