import { toldFields } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { Decider, decisionStates, NewOption, RouteStep } from './decision.ts'

/** An option as it was written, to be changed: calls whose values are not all for the reader stay shut. */
export const OptionWritten = z.object({
  number: z.int(),
  title: z.string(),
  consequences: z.string(),
  calls: z.array(
    z.object({
      operation: z.string(),
      subjectVersion: z.int().nullable(),
      input: z
        .record(z.string(), z.unknown())
        .nullable()
        .describe('Null: it holds values of a class. It is carried all the same, and can be kept or dropped'),
    }),
  ),
})
export type OptionWritten = z.output<typeof OptionWritten>

/** A question in the words of who asks it: what a form is filled with. */
export const Question = z.object({
  id: z.uuid(),
  number: z.int(),
  state: z.enum(decisionStates),
  projectId: z.uuid().nullable(),
  question: z.string(),
  context: z.string(),
  options: z.array(OptionWritten),
  decider: Decider.nullable(),
  due: z.iso.date().nullable(),
  waitingCost: MoneyValue.nullable(),
  version: z.int(),
})
export type Question = z.output<typeof Question>

/** An option as it is changed: with new calls, or with those that it carried before. */
export const ChangedOption = NewOption.extend({
  keepsCallsOf: z
    .int()
    .min(1)
    .max(20)
    .nullable()
    .default(null)
    .describe('The option of the draft whose calls it keeps, before those given here'),
})
export type ChangedOption = z.output<typeof ChangedOption>

/** Who would decide a question as it stands, and why: each limit on the way up. */
export const Routing = z.object({
  decider: z.object({ kind: z.enum(['person', 'body']), id: z.uuid(), name: z.string() }).nullable(),
  steps: z.array(RouteStep),
  weight: z
    .object({ cost: MoneyValue.nullable(), slipDays: z.int() })
    .nullable()
    .describe('The most that any option does: what the limits are held against'),
  problem: z.object(toldFields).nullable().describe('Why it could not be asked as it stands'),
})
export type Routing = z.output<typeof Routing>

/** A question that carries edits of the schedule of a project. */
export const PlanQuestion = z.object({
  id: z.uuid(),
  number: z.int(),
  question: z.string(),
  state: z.enum(decisionStates),
  edits: z.int().describe('How many edits its options carry'),
  speaksOf: z.int().nullable().describe('The version of the plan of which it speaks'),
  became: z.int().nullable().describe('The version that it made'),
  mine: z.boolean().describe('Asked by the reader'),
  askedAnew: z.boolean(),
  version: z.int(),
  at: z.iso.datetime().nullable().describe('When it came to its state'),
})
export type PlanQuestion = z.output<typeof PlanQuestion>
