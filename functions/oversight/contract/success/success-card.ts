import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'

/** When it is asked whether a project succeeded: at its closure, six and twelve months later. */
export const cardMoments = ['closure', 'six', 'twelve'] as const
export type CardMoment = (typeof cardMoments)[number]

export const successKeys = ['time', 'cost', 'scope', 'benefits', 'satisfaction'] as const
export type SuccessKey = (typeof successKeys)[number]

export const cardVerdicts = ['success', 'challenged', 'failed', 'ended', 'unknown'] as const
export type CardVerdict = (typeof cardVerdicts)[number]

/** By what a project is judged, in versions: a card keeps the one that it was judged by. */
export const SuccessRule = z.object({
  version: z.int(),
  from: z.iso.date(),
  time: z
    .number()
    .describe('The most that it may take longer, as a share of what the first baseline gave it'),
  cost: z.number().describe('The most that it may cost more, as a share of the first baseline'),
  scope: z.number().describe('The least share of the scope that must be delivered'),
  benefits: z.number().describe('The least share of the benefits that must be there'),
  satisfaction: z.number().describe('The least word of the sponsor, from 1 to 5'),
  failed: z.int().describe('So many measures missed is a failure'),
})
export type SuccessRule = z.output<typeof SuccessRule>

export const CardMeasure = z.object({
  key: z.enum(successKeys),
  value: z.number().nullable().describe('Null: not known'),
  unit: z.enum(['share', 'points']),
  limit: z.number(),
  verdict: z.enum(['met', 'missed', 'unknown']),
  needed: z.boolean().describe('Without it there is no success'),
})
export type CardMeasure = z.output<typeof CardMeasure>

export const SuccessCard = z.object({
  moment: z.enum(cardMoments),
  dueDay: z.iso.date(),
  due: z.boolean().describe('Its day has come'),
  measures: z.array(CardMeasure),
  verdict: z.enum(cardVerdicts),
  rule: z.int(),
  satisfaction: z.int().nullable(),
  benefits: z.int().nullable().describe('Percent of what was promised'),
  scope: z
    .int()
    .nullable()
    .describe('Percent of the scope, as the sponsor sees it, where no list of items tells it'),
  answered: z.object({ by: PersonNamed, at: z.iso.datetime(), words: z.string() }).nullable(),
})
export type SuccessCard = z.output<typeof SuccessCard>

/** What the record said of a project when a card was judged. */
export const CardRecord = z.object({
  asOf: z.iso.date(),
  start: z.iso.date().nullable(),
  planned: z.iso.date().nullable(),
  lastDay: z.iso.date(),
  currency: z.string().nullable(),
  first: z.int().nullable(),
  actual: z.int().nullable(),
  items: z.int().describe('Items of the scope that were not dropped'),
  accepted: z.int(),
})
export type CardRecord = z.output<typeof CardRecord>
