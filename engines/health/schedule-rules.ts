import { defaultSchedulePolicy, type SchedulePolicy } from './policy.ts'
import type { ScheduleMeasure } from './result.ts'
import { numberOf, type Picture, type Rule, slipStatus, type Verdict } from './rule.ts'
import { dateInWords, shareInWords, spanInWords } from './words.ts'

/** The finish by the schedule's own logic against the finish of its own baseline: a forecast, with a tolerance. */
export const scheduleSlip: Rule = {
  id: 'schedule-slip',
  group: 'time',
  measure: 'scheduleSlipDays',
  compares: true,
  judge: (picture) => {
    const days = numberOf(picture.measures.scheduleSlipDays)
    const { finish, baselineFinish } = picture.record.input.schedule ?? {}
    if (isOver(picture) || days === undefined || finish === undefined || baselineFinish === undefined)
      return undefined
    const share = numberOf(picture.measures.scheduleSlipShare)
    const against = `its baseline (${dateInWords(baselineFinish)})`
    const part = share === undefined ? '' : `, ${shareInWords(share)} of the planned time`
    const moved = `${spanInWords(days)} ${days > 0 ? 'later' : 'earlier'} than ${against}${part}`
    return {
      status: slipStatus(days, share, policyOf(picture).slip),
      sentence: `The schedule ends ${dateInWords(finish)}${days === 0 ? `, as in ${against}` : `: ${moved}`}.`,
      parameters: { days, share: share ?? null, finish, reference: baselineFinish },
    }
  },
}

export const timePerformance: Rule = below('spi-time', 'spiTime', {
  group: 'time',
  name: 'SPI(t)',
  under: 'time is earned slower than it passes',
})

export const costPerformance: Rule = below('cpi', 'cpi', {
  group: 'money',
  name: 'CPI',
  under: 'less is earned than spent',
})

export const baselineExecution: Rule = below('baseline-execution', 'baselineExecution', {
  group: 'time',
  name: 'BEI',
  under: 'fewer activities are done than were due',
})

export const criticalPathLength: Rule = below('critical-path-length', 'criticalPathLength', {
  group: 'time',
  name: 'CPLI',
  under: 'the finish needs more time than was agreed',
})

/** How much better the rest has to go than so far, to keep the cost that is on record. */
export const tcpiGap: Rule = {
  id: 'tcpi-gap',
  group: 'money',
  measure: 'tcpiGap',
  compares: false,
  judge: (picture) => {
    const gap = numberOf(picture.measures.tcpiGap)
    if (isOver(picture) || gap === undefined) return undefined
    const limit = policyOf(picture).tcpiGap
    const wide = gap > limit
    const sentence = wide
      ? `To keep the cost on record, the rest has to go ${twoDigits(gap)} better per unit of cost than so far.`
      : 'The cost on record asks no more of the rest than was done so far.'
    return { status: wide ? 'at-risk' : 'on-track', sentence, parameters: { gap, limit } }
  },
}

type Index = keyof SchedulePolicy['below'] & ScheduleMeasure
type Told = { readonly group: Rule['group']; readonly name: string; readonly under: string }

function below(id: Rule['id'], measure: Index, { group, name, under }: Told): Rule {
  return {
    id,
    group,
    measure,
    compares: true,
    judge: (picture): Verdict | undefined => {
      const value = numberOf(picture.measures[measure])
      if (isOver(picture) || value === undefined) return undefined
      const limit = policyOf(picture).below[measure]
      const low = value < limit
      const sentence = low
        ? `${name} is ${shownBelow(value, limit)}, under ${limit}: ${under}.`
        : `${name} is ${twoDigits(value)}, not under ${limit}.`
      return { status: low ? 'at-risk' : 'on-track', sentence, parameters: { value, limit } }
    },
  }
}

/** What has ended is not warned of. */
function isOver({ record }: Picture): boolean {
  return record.input.closed === true
}

function policyOf({ policy }: Picture): SchedulePolicy {
  return policy.schedule ?? defaultSchedulePolicy
}

function twoDigits(value: number): string {
  return value.toFixed(2)
}

/** 0.9496 is under 0.95, and must not read as 0.95. */
function shownBelow(value: number, limit: number): string {
  const shown = twoDigits(value)
  return Number(shown) < limit ? shown : value.toFixed(4)
}
