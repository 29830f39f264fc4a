import { projectKey, toldFields, WordingShown } from '@portolan/contract'
import { MoneyValue, ProjectRow, ReportedRating } from '@portolan/plan/contract'
import { CustomValue } from '@portolan/platform/fields/contract'
import { z } from 'zod'
import { FigureColumn, FigureShown } from './figures.ts'
import { measureNames, shownStatuses, statuses, sureLevels } from './measures.ts'

export const statusDateReasons = ['chosen', 'newest-register', 'today'] as const
export type StatusDateReason = (typeof statusDateReasons)[number]

/** The day that figures speak of, and why it is that day. */
export const StatusDate = z.object({
  day: z.iso.date(),
  because: z.enum(statusDateReasons),
  ...toldFields,
})
export type StatusDate = z.output<typeof StatusDate>

export const SureShown = z.object({ level: z.enum(sureLevels), value: z.number() })

export const StandingRow = ProjectRow.extend({
  computed: z.object({
    status: z.enum(shownStatuses),
    sure: SureShown.nullable(),
    topReason: z.string().nullable(),
    topWording: WordingShown.nullable(),
    asOf: z.iso.date().nullable(),
    behind: z.boolean().describe('The project changed since; this is being computed anew'),
    findings: z.int(),
    run: z.uuid().nullable(),
  }),
  figures: z
    .partialRecord(z.enum(measureNames), z.union([z.number(), z.string(), z.null()]))
    .describe('Bare values; unit, rule and day stand once in `columns`'),
  tags: z.array(z.string()),
  custom: z
    .record(z.string(), CustomValue)
    .describe('By the key of the field; only fields and values that the reader may read'),
  costInOwn: MoneyValue.nullable().describe(
    'The cost in the currency of the organisation at its budget rates; null where there is no cost or no rate',
  ),
})
export type StandingRow = z.output<typeof StandingRow>

export const StandingPage = z.object({
  items: z.array(StandingRow),
  next: z.string().nullable(),
  asOf: StatusDate,
  columns: z.partialRecord(z.enum(measureNames), FigureColumn),
})

export const StandingTotals = z.object({
  count: z.int(),
  behind: z.int(),
  asOf: StatusDate,
  span: z
    .object({ from: z.iso.date().nullable(), until: z.iso.date().nullable() })
    .describe('From the first start to the last finish'),
  cost: z.object({
    byCurrency: z.array(z.object({ money: MoneyValue, projects: z.int() })),
    converted: z
      .object({ money: MoneyValue, projects: z.int(), asOf: z.iso.date() })
      .nullable()
      .describe(
        'In the currency of the organisation by its newest budget rates; null where nothing could be converted',
      ),
    withoutRate: z
      .int()
      .describe('Projects with a cost in a currency that has no rate: not part of `converted`'),
    without: z.int().describe('Projects whose cost is not known'),
  }),
  computed: z.array(z.object({ status: z.enum(shownStatuses), projects: z.int() })),
  reported: z.array(
    z.object({
      raw: z.string().nullable(),
      scale: z.string().nullable(),
      step: z.int().nullable(),
      steps: z.int().nullable(),
      projects: z.int(),
    }),
  ),
  matrix: z.array(
    z.object({
      raw: z.string().nullable(),
      scale: z.string().nullable(),
      computed: z.enum(shownStatuses),
      projects: z.int(),
    }),
  ),
  differs: z.int(),
  evidence: z.object({
    coverage: FigureShown.describe('Mean over the projects that have evidence'),
    projects: z.int().describe('Projects that have evidence'),
    newest: z.iso.date().nullable(),
    oldest: z.iso.date().nullable(),
  }),
})
export type StandingTotals = z.output<typeof StandingTotals>

const Counted = z.object({ name: z.string(), projects: z.int() })

export const FilterChoices = z.object({
  organisations: z.array(Counted.extend({ id: z.uuid() })),
  portfolios: z.array(Counted.extend({ id: z.uuid() })),
  programmes: z.array(Counted.extend({ id: z.uuid() })),
  categories: z.array(Counted),
  ratings: z.array(
    z.object({
      raw: z.string(),
      scale: z.string().nullable(),
      step: z.int().nullable(),
      steps: z.int().nullable(),
      projects: z.int(),
    }),
  ),
  registerDays: z.array(z.object({ day: z.iso.date(), projects: z.int() })),
})

const EvidenceShown = z.object({
  what: z.string(),
  value: z.union([z.number(), z.string(), z.null()]),
  asOf: z.iso.date(),
  ageDays: z.int(),
  source: z.string(),
  sourceWording: WordingShown.optional(),
})

export const ReasonShown = z.object({
  rule: z.string(),
  ...toldFields,
  status: z.enum(statuses),
  weight: z.number(),
  measure: z.enum(measureNames),
  evidence: z.array(EvidenceShown),
})

export const FindingShown = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  ...toldFields,
})

export const Standing = z.object({
  projectId: projectKey(z.uuid()),
  status: z.enum(shownStatuses),
  behind: z.boolean(),
  asOf: StatusDate,
  sure: SureShown.nullable(),
  reasons: z.array(ReasonShown),
  missing: z.array(z.object({ what: z.string(), ...toldFields })),
  unavailable: z
    .array(z.object({ rule: z.string(), ...toldFields }))
    .describe('Early warnings that nobody could look at: they are not known, and never false'),
  turns: z
    .array(z.object({ to: z.enum(statuses), ...toldFields }))
    .describe('Up to three changes of facts that would turn the status, each computed anew'),
  findings: z.array(FindingShown),
  measures: z.partialRecord(z.enum(measureNames), FigureShown),
  reported: ReportedRating.nullable(),
  difference: z.object({
    steps: z
      .number()
      .nullable()
      .describe('Statuses the computed one is worse (+) or better (−); null: not compared'),
    ...toldFields,
  }),
  run: z.uuid().nullable(),
  limits: z.int().describe('By which version of the limits it was computed; 0: those of the product'),
  refreshedAt: z.iso.datetime().nullable(),
  history: z.array(
    z.object({
      asOf: z.iso.date(),
      status: z.enum(statuses),
      sure: SureShown,
      topReason: z.string().nullable(),
      topWording: WordingShown.nullable(),
      reported: ReportedRating.nullable(),
      difference: z.object({ steps: z.number().nullable(), ...toldFields }),
      finish: z.iso.date().nullable(),
      cost: MoneyValue.nullable(),
      run: z.uuid(),
      limits: z.int(),
    }),
  ),
})
export type Standing = z.output<typeof Standing>
