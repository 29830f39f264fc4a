import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { closureWhys } from '../closure/closure.ts'
import { cardVerdicts, cardMoments, SuccessRule } from './success-card.ts'

/** By what closed projects are counted together. */
export const successGroupings = ['year', 'category', 'sponsor', 'gates', 'waivers'] as const
export type SuccessGrouping = (typeof successGroupings)[number]

/** How a project was run, as the record knew it when its closure was accepted. */
export const successWays = ['estimated', 'risks', 'gates', 'waived', 'rebased', 'lessons'] as const
export type SuccessWay = (typeof successWays)[number]

export const gateWays = ['first-time', 'again', 'none'] as const
export type GateWay = (typeof gateWays)[number]

/** Null: nobody here knew. */
export const ClosureWays = z.object({
  estimated: z.boolean().nullable().describe('An estimate with its range was approved'),
  risks: z.boolean().nullable().describe('Risks were written down'),
  gates: z.enum(gateWays).nullable().describe('Gates opened the first time that they were decided on'),
  waived: z.boolean().nullable().describe('A gate lacked a must for a while'),
  rebased: z.boolean().nullable().describe('It was given another baseline'),
  lessons: z.boolean().nullable().describe('Lessons were written down'),
})
export type ClosureWays = z.output<typeof ClosureWays>

const counts = {
  closed: z.int().describe('Closed projects, those that were ended early left out'),
  success: z.int(),
  challenged: z.int(),
  failed: z.int(),
  unknown: z.int().describe('Not known yet: never counted as success'),
  ended: z.int().describe('Ended early: beside the rate'),
  rate: z.number().nullable().describe('Successes among the closed'),
  low: z.number().nullable().describe('Of its 95 % interval (Wilson)'),
  high: z.number().nullable(),
  small: z.boolean().describe('Fewer than ten: the interval says more than the rate'),
}
export const SuccessGroup = z.object({
  key: z.string(),
  label: z.string().nullable().describe('Null: said by its key'),
  ...counts,
})
export type SuccessGroup = z.output<typeof SuccessGroup>

export const SuccessRow = z.object({
  project: z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() }),
  group: z.string().describe('The key of the group that it is counted in'),
  closedOn: z.iso.date().describe('Its last day of work'),
  why: z.enum(closureWhys),
  verdict: z.enum(cardVerdicts),
  category: z.string().nullable(),
  sponsor: z.string().nullable(),
  time: z.number().nullable(),
  cost: z.number().nullable(),
  scope: z.number().nullable(),
  benefits: z.number().nullable(),
  satisfaction: z.number().nullable(),
})
export type SuccessRow = z.output<typeof SuccessRow>

export const SuccessYear = z.object({
  year: z.string(),
  projects: z.int(),
  ways: z.array(z.object({ way: z.enum(successWays), with: z.int(), known: z.int() })),
})
export type SuccessYear = z.output<typeof SuccessYear>

export const SuccessView = z.object({
  moment: z.enum(cardMoments),
  by: z.enum(successGroupings),
  asOf: z.iso.date(),
  rule: SuccessRule,
  total: SuccessGroup,
  groups: z.array(SuccessGroup),
  years: z
    .array(SuccessYear)
    .describe('How projects were run that closed in it: what was different, not why'),
  items: z.array(SuccessRow).describe('The newest first'),
  withoutCard: z.int().describe('Projects that are closed without a closure, and so without a card'),
})
export type SuccessView = z.output<typeof SuccessView>
