import { asRound, asShare, told, type Told } from '@portolan/quantity'
import type { Limits } from './policy.ts'
import type { Said } from './project-record.ts'
import { sameReference, sourceName } from './references.ts'
import { capped, levelOf, numberOf, type Picture, type Rule, type Verdict } from './rule.ts'
import type { Cost } from './money-measures.ts'

export const costCurrent: Rule = {
  id: 'cost-current',
  group: 'money',
  measure: 'costCurrentShare',
  compares: true,
  judge: (picture) =>
    growth(picture, 'costCurrentShare', picture.money.references.current, picture.policy.costCurrentShare),
}

/** Silent when first and current reference are one, else the same growth would count twice. */
export const costFirst: Rule = {
  id: 'cost-first',
  group: 'money',
  measure: 'costFirstShare',
  compares: true,
  judge: (picture) => {
    if (sameReference(picture.money.references)) return undefined
    const { first } = picture.money.references
    const { policy } = picture
    return capped(growth(picture, 'costFirstShare', first, policy.costFirstShare), first?.as, policy)
  },
}

export const periodVariance: Rule = {
  id: 'period-variance',
  group: 'money',
  measure: 'periodVarianceShare',
  compares: false,
  judge: ({ measures, policy }) => {
    const share = numberOf(measures.periodVarianceShare)
    if (share === undefined) return undefined
    const limits = share > 0 ? policy.overspendShare : policy.underspendShare
    return {
      status: levelOf(Math.abs(share), limits),
      tell: () => varianceSentence(share),
      parameters: { share },
    }
  },
}

function varianceSentence(share: number): Told {
  if (share === 0) return told('health:period-variance.none')`The forecast of the period equals its budget.`
  return share > 0
    ? told(
        'health:period-variance.above',
      )`The forecast of the period is ${{ share: asShare(share) }} above its budget.`
    : told(
        'health:period-variance.below',
      )`The forecast of the period is ${{ share: asShare(share) }} below its budget.`
}

function growth(
  { measures, money }: Picture,
  measure: 'costCurrentShare' | 'costFirstShare',
  reference: Said<Cost> | undefined,
  limits: Limits,
): Verdict | undefined {
  const share = numberOf(measures[measure])
  const { cost } = money
  if (share === undefined || reference === undefined || cost === undefined) return undefined
  return {
    status: levelOf(share, limits),
    tell: () => growthSentence(share, cost, reference),
    parameters: { share, by: reference.as },
  }
}

function growthSentence(share: number, now: Said<Cost>, then: Said<Cost>): Told {
  const cost = asRound(now.value.money)
  const reference = asRound(then.value.money)
  const source = sourceName(then)
  if (share === 0) return told('health:cost.none')`Whole-life cost ${{ cost }}, as in ${{ source }}.`
  return share > 0
    ? told(
        'health:cost.above',
      )`Whole-life cost ${{ cost }}: ${{ share: asShare(share) }} above the ${{ reference }} in ${{ source }}.`
    : told(
        'health:cost.below',
      )`Whole-life cost ${{ cost }}: ${{ share: asShare(share) }} below the ${{ reference }} in ${{ source }}.`
}
