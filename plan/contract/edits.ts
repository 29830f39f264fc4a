import { z } from 'zod'
import { lineSpreads, lineVersions } from './history.ts'
import { investmentStates, MoneyValue } from './investment.ts'

const text = (longest: number): z.ZodString => z.string().trim().min(1).max(longest)
const day = z.iso.date('is not a day, as 2026-11-16.')

/** The fields of a project that one may set, each with what it takes; null clears. */
export const ProjectFields = z
  .object({
    code: text(80).nullable(),
    name: text(500),
    description: text(20_000).nullable(),
    programmeId: z.uuid().nullable(),
    organisationId: z.uuid().nullable(),
    customerId: z.uuid().nullable(),
    managerId: z.uuid().nullable(),
    category: text(200).nullable(),
    phase: text(200).nullable(),
    state: z.enum(investmentStates),
    start: day.nullable(),
    finish: day.nullable(),
    cost: MoneyValue.nullable(),
    contractValue: MoneyValue.nullable(),
    embargoNote: text(5_000).nullable(),
  })
  .partial()
export type ProjectFields = z.output<typeof ProjectFields>

export const NewEdition = z.object({
  source: text(300),
  asOf: day,
  code: z.string().nullable(),
  name: z.string(),
  rowNumber: z.int().nullable(),
  start: day.nullable(),
  finish: day.nullable(),
  plannedFinish: day.nullable(),
  actualFinish: day.nullable(),
  currency: z.string().nullable(),
  wholeLifeCost: z.int().nullable(),
  plannedCost: z.int().nullable(),
  actualCost: z.int().nullable(),
  periodBudget: z.int().nullable(),
  periodForecast: z.int().nullable(),
  progress: z.number().min(0).max(1).nullable(),
  narrative: z.record(z.string(), z.string()),
  other: z.record(z.string(), z.string()),
  gaps: z.array(z.string()),
})
export type NewEdition = z.output<typeof NewEdition>

export const NewRating = z.object({
  asOf: day,
  raw: text(300),
  scale: z.string().nullable(),
  step: z.int().nullable(),
  steps: z.int().nullable(),
  byWhom: text(300),
})
export type NewRating = z.output<typeof NewRating>

export const NewLine = z.object({
  version: z.enum(lineVersions),
  category: text(200),
  from: day,
  to: day,
  spread: z.enum(lineSpreads),
  money: MoneyValue,
})
export type NewLine = z.output<typeof NewLine>

export const NewBaseline = z.object({
  asOf: day,
  start: day.nullable(),
  finish: day.nullable(),
  cost: MoneyValue.nullable(),
  source: text(300),
})
export type NewBaseline = z.output<typeof NewBaseline>

/** Every way in which a plan changes. One pure function applies them, for a form, an import and a decision alike. */
export const PlanEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('project.set'), fields: ProjectFields }),
  z.object({ kind: z.literal('edition.add'), edition: NewEdition }),
  z.object({ kind: z.literal('rating.report'), rating: NewRating }),
  z.object({ kind: z.literal('line.add'), line: NewLine }),
  z.object({ kind: z.literal('line.remove'), lineId: z.uuid() }),
  z.object({ kind: z.literal('baseline.freeze'), baseline: NewBaseline }),
])
export type PlanEdit = z.output<typeof PlanEdit>
export type PlanEditKind = PlanEdit['kind']
