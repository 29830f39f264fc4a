import type { Limits } from './policy.ts'
import type { Said } from './project-record.ts'
import { sameReference } from './references.ts'
import { capped, levelOf, numberOf, type Picture, type Rule, type Verdict } from './rule.ts'
import { roundMoneyInWords, shareInWords } from './words.ts'
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
    const direction = share > 0 ? 'above' : 'below'
    const sentence =
      share === 0
        ? 'The forecast of the period equals its budget.'
        : `The forecast of the period is ${shareInWords(share)} ${direction} its budget.`
    return { status: levelOf(Math.abs(share), limits), sentence, parameters: { share } }
  },
}

function growth(
  { measures, money }: Picture,
  measure: 'costCurrentShare' | 'costFirstShare',
  reference: Said<Cost> | undefined,
  limits: Limits,
): Verdict | undefined {
  const share = numberOf(measures[measure])
  if (share === undefined || reference === undefined || money.cost === undefined) return undefined
  const cost = roundMoneyInWords(money.cost.value.money)
  const against = `${roundMoneyInWords(reference.value.money)} in ${reference.source}`
  const sentence =
    share === 0
      ? `Whole-life cost ${cost}, as in ${reference.source}.`
      : `Whole-life cost ${cost}: ${shareInWords(share)} ${share > 0 ? 'above' : 'below'} the ${against}.`
  return { status: levelOf(share, limits), sentence, parameters: { share, by: reference.as } }
}
