import { projectKey, toldFields } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { statuses } from '../measures.ts'

/** What one call would make of one field; the values of a class are left out. */
export const FieldChange = z.object({
  project: z
    .object({ id: projectKey(z.uuid()), name: z.string() })
    .nullable()
    .describe('Null: of the projects together'),
  field: z.string(),
  before: z.union([z.string(), z.number(), z.null()]),
  after: z.union([z.string(), z.number(), z.null()]),
  unit: z.string().describe('text, day, count, status, or the currency of an amount in minor units'),
  hidden: z.boolean().describe('It changes, and the values are not for everyone'),
})
export type FieldChange = z.output<typeof FieldChange>

/** A milestone of the plan that an option moves; days of the plan, null where it has none. */
export const MilestoneMove = z.object({
  name: z.string(),
  before: z.iso.date().nullable(),
  after: z.iso.date().nullable(),
})
export type MilestoneMove = z.output<typeof MilestoneMove>

/** What an option makes of the schedule of its project: as the private what-if tells it. */
export const PlanMoves = z.object({
  project: z.object({ id: projectKey(z.uuid()), name: z.string() }),
  version: z.int().describe('Of the plan on which it was tried'),
  moved: z.int().describe('Activities whose dates differ by a day at least'),
  added: z.int(),
  removed: z.int(),
  milestones: z.array(MilestoneMove).describe('Those that move, the first ones of them'),
})
export type PlanMoves = z.output<typeof PlanMoves>

/** What trying an option told: the same function that carries it out, taken back. */
export const Impact = z.object({
  possible: z.boolean(),
  problem: z.object(toldFields).nullable().describe('Why not'),
  changes: z.array(FieldChange),
  cost: MoneyValue.nullable().describe('By how much cost grows; negative: it shrinks'),
  slipDays: z.int().nullable().describe('By how many days the finish moves later'),
  computed: z.object({ before: z.enum(statuses), after: z.enum(statuses) }).nullable(),
  plans: z.array(PlanMoves).describe('What moves in schedules, where one is touched'),
})
export type Impact = z.output<typeof Impact>
