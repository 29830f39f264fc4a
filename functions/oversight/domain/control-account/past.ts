import type { AccountFigures, AccountThresholds, AccountVariance } from '../../contract/index.ts'

/**
 * Which variances ask for an explanation: those of more than the share, and of more than the amount where there is one.
 * To the good as well: a cost that was not booked looks like money saved.
 */
export function pastOf(
  { cv, sv, cvShare, svShare, earnedValue, actualCost }: AccountFigures,
  { share, amount }: Pick<AccountThresholds, 'share' | 'amount'>,
): readonly AccountVariance[] {
  const isPast = (variance: number | null, part: number | null): boolean =>
    variance !== null &&
    part !== null &&
    Math.abs(part) > share + tiny &&
    (amount === null || Math.abs(variance) > amount)
  // Spent, and nothing earned for it: there is no share of nothing, and it is past any.
  const forNothing = earnedValue === 0 && (actualCost ?? 0) > (amount ?? 0)
  return [
    ...(forNothing || isPast(cv, cvShare) ? (['cost'] as const) : []),
    ...(isPast(sv, svShare) ? (['schedule'] as const) : []),
  ]
}

const tiny = 1e-9

/** How far an account strays to the bad, as the larger of its shares: lists show the largest first. */
export function worstOf(figures: AccountFigures | null): number {
  if (figures === null) return 0
  return Math.max(0, -(figures.cvShare ?? 0), -(figures.svShare ?? 0))
}

/** The same without any amount: shares, indices and counts remain. */
export function amountsHidden(figures: AccountFigures): AccountFigures {
  return {
    ...figures,
    budget: null,
    plannedValue: null,
    earnedValue: null,
    actualCost: null,
    cv: null,
    sv: null,
    eac: null,
    vac: null,
    managerEac: null,
    lowest: null,
    highest: null,
  }
}
