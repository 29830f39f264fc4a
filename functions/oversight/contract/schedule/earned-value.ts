import { classed, projectKey, toldFields } from '@portolan/contract'
import { type MeasureName, measureTable } from '@portolan/earned-value'
import { ImportFinding } from '@portolan/plan/contract'
import { z } from 'zod'
import { FigureShown } from '../figures.ts'
import { ScheduleDate } from './schedule-quality.ts'

/** Every measure of the engine. */
export const earnedValueNames = Object.keys(measureTable) as [MeasureName, ...MeasureName[]]

/** What the measures start from, in the order in which people read them. */
export const earnedValueInputs = [
  'budgetAtCompletion',
  'plannedValue',
  'earnedValue',
  'actualCost',
  'bottomUpEtc',
  'managerEac',
  'plannedDuration',
  'actualTime',
] as const
export type EarnedValueInputName = (typeof earnedValueInputs)[number]

/** The estimates that follow from what was done; realistic is what lies within them. */
export const statisticalEstimates = [
  'eacRemainingAsPlanned',
  'eacCpi',
  'eacWeighted',
  'eacCpiSpi',
] as const satisfies readonly MeasureName[]

const amount = z.number().nullable()

/** Minor units of money, or minutes of work. */
export const EarnedAmounts = z.object({
  budget: amount,
  plannedValue: amount,
  earnedValue: amount,
  actualCost: amount,
})
export type EarnedAmounts = z.output<typeof EarnedAmounts>

export const PackageShown = z.object({
  id: z.string().nullable().describe('The summary activity; null for what stands in no work package'),
  wbs: z.string().nullable(),
  name: z.string().nullable(),
  activities: z.int(),
  people: z.int(),
  completeShare: z.number().nullable().describe('EV ÷ BAC'),
  cpi: z.number().nullable(),
  spi: z.number().nullable(),
  amounts: EarnedAmounts.nullable().describe(
    'Null where fewer than three people are named for it: an amount would tell the rate of one of them',
  ),
  // With the work of one or two people beside it an amount would tell their rate.
  cost: classed(EarnedAmounts.nullable(), 'rate').describe(
    'Where `amounts` is null the same, for those who may see rates',
  ),
})
export type PackageShown = z.output<typeof PackageShown>

export const CurvePoint = z.object({
  day: z.iso.date().describe('The last day of what is added up'),
  plannedValue: amount,
  earnedValue: amount.describe('Up to the status date'),
  actualCost: amount.describe('Up to the status date'),
  forecast: amount.describe('From the status date on'),
})
export type CurvePoint = z.output<typeof CurvePoint>

export const EarnedValueShown = z.object({
  part: z.string().describe('Name of the project within the schedule that is measured'),
  unit: z.string().describe('A currency: minor units of it. Or “minutes” of work'),
  withheld: z
    .boolean()
    .describe(
      'Fewer than three people are named in all: amounts of money are null for those who may not see rates',
    ),
  budgetFrom: z.enum(['baseline', 'plan']),
  datesFrom: z.enum(['baseline', 'plan']),
  period: z.enum(['weeks', 'months']),
  inputs: z.partialRecord(z.enum(earnedValueInputs), FigureShown),
  measures: z.partialRecord(z.enum(earnedValueNames), FigureShown),
  finish: z.object({
    baseline: FigureShown,
    scheduled: FigureShown.describe('As the logic of the schedule has it'),
    forecast: FigureShown.describe('From earned schedule: the start and PD ÷ SPI(t)'),
  }),
  range: z.object({ lowest: z.number(), highest: z.number() }).nullable(),
  realism: z
    .object({
      realistic: z.boolean(),
      place: z.enum(['below', 'within', 'above']),
      gap: z.number().nullable(),
    })
    .nullable()
    .describe('The cost that the record of the project holds, against the estimates'),
  curve: z.array(CurvePoint),
  packages: z.array(PackageShown),
})
export type EarnedValueShown = z.output<typeof EarnedValueShown>

export const EarnedValueView = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('Of the schedule; 0 where the project has none'),
  asOf: ScheduleDate,
  earnedValue: EarnedValueShown.nullable().describe('Null where there is not enough data: see `missing`'),
  missing: z.array(z.object({ what: z.string(), ...toldFields })),
  findings: z.array(ImportFinding),
})
export type EarnedValueView = z.output<typeof EarnedValueView>
