import { asCount, asDay, asShare, asSpan, type Day, told, type Told } from '@portolan/quantity'
import type { SlipLimits } from './policy.ts'
import type { Said } from './project-record.ts'
import { baselineName, sameReference } from './references.ts'
import { capped, levelOf, numberOf, type Picture, type Rule, slipStatus, type Verdict } from './rule.ts'

export const slipCurrent: Rule = {
  id: 'slip-current',
  group: 'time',
  measure: 'slipCurrentDays',
  compares: true,
  judge: (picture) => slip(picture, 'Current', picture.time.references.current, picture.policy.slipCurrent),
}

/** Silent when first and current reference are one, else the same slip would count twice. */
export const slipFirst: Rule = {
  id: 'slip-first',
  group: 'time',
  measure: 'slipFirstDays',
  compares: true,
  judge: (picture) => {
    if (sameReference(picture.time.references)) return undefined
    const { first } = picture.time.references
    return capped(slip(picture, 'First', first, picture.policy.slipFirst), first?.as, picture.policy)
  },
}

export const repeatedSlip: Rule = {
  id: 'repeated-slip',
  group: 'time',
  measure: 'movesInARow',
  compares: false,
  judge: ({ measures, policy }) => {
    const moves = numberOf(measures.movesInARow)
    if (moves === undefined) return undefined
    const { moveDays } = policy.repeatedSlip
    return {
      status: levelOf(moves, policy.repeatedSlip),
      tell: () =>
        moves === 0
          ? told('health:repeated-slip.none')`The finish did not move later in the latest edition.`
          : told(
              'health:repeated-slip',
            )`The finish moved later in ${{ moves: asCount(moves, 'edition') }} in a row.`,
      parameters: { moves, moveDays },
    }
  },
}

export const overdue: Rule = {
  id: 'overdue',
  group: 'time',
  measure: 'overdueDays',
  compares: false,
  judge: ({ measures, policy, time }) => {
    const days = numberOf(measures.overdueDays)
    if (days === undefined || time.stated === undefined) return undefined
    const finish = asDay(time.stated.value)
    const status = days === 0 ? 'on-track' : levelOf(days, policy.overdueDays)
    return {
      status,
      tell: () =>
        days === 0
          ? told('health:overdue.none')`The finish, ${{ finish }}, is not past.`
          : told(
              'health:overdue',
            )`The finish, ${{ finish }}, passed ${{ days: asSpan(days) }} ago and the project is not closed.`,
      parameters: { days, finish: time.stated.value },
    }
  },
}

export const behindProgress: Rule = {
  id: 'behind-progress',
  group: 'time',
  measure: 'behindShare',
  compares: true,
  judge: ({ measures, policy }) => {
    const behind = numberOf(measures.behindShare)
    if (behind === undefined) return undefined
    return {
      status: levelOf(behind, policy.behindShare),
      tell: () =>
        behind > 0
          ? told(
              'health:behind-progress',
            )`Work done is ${{ behind: asShare(behind) }} of the whole behind the planned time that is gone.`
          : told('health:behind-progress.none')`Work done keeps up with the planned time that is gone.`,
      parameters: { behind },
    }
  },
}

export const endNear: Rule = {
  id: 'end-near',
  group: 'time',
  measure: 'daysToCommitted',
  compares: false,
  judge: ({ measures, policy }) => {
    const days = numberOf(measures.daysToCommitted)
    if (days === undefined) return undefined
    const near = days <= policy.endNearDays.atRisk
    return {
      status: near ? 'at-risk' : 'on-track',
      tell: () =>
        near
          ? told('health:end-near')`${{ when: endSentence(days) }}, and nothing is known of progress.`
          : told('health:end-near.none')`${{ when: endSentence(days) }}.`,
      parameters: { days },
    }
  },
}

function endSentence(days: number): Told {
  return days >= 0
    ? told('health:end-near.ahead')`The committed finish is ${{ days: asSpan(days) }} away`
    : told('health:end-near.past')`The committed finish was ${{ days: asSpan(days) }} ago`
}

function slip(
  picture: Picture,
  which: 'Current' | 'First',
  reference: Said<Day> | undefined,
  limits: SlipLimits,
): Verdict | undefined {
  const days = numberOf(picture.measures[`slip${which}Days`])
  const { expected } = picture.time
  if (days === undefined || reference === undefined || expected === undefined) return undefined
  const share = numberOf(picture.measures[`slip${which}Share`])
  return {
    status: slipStatus(days, share, limits),
    tell: () => slipSentence(days, share, expected, reference, which),
    parameters: { days, share: share ?? null, expected, reference: reference.value, by: reference.as },
  }
}

function slipSentence(
  days: number,
  share: number | undefined,
  expected: Day,
  reference: Said<Day>,
  which: 'Current' | 'First',
): Told {
  const against = referenceName(reference, which)
  const finish = asDay(expected)
  const agreed = asDay(reference.value)
  if (days === 0) return told('health:slip.none')`Finish ${{ finish }}, as in ${{ against }} (${{ agreed }}).`
  const moved =
    days > 0
      ? told('health:slip.later')`${{ days: asSpan(days) }} later`
      : told('health:slip.earlier')`${{ days: asSpan(days) }} earlier`
  if (share === undefined)
    return told('health:slip')`Finish ${{ finish }}: ${{ moved }} than ${{ against }} (${{ agreed }}).`
  return told(
    'health:slip.share',
  )`Finish ${{ finish }}: ${{ moved }} than ${{ against }} (${{ agreed }}), ${{ share: asShare(share) }} of the planned time.`
}

function referenceName(reference: Said<Day>, which: 'Current' | 'First'): Told {
  if (reference.as === 'baseline') return baselineName(reference)
  if (reference.as === 'plan')
    return which === 'First'
      ? told('health:first-plan')`the first plan`
      : told('health:latest-plan')`the latest plan`
  return which === 'First'
    ? told('health:first-edition')`the first edition`
    : told('health:edition-before')`the edition before`
}
