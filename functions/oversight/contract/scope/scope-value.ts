import { projectKey } from '@portolan/contract'
import { ImportFinding, scopeUnits, SprintRow } from '@portolan/plan/contract'
import { z } from 'zod'
import { FigureShown } from '../figures.ts'

/** What is told of agile work in its own unit, points or items, and in days. */
export const scopeFigures = [
  'scope',
  'accepted',
  'remaining',
  'completeShare',
  'plannedShare',
  'planned',
  'unestimated',
  'scopeAtStart',
  'growth',
  'velocity',
  'velocityLowest',
  'velocityHighest',
  'finishLikely',
  'finishBest',
  'finishWorst',
  'plannedFinish',
] as const
export type ScopeFigure = (typeof scopeFigures)[number]

/** The same work in money. */
export const scopeAmounts = ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost'] as const
export const scopeMeasures = ['cv', 'sv', 'cpi', 'spi', 'eacCpi', 'vac', 'tcpiBac'] as const
export type ScopeMoneyFigure = (typeof scopeAmounts)[number] | (typeof scopeMeasures)[number]

export const BurnUpPoint = z.object({
  day: z.iso.date(),
  scope: z.number().nullable(),
  accepted: z.number().nullable(),
  planned: z.number().nullable().describe('The whole scope evenly from start to planned finish'),
  forecast: z.number().nullable().describe('From the day of the list on, at the median velocity'),
})
export type BurnUpPoint = z.output<typeof BurnUpPoint>

export const planStarts = ['first-sprint', 'project', 'first-item'] as const
export const planFinishes = ['baseline', 'project', 'last-sprint'] as const

export const ScopeValue = z.object({
  unit: z.enum(scopeUnits),
  figures: z.record(z.enum(scopeFigures), FigureShown),
  velocity: z
    .object({
      per: z.enum(['sprint', 'fortnight']),
      counted: z.int().describe('How many of the last ones'),
      days: z.int().describe('From one to the next'),
    })
    .nullable(),
  plan: z
    .object({
      start: z.iso.date(),
      startFrom: z.enum(planStarts),
      finish: z.iso.date(),
      finishFrom: z.enum(planFinishes),
    })
    .nullable(),
  money: z
    .object({
      currency: z.string(),
      budgetFrom: z.enum(['baseline', 'project']),
      costAsOf: z.iso.date().nullable().describe('The day to which cost is told'),
      figures: z.record(z.enum([...scopeAmounts, ...scopeMeasures]), FigureShown),
    })
    .nullable(),
  burnUp: z.array(BurnUpPoint),
  sprints: z.array(SprintRow),
})
export type ScopeValue = z.output<typeof ScopeValue>

export const ScopeValueView = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('Of the scope; 0 where the project has none'),
  asOf: z.iso.date().nullable().describe('The day to which the list is told'),
  value: ScopeValue.nullable().describe('Null where there is no list'),
  findings: z.array(ImportFinding),
})
export type ScopeValueView = z.output<typeof ScopeValueView>
