import type { Day } from '@portolan/quantity'
import type { SlipLimits } from './policy.ts'
import type { Said } from './project-record.ts'
import { sameReference } from './references.ts'
import { capped, levelOf, numberOf, type Picture, type Rule, slipStatus, type Verdict } from './rule.ts'
import { count, dateInWords, shareInWords, spanInWords } from './words.ts'

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
    const sentence =
      moves === 0
        ? 'The finish did not move later in the latest edition.'
        : `The finish moved later in ${count(moves, 'edition')} in a row.`
    return { status: levelOf(moves, policy.repeatedSlip), sentence, parameters: { moves, moveDays } }
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
    const finish = dateInWords(time.stated.value)
    const sentence =
      days === 0
        ? `The finish, ${finish}, is not past.`
        : `The finish, ${finish}, passed ${spanInWords(days)} ago and the project is not closed.`
    const status = days === 0 ? 'on-track' : levelOf(days, policy.overdueDays)
    return { status, sentence, parameters: { days, finish: time.stated.value } }
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
    const sentence =
      behind > 0
        ? `Work done is ${shareInWords(behind)} of the whole behind the planned time that is gone.`
        : 'Work done keeps up with the planned time that is gone.'
    return { status: levelOf(behind, policy.behindShare), sentence, parameters: { behind } }
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
    const when =
      days >= 0
        ? `The committed finish is ${spanInWords(days)} away`
        : `The committed finish was ${spanInWords(days)} ago`
    const sentence = near ? `${when}, and nothing is known of progress.` : `${when}.`
    return { status: near ? 'at-risk' : 'on-track', sentence, parameters: { days } }
  },
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
    sentence: slipSentence(days, share, expected, reference, which),
    parameters: { days, share: share ?? null, expected, reference: reference.value, by: reference.as },
  }
}

function slipSentence(
  days: number,
  share: number | undefined,
  expected: Day,
  reference: Said<Day>,
  which: 'Current' | 'First',
): string {
  const against = `${referenceName(reference, which)} (${dateInWords(reference.value)})`
  if (days === 0) return `Finish ${dateInWords(expected)}, as in ${against}.`
  const part = share === undefined ? '' : `, ${shareInWords(share)} of the planned time`
  return `Finish ${dateInWords(expected)}: ${spanInWords(days)} ${days > 0 ? 'later' : 'earlier'} than ${against}${part}.`
}

function referenceName(reference: Said<Day>, which: 'Current' | 'First'): string {
  if (reference.as === 'baseline') return reference.source
  if (reference.as === 'plan') return which === 'First' ? 'the first plan' : 'the latest plan'
  return which === 'First' ? 'the first edition' : 'the edition before'
}
