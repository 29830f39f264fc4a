import { minorDigits } from '@portolan/quantity'
import { z } from 'zod'
import {
  type KeptRisk,
  type Risk,
  type RiskCost,
  type RiskDelay,
  type RiskResponse,
  responseKinds,
} from '../../contract/index.ts'

const percent = z.number().min(0).max(100)
export const qualitySteps = ['1', '2', '3', '4', '5'] as const
const number = z.number().min(0).max(10_000_000_000).optional()

/** A risk as a form holds it: days instead of minutes, whole units of money, percent. */
export const riskDraft = z.object({
  title: z.string().trim().min(1).max(300),
  cause: z.string().max(4_000).default(''),
  event: z.string().max(4_000).default(''),
  effect: z.string().max(4_000).default(''),
  probability: percent,
  place: z.string().optional(),
  unit: z.enum(['percent', 'days']).default('percent'),
  delayLow: number,
  delayLikely: number,
  delayHigh: number,
  costLow: number,
  costLikely: number,
  costHigh: number,
  benefitLost: percent.optional(),
  qualityStep: z.enum(qualitySteps).optional(),
  trigger: z.string().max(4_000).default(''),
  causeId: z.uuid().optional(),
  near: z.iso.date().optional(),
  ownerId: z.uuid().optional(),
  response: z.enum(responseKinds).optional(),
  responseWords: z.string().max(4_000).default(''),
  responseDue: z.iso.date().optional(),
  inPlace: z.boolean().default(false),
  responseCost: number,
  leftProbability: percent.optional(),
  leftLow: number,
  leftLikely: number,
  leftHigh: number,
  leftCostLow: number,
  leftCostLikely: number,
  leftCostHigh: number,
})
export type RiskDraft = z.output<typeof riskDraft>

/** Days of a risk are working days of eight hours. */
export const minutesOfDay = 480

/** Whoever may change a risk reads its money. */
export function keptOf({ cost = null, response, ...risk }: Risk): KeptRisk {
  return {
    ...risk,
    cost,
    response:
      response === null ? null : { ...response, cost: response.cost ?? 0, money: response.money ?? null },
  }
}

/** How many minor units a whole one of the project's currency has; without one no money is taken. */
function minorUnits(currency: string | null): number {
  return 10 ** (minorDigits(currency ?? '') ?? 2)
}

export function draftOf(risk: KeptRisk, currency: string | null): Partial<z.input<typeof riskDraft>> {
  const minor = minorUnits(currency)
  const { delay, cost, response } = risk
  const unit = (delay ?? response?.delay)?.unit === 'minutes' ? 'days' : 'percent'
  const [delayLow, delayLikely, delayHigh] = pointsOf(delay, unit === 'days' ? minutesOfDay : 1)
  const [costLow, costLikely, costHigh] = pointsOf(cost, minor)
  const [leftLow, leftLikely, leftHigh] = pointsOf(
    response?.delay ?? null,
    unit === 'days' ? minutesOfDay : 1,
  )
  const [leftCostLow, leftCostLikely, leftCostHigh] = pointsOf(response?.money ?? null, minor)
  return {
    title: risk.title,
    cause: risk.cause,
    event: risk.event,
    effect: risk.effect,
    probability: percentOf(risk.probability),
    place: risk.activities[0],
    unit,
    delayLow,
    delayLikely,
    delayHigh,
    costLow,
    costLikely,
    costHigh,
    benefitLost: risk.benefitLost ?? undefined,
    qualityStep: qualitySteps.find((step) => Number(step) === risk.qualityStep),
    trigger: risk.trigger,
    causeId: risk.causeId ?? undefined,
    near: risk.near ?? undefined,
    ownerId: risk.ownerId ?? undefined,
    response: response?.kind,
    responseWords: response?.words ?? '',
    responseDue: response?.due ?? undefined,
    inPlace: response?.inPlace ?? false,
    responseCost: response === null ? undefined : response.cost / minor,
    leftProbability: response === null ? undefined : percentOf(response.probability),
    leftLow,
    leftLikely,
    leftHigh,
    leftCostLow,
    leftCostLikely,
    leftCostHigh,
  }
}

type Fields = Pick<
  KeptRisk,
  | 'title'
  | 'cause'
  | 'event'
  | 'effect'
  | 'probability'
  | 'activities'
  | 'delay'
  | 'cost'
  | 'benefitLost'
  | 'qualityStep'
  | 'trigger'
  | 'causeId'
  | 'near'
  | 'ownerId'
  | 'response'
>

/** What is sent; several activities that a risk names stay while the first of them does. */
export function fieldsOf(draft: RiskDraft, currency: string | null, before?: KeptRisk): Fields {
  const minor = minorUnits(currency)
  const { place } = draft
  const kept = before !== undefined && before.activities[0] === place
  return {
    title: draft.title,
    cause: draft.cause,
    event: draft.event,
    effect: draft.effect,
    probability: draft.probability / 100,
    activities: kept ? before.activities : place === undefined || place === '' ? [] : [place],
    delay: delayOf(draft.unit, [draft.delayLow, draft.delayLikely, draft.delayHigh]),
    cost: threeOf([draft.costLow, draft.costLikely, draft.costHigh], minor),
    benefitLost: draft.benefitLost === undefined ? null : Math.round(draft.benefitLost),
    qualityStep: draft.qualityStep === undefined ? null : Number(draft.qualityStep),
    trigger: draft.trigger,
    causeId: draft.causeId ?? null,
    near: draft.near ?? null,
    ownerId: draft.ownerId ?? null,
    response: responseOf(draft, minor),
  }
}

function responseOf(draft: RiskDraft, minor: number): RiskResponse | null {
  if (draft.response === undefined) return null
  return {
    kind: draft.response,
    words: draft.responseWords,
    due: draft.responseDue ?? null,
    inPlace: draft.inPlace,
    cost: Math.round((draft.responseCost ?? 0) * minor),
    probability: (draft.leftProbability ?? draft.probability) / 100,
    delay: delayOf(draft.unit, [draft.leftLow, draft.leftLikely, draft.leftHigh]),
    money: threeOf([draft.leftCostLow, draft.leftCostLikely, draft.leftCostHigh], minor),
  }
}

type Three = readonly [number | undefined, number | undefined, number | undefined]

function delayOf(unit: RiskDraft['unit'], points: Three): RiskDelay | null {
  const three = threeOf(points, unit === 'days' ? minutesOfDay : 1)
  return three === null ? null : { unit: unit === 'days' ? 'minutes' : 'percent', ...three }
}

/** What is left out of three is the one that stands beside it; without any there is no effect. */
function threeOf([low, likely, high]: Three, by: number): RiskCost | null {
  const middle = likely ?? high ?? low
  if (middle === undefined) return null
  const whole = (value: number): number => Math.round(value * by)
  return { low: whole(low ?? middle), likely: whole(middle), high: whole(high ?? middle) }
}

function pointsOf(points: RiskCost | null, by: number): Three {
  if (points === null) return [undefined, undefined, undefined]
  return [points.low / by, points.likely / by, points.high / by]
}

function percentOf(share: number): number {
  return Math.round(share * 1_000) / 10
}
