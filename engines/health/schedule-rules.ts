import { asDay, asIndex, asShare, asSpan, type Day, told, type Told } from '@portolan/quantity'
import { defaultSchedulePolicy, type SchedulePolicy } from './policy.ts'
import type { ScheduleMeasure } from './result.ts'
import { numberOf, type Picture, type Rule, slipStatus, type Verdict } from './rule.ts'

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
    return {
      status: slipStatus(days, share, policyOf(picture).slip),
      tell: () => slipSentence({ days, share, finish, agreed: baselineFinish }),
      parameters: { days, share: share ?? null, finish, reference: baselineFinish },
    }
  },
}

export const timePerformance: Rule = below('spi-time', 'spiTime', {
  group: 'time',
  name: 'SPI(t)',
  under: told('health:spi-time')`time is earned slower than it passes`,
})

export const costPerformance: Rule = below('cpi', 'cpi', {
  group: 'money',
  name: 'CPI',
  under: told('health:cpi')`less is earned than spent`,
})

export const baselineExecution: Rule = below('baseline-execution', 'baselineExecution', {
  group: 'time',
  name: 'BEI',
  under: told('health:baseline-execution')`fewer activities are done than were due`,
})

export const criticalPathLength: Rule = below('critical-path-length', 'criticalPathLength', {
  group: 'time',
  name: 'CPLI',
  under: told('health:critical-path-length')`the finish needs more time than was agreed`,
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
    return {
      status: wide ? 'at-risk' : 'on-track',
      tell: () =>
        wide
          ? told(
              'health:tcpi-gap',
            )`To keep the cost on record, the rest has to go ${{ gap: asIndex(gap) }} better per unit of cost than so far.`
          : told('health:tcpi-gap.none')`The cost on record asks no more of the rest than was done so far.`,
      parameters: { gap, limit },
    }
  },
}

type Slip = {
  readonly days: number
  readonly share: number | undefined
  readonly finish: Day
  readonly agreed: Day
}

function slipSentence(slip: Slip): Told {
  const finish = asDay(slip.finish)
  const agreed = asDay(slip.agreed)
  const { days, share } = slip
  if (days === 0)
    return told(
      'health:schedule-slip.none',
    )`The schedule ends ${{ finish }}, as in its baseline (${{ agreed }}).`
  const moved =
    days > 0
      ? told('health:slip.later')`${{ days: asSpan(days) }} later`
      : told('health:slip.earlier')`${{ days: asSpan(days) }} earlier`
  if (share === undefined)
    return told(
      'health:schedule-slip',
    )`The schedule ends ${{ finish }}: ${{ moved }} than its baseline (${{ agreed }}).`
  return told(
    'health:schedule-slip.share',
  )`The schedule ends ${{ finish }}: ${{ moved }} than its baseline (${{ agreed }}), ${{ share: asShare(share) }} of the planned time.`
}

type Index = keyof SchedulePolicy['below'] & ScheduleMeasure
type Compared = { readonly group: Rule['group']; readonly name: string; readonly under: Told }

function below(id: Rule['id'], measure: Index, { group, name, under }: Compared): Rule {
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
      return {
        status: low ? 'at-risk' : 'on-track',
        tell: () =>
          low
            ? told(
                'health:index.below',
              )`${{ name }} is ${{ value: asIndex(value, limit) }}, under ${{ limit }}: ${{ under }}.`
            : told('health:index.none')`${{ name }} is ${{ value: asIndex(value) }}, not under ${{ limit }}.`,
        parameters: { value, limit },
      }
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
