import { z } from 'zod'

export const periodPatterns = ['months', '4-4-5', '4-5-4', '5-4-4', '13-periods'] as const
export type PeriodPattern = (typeof periodPatterns)[number]

export const yearEnds = ['last', 'nearest'] as const

/** From what the fiscal years of an organisation and their reporting periods follow. */
export const PeriodRule = z.object({
  startMonth: z.int().min(1).max(12).describe('The month in which a fiscal year begins'),
  pattern: z.enum(periodPatterns),
  weekEnds: z.int().min(1).max(7).describe('Patterns of weeks: the weekday on which they end, 1 is Monday'),
  yearEnds: z
    .enum(yearEnds)
    .describe(
      'Patterns of weeks: the year ends on the last such weekday of its last month, or on the nearest',
    ),
  cutOffWorkdays: z
    .int()
    .min(0)
    .max(30)
    .describe('How many workdays after its last day a period takes entries'),
})
export type PeriodRule = z.output<typeof PeriodRule>

export const periodStates = ['open', 'closing', 'locked'] as const
export type PeriodState = (typeof periodStates)[number]

export const Period = z.object({
  id: z.uuid(),
  name: z.string().describe('2026-10 for a month, else the year and the number: 2026/27 P10'),
  year: z.string(),
  number: z.int().describe('Within its fiscal year, from 1'),
  from: z.iso.date(),
  to: z.iso.date().describe('The day after the last one'),
  cutOff: z.iso.date().describe('The last day on which entries are expected'),
  state: z.enum(periodStates),
  version: z.int(),
})
export type Period = z.output<typeof Period>

export const PeriodStep = z.object({
  state: z.enum(periodStates),
  reason: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
})
export type PeriodStep = z.output<typeof PeriodStep>

export const PeriodWithSteps = Period.extend({ steps: z.array(PeriodStep).describe('Newest first') })
export type PeriodWithSteps = z.output<typeof PeriodWithSteps>

export const FiscalYear = z.object({
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  periods: z.array(Period),
})
export type FiscalYear = z.output<typeof FiscalYear>

export const PeriodCalendar = z.object({
  rule: PeriodRule.nullable(),
  years: z.array(FiscalYear).describe('Oldest first'),
  version: z.int().describe('0 as long as there is no calendar'),
})
export type PeriodCalendar = z.output<typeof PeriodCalendar>
