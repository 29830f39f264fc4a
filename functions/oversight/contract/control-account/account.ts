import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'

/** Where the explanation of an account stands in its period. */
export const explainStates = ['none', 'asked', 'late', 'written', 'sent-back', 'accepted'] as const
export type ExplainState = (typeof explainStates)[number]

/** Which of its variances is past the threshold. */
export const accountVariances = ['cost', 'schedule'] as const
export type AccountVariance = (typeof accountVariances)[number]

/** What the estimate of whoever answers for an account is held against. */
export const realismVerdicts = [
  'realistic',
  'below',
  'above',
  'gap-better',
  'gap-worse',
  'spent',
  'not-given',
  'not-known',
] as const
export type RealismVerdict = (typeof realismVerdicts)[number]

export const accountActs = ['change', 'end', 'explain', 'judge'] as const
export type AccountAct = (typeof accountActs)[number]

const amount = z.number().nullable()

/** Minor units of money or minutes of work; null: not known, or hidden as it would tell a rate. */
export const AccountFigures = z.object({
  budget: amount.describe('BAC'),
  plannedValue: amount.describe('PV'),
  earnedValue: amount.describe('EV'),
  actualCost: amount.describe('AC, as the activities of the plan tell it'),
  cv: amount.describe('EV − AC'),
  sv: amount.describe('EV − PV'),
  eac: amount.describe('BAC ÷ CPI; while nothing was earned or spent AC + (BAC − EV)'),
  vac: amount.describe('BAC − EAC'),
  managerEac: amount.describe('What whoever answers for it last said that it will cost'),
  lowest: amount.describe('The lowest of the statistical estimates'),
  highest: amount.describe('The highest of the statistical estimates'),
  cvShare: amount.describe('CV ÷ EV'),
  svShare: amount.describe('SV ÷ PV'),
  cpi: amount,
  spi: amount,
  tcpi: amount.describe('(BAC − EV) ÷ (BAC − AC)'),
  tcpiGap: amount.describe('TCPI for the manager’s estimate − CPI'),
  realism: z.enum(realismVerdicts),
  activities: z.int(),
  people: z.int().describe('Who is named for its activities'),
  untold: z.int().describe('Activities that have started without an actual cost: AC is not available'),
})
export type AccountFigures = z.output<typeof AccountFigures>

export const AccountThresholds = z.object({
  share: z.number().describe('Of EV for cost, of PV for time'),
  amount: z.int().nullable().describe('And at least so much; null: the share alone'),
  own: z.boolean().describe('Set for this account; else those of the organisation'),
})
export type AccountThresholds = z.output<typeof AccountThresholds>

export const AccountRow = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  activityId: z.string(),
  wbs: z.string().nullable(),
  project: z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() }),
  projectManager: PersonNamed.nullable(),
  manager: PersonNamed,
  unit: z.string().describe('A currency: minor units of it. Or “minutes” of work'),
  asOf: z.iso.date(),
  scheduleVersion: z.int(),
  period: z.string(),
  figures: AccountFigures.nullable().describe('Null where its line is not in the plan any more'),
  withheld: z.boolean().describe('Amounts are for those who may see rates: they would tell one'),
  thresholds: AccountThresholds,
  past: z.array(z.enum(accountVariances)),
  state: z.enum(explainStates),
  due: z.iso.date().nullable().describe('By when an explanation is asked, where one is'),
  waitsFor: PersonNamed.nullable().describe('Whose word comes next, where that is one person'),
  mine: z.boolean().describe('The reader’s word comes next'),
  ended: z.boolean(),
  may: z.array(z.enum(accountActs)),
  version: z.int(),
})
export type AccountRow = z.output<typeof AccountRow>

export const AccountExplanation = z.object({
  number: z.int(),
  period: z.string(),
  asOf: z.iso.date(),
  scheduleVersion: z.int(),
  cause: z.string(),
  effect: z.string(),
  estimate: amount.describe('What the account will cost at the end, as who wrote it expects'),
  unit: z.string(),
  figures: AccountFigures.describe('As they were when it was written'),
  action: z
    .object({
      id: z.uuid(),
      number: z.int(),
      title: z.string(),
      owner: PersonNamed,
      due: z.iso.date(),
      state: z.string(),
    })
    .nullable()
    .describe('What is done about it'),
  writtenBy: PersonNamed,
  writtenAt: z.iso.datetime(),
  judgement: z
    .object({ accepted: z.boolean(), words: z.string(), by: PersonNamed, at: z.iso.datetime() })
    .nullable(),
})
export type AccountExplanation = z.output<typeof AccountExplanation>

export const Account = AccountRow.extend({
  curve: z
    .array(
      z.object({
        day: z.iso.date(),
        plannedValue: amount,
        earnedValue: amount,
        actualCost: amount,
        forecast: amount,
      }),
    )
    .describe('Empty where amounts are withheld'),
  curvePeriod: z.enum(['weeks', 'months']),
  activities: z
    .array(
      z.object({
        id: z.string(),
        wbs: z.string().nullable(),
        name: z.string(),
        start: z.iso.date(),
        finish: z.iso.date(),
        complete: z.number().nullable().describe('EV ÷ BAC'),
        untold: z.boolean().describe('It has started, and no actual cost is told'),
      }),
    )
    .describe('Amounts of single activities stay out: they would tell a rate'),
  explanations: z.array(AccountExplanation).describe('Newest first'),
  namedBy: PersonNamed,
  namedAt: z.iso.datetime(),
})
export type Account = z.output<typeof Account>
