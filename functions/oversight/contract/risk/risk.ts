import { classed, projectKey } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'

export const riskStates = ['open', 'closed'] as const
export type RiskState = (typeof riskStates)[number]

/** What one does about a threat. */
export const responseKinds = ['avoid', 'reduce', 'transfer', 'accept', 'share'] as const
export type ResponseKind = (typeof responseKinds)[number]

/** Percent of what is planned, or working minutes that come on top. */
export const delayUnits = ['percent', 'minutes'] as const

const most = 1_000_000_000_000
const words = z.string().trim().max(4_000)
const amount = z.int().min(0).max(most)
const rising = ({ low, likely, high }: { low: number; likely: number; high: number }): boolean =>
  low <= likely && likely <= high
const inOrder = { message: 'are not in order: least, likeliest, most.' }

const ThreePoints = z.object({ low: amount, likely: amount, high: amount })

export const RiskCost = ThreePoints.refine(rising, inOrder)
export type RiskCost = z.output<typeof RiskCost>

const longest = 10_000_000
const length = z.int().min(0).max(longest)

export const RiskDelay = z
  .object({ unit: z.enum(delayUnits), low: length, likely: length, high: length })
  .refine(rising, inOrder)
export type RiskDelay = z.output<typeof RiskDelay>

export const RiskResponse = z.object({
  kind: z.enum(responseKinds),
  words,
  cost: amount.describe('What the response itself costs, in minor units'),
  probability: z.number().min(0).max(1).describe('What is left of the probability'),
  delay: RiskDelay.nullable(),
  money: RiskCost.nullable(),
  due: z.iso.date().nullable().describe('By when it is to be in place'),
  inPlace: z.boolean(),
})
export type RiskResponse = z.output<typeof RiskResponse>

/** As it is said, and as it was kept before it had a day. */
export const RiskResponseGiven = RiskResponse.extend({
  due: RiskResponse.shape.due.default(null),
  inPlace: RiskResponse.shape.inPlace.default(false),
})

export const riskFields = {
  title: z.string().trim().min(1).max(300),
  cause: words,
  event: words,
  effect: words,
  probability: z.number().min(0).max(1),
  activities: z
    .array(z.string().max(200))
    .max(500)
    .describe('Of the schedule; a summary stands for all within it, none for all work that is left'),
  delay: RiskDelay.nullable(),
  cost: RiskCost.nullable().describe('Minor units of the currency of the project'),
  benefitLost: z.int().min(0).max(100).nullable().describe('Percent of the benefit that it takes'),
  qualityStep: z
    .int()
    .min(1)
    .max(5)
    .nullable()
    .describe(
      'How much worse the result gets: 1 hardly, 2 a little, 3 clearly, 4 hardly of use, 5 of no use',
    ),
  trigger: words.describe('What tells that it is about to happen'),
  causeId: z.uuid().nullable().describe('What it shares with risks of other projects'),
  near: z.iso.date().nullable().describe('When it may happen'),
  ownerId: z.uuid().nullable(),
  response: RiskResponseGiven.nullable(),
}

/**
 * What a risk may cost, and what is kept for it, tells what may be lost within a price: it is read by those who read what was
 * agreed with a customer.
 */
export const ofRiskMoney = 'customer'

export const Risk = z.object({
  ...riskFields,
  cost: classed(riskFields.cost, ofRiskMoney),
  response: RiskResponse.extend({
    cost: classed(RiskResponse.shape.cost, ofRiskMoney),
    money: classed(RiskResponse.shape.money, ofRiskMoney),
  }).nullable(),
  id: z.uuid(),
  number: z.int(),
  projectId: projectKey(z.uuid()),
  owner: PersonNamed.nullable(),
  state: z.enum(riskStates),
  version: z.int(),
})
export type Risk = z.output<typeof Risk>

/** With all of its fields, as the record has it. */
export type KeptRisk = Omit<Risk, 'cost' | 'response'> & {
  readonly cost: RiskCost | null
  readonly response: RiskResponse | null
}

export const uncertaintySources = ['history', 'stated'] as const

const percent = z.int().min(1).max(1_000)

export const uncertaintyFields = {
  source: z
    .enum(uncertaintySources)
    .describe('history: own finished activities where there are enough of them, else what is stated'),
  low: percent.describe('Percent of the planned duration'),
  likely: percent,
  high: percent,
  correlation: z.int().min(0).max(100).describe('Percent, of any two activities of one branch'),
}

export const Uncertainty = z.object({ ...uncertaintyFields, version: z.int() })
export type Uncertainty = z.output<typeof Uncertainty>

/** Where nobody has said anything: a little less, or a good deal more. */
export const usualUncertainty: Uncertainty = {
  source: 'history',
  low: 90,
  likely: 100,
  high: 140,
  correlation: 30,
  version: 0,
}
