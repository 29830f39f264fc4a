import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { MoneyValue, ReportedRating } from './investment.ts'

/** What one register said of a project on one day. */
export const Edition = z.object({
  id: z.uuid(),
  asOf: z.iso.date(),
  source: z.string(),
  code: z.string().nullable(),
  name: z.string().describe('How the project was called then'),
  importId: z.string().nullable(),
  rowNumber: z.int().nullable(),
  start: z.iso.date().nullable(),
  finish: z.iso.date().nullable(),
  plannedFinish: z.iso.date().nullable(),
  actualFinish: z.iso.date().nullable(),
  wholeLifeCost: MoneyValue.nullable(),
  plannedCost: MoneyValue.nullable(),
  actualCost: MoneyValue.nullable(),
  periodBudget: MoneyValue.nullable(),
  periodForecast: MoneyValue.nullable(),
  progress: z.number().nullable().describe('Share of the work that is done, as reported'),
  reported: ReportedRating.nullable(),
  narrative: z.record(z.string(), z.string()),
  other: z.record(z.string(), z.string()),
  gaps: z.array(z.string()),
})
export type Edition = z.output<typeof Edition>

export const Baseline = z.object({
  number: z.int(),
  asOf: z.iso.date(),
  start: z.iso.date().nullable(),
  finish: z.iso.date().nullable(),
  cost: MoneyValue.nullable(),
  source: z.string(),
})
export type Baseline = z.output<typeof Baseline>

export const lineVersions = ['budget', 'forecast', 'actual'] as const
export const lineSpreads = ['even', 'at-start', 'at-end'] as const

/** An amount over `[from, to)` days; months, quarters and fiscal years are pivots of it. */
export const Line = z.object({
  id: z.uuid(),
  version: z.enum(lineVersions),
  category: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  spread: z.enum(lineSpreads),
  money: MoneyValue,
})
export type Line = z.output<typeof Line>

export const ProjectHistory = z.object({
  projectId: projectKey(z.uuid()),
  editions: z.array(Edition),
  baselines: z.array(Baseline),
  lines: z.array(Line),
})
export type ProjectHistory = z.output<typeof ProjectHistory>
