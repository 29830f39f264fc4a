import { classed, projectKey } from '@portolan/contract'
import { ImportFinding } from '@portolan/plan/contract'
import { z } from 'zod'
import { FigureShown } from '../figures.ts'
import { rangeSources } from './ranges.ts'
import { ofRiskMoney, Risk, Uncertainty, uncertaintySources } from './risk.ts'

export const timeFigures = [
  'plannedFinish',
  'meanFinish',
  'finishP10',
  'finishP50',
  'finishP80',
  'finishP90',
  'finishConfidence',
  'timeContingency',
  'mergeBias',
] as const
export type TimeFigure = (typeof timeFigures)[number]

export const moneyFigures = [
  'plannedCost',
  'costP10',
  'costP50',
  'costP80',
  'costP90',
  'costConfidence',
  'costContingency',
  'jointConfidence',
] as const
export type MoneyFigure = (typeof moneyFigures)[number]

export const activityFigures = ['criticality', 'cruciality', 'sensitivity'] as const
export const driverFigures = ['finishEffect', 'finishEffectP80'] as const
export const driverMoney = ['costEffect', 'costEffectP80'] as const

/** Every figure that can be opened. */
export const openableFigures = [
  ...timeFigures,
  ...moneyFigures,
  ...activityFigures,
  ...driverFigures,
  ...driverMoney,
] as const

/** Figures that are opened only by those who may read the money of risks. */
export const figuresOfMoney: ReadonlySet<string> = new Set([...moneyFigures, ...driverMoney])

/** As the risks stand, once they are answered, or as projects like this one went. */
export const riskSides = ['as-is', 'answered', 'calibrated'] as const
export type RiskSide = (typeof riskSides)[number]

const money = <Schema extends z.ZodType>(schema: Schema) => classed(schema, ofRiskMoney)

const Played = z.object({
  figures: z.record(z.enum(timeFigures), FigureShown),
  money: money(z.record(z.enum(moneyFigures), FigureShown)),
  curve: z.array(z.object({ share: z.number(), day: z.iso.date() })),
  costs: money(z.array(z.object({ share: z.number(), cost: z.number() }))),
})

/** Own finished projects: days from start to finish ÷ those of the first baseline. */
export const ReferenceClass = z.object({
  projects: z.int().describe('Finished ones that whoever asked sees'),
  enough: z.boolean().describe('Else nothing was played with them'),
  category: z.string().nullable().describe('Which they share with this project; null: of all kinds'),
  median: z.number().nullable(),
  most: z.number().nullable(),
  overHalf: z.int().describe('That took more than half as long again'),
})
export type ReferenceClass = z.output<typeof ReferenceClass>

export const RiskBasis = z.object({
  source: z.enum(uncertaintySources).describe('What the ranges of the durations were drawn from'),
  finished: z.int().describe('Own finished activities with a planned and an actual duration'),
  open: z.int().describe('Activities with work left'),
  from: z
    .record(z.enum(rangeSources), z.int())
    .optional()
    .describe(
      'Of how many of them the range came from where; left out of what was played before this was kept',
    ),
  reference: ReferenceClass.optional(),
  low: z.int(),
  likely: z.int(),
  high: z.int(),
  correlation: z.int(),
  branches: z.int(),
  risks: z.int(),
  currency: z.string().nullable(),
  minutesPerDay: z.int().describe('Of work: what a day of these figures is'),
  targetFinish: z.iso.date().nullable().describe('Of the newest baseline; null: the plan itself'),
  targetCost: z.int().nullable(),
})
export type RiskBasis = z.output<typeof RiskBasis>

export const RiskSimulation = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  run: z.uuid().nullable(),
  iterations: z.int(),
  seed: z.int(),
  schedule: z.int().describe('The version of the schedule it was played from'),
  behind: z.int().describe('Versions of the schedule that have come since'),
  risksChanged: z.boolean().describe('Risks or ranges are others by now'),
  basis: RiskBasis,
  played: Played,
  answered: Played.nullable().describe('Null where no risk has a response'),
  calibrated: Played.nullable().describe('Null where too few projects were finished'),
  scatter: money(z.array(z.object({ day: z.iso.date(), cost: z.number() }))),
  activities: z.array(
    z.object({ id: z.string(), name: z.string(), figures: z.record(z.enum(activityFigures), FigureShown) }),
  ),
  drivers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      figures: z.record(z.enum(driverFigures), FigureShown),
      money: money(z.record(z.enum(driverMoney), FigureShown)),
    }),
  ),
  findings: z.array(ImportFinding),
})
export type RiskSimulation = z.output<typeof RiskSimulation>

export const RiskView = z.object({
  projectId: projectKey(z.uuid()),
  schedule: z.int().describe('The newest version of the schedule; 0: there is none'),
  currency: z.string().nullable(),
  risks: z.array(Risk),
  places: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .describe('Activities with work left, and the summaries of them: what a risk may name'),
  uncertainty: Uncertainty,
  jobId: z.uuid().nullable().describe('That is being played now'),
  simulation: RiskSimulation.nullable(),
  hindrances: z
    .array(ImportFinding)
    .describe('Why the plan could not be played when it was asked for the last time'),
})
export type RiskView = z.output<typeof RiskView>
