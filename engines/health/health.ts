import type { Figure } from '@portolan/quantity'
import { evidenceMeasures, reportedDifference } from './evidence-measures.ts'
import { evidenceAge, gaps } from './evidence-rules.ts'
import type { HealthInput } from './input.ts'
import { measureTable } from './measure-table.ts'
import type { Measured } from './measured.ts'
import { missingFor } from './missing.ts'
import { moneyPicture } from './money-measures.ts'
import { costCurrent, costFirst, periodVariance } from './money-rules.ts'
import { type HealthPolicy, weightOf } from './policy.ts'
import { readRecord } from './project-record.ts'
import { scheduleMeasures } from './schedule-measures.ts'
import {
  baselineExecution,
  costPerformance,
  criticalPathLength,
  scheduleSlip,
  tcpiGap,
  timePerformance,
} from './schedule-rules.ts'
import type {
  ByMeasure,
  HealthAnswer,
  HealthResult,
  MeasureName,
  Reason,
  PartMeasure,
  Status,
  Trace,
} from './result.ts'
import type { Group, Picture, Rule, Verdict } from './rule.ts'
import { sureOf } from './sure.ts'
import { timePicture } from './time-measures.ts'
import { triggerMeasures } from './triggers/trigger-measures.ts'
import { triggerRules } from './triggers/trigger-rules.ts'
import { unavailableFor } from './triggers/unavailable.ts'
import { behindProgress, endNear, overdue, repeatedSlip, slipCurrent, slipFirst } from './time-rules.ts'

/** Every rule there is; the README has a heading for each. */
export const ruleTable: readonly Rule[] = [
  slipCurrent,
  slipFirst,
  repeatedSlip,
  overdue,
  behindProgress,
  endNear,
  costCurrent,
  costFirst,
  periodVariance,
  scheduleSlip,
  timePerformance,
  costPerformance,
  tcpiGap,
  baselineExecution,
  criticalPathLength,
  ...triggerRules,
  evidenceAge,
  gaps,
]

/** The health of one project on a day, from what its registers and its schedule tell. O(n log n) in the editions. */
export function health(input: HealthInput): HealthAnswer {
  const record = readRecord(input)
  const time = timePicture(record)
  const money = moneyPicture(record)
  const schedule = scheduleMeasures(record)
  const triggers = triggerMeasures(record)
  const measures = {
    ...time.measures,
    ...money.measures,
    ...schedule.measures,
    ...triggers.measures,
    ...evidenceMeasures(record),
  }
  const { facts } = triggers
  const picture: Picture = { record, policy: input.policy, time, money, measures, facts }
  const judged = ruleTable.flatMap((rule) => {
    const verdict = rule.judge(picture)
    return verdict === undefined ? [] : [{ rule, verdict }]
  })
  const status = statusOf(judged, picture)
  const all = { ...measures, reportedDifference: reportedDifference(record, status) }
  const result: HealthResult = {
    project: input.project,
    asOf: input.asOf,
    policyVersion: input.policy.version ?? 1,
    status,
    sure: sureOf(picture, status),
    reasons: judged.map((each) => reasonOf(each, picture)).toSorted(byWeight),
    missing: missingFor(picture),
    unavailable: unavailableFor(picture),
    ...figuresOf(all, input),
  }
  return {
    result,
    findings: [
      ...record.findings,
      ...time.findings,
      ...money.findings,
      ...schedule.findings,
      ...triggers.findings,
    ],
  }
}

type Judged = { readonly rule: Rule; readonly verdict: Verdict }

/**
 * One forecast past its tolerance is off track; at-risk reasons that weigh enough together are too,
 * while one weak sign alone does not colour. "On track"
 * is said only after a comparison: nothing alarming in an empty record is not health.
 */
function statusOf(judged: readonly Judged[], { policy, record }: Picture): Status {
  const tooOld = judged.some(
    ({ rule, verdict }) => rule === evidenceAge && verdict.status === 'not-enough-data',
  )
  if (record.latest === undefined || tooOld) return 'not-enough-data'
  const atRisk = judged.filter(({ verdict }) => verdict.status === 'at-risk')
  const together = sumOfHeaviest(atRisk, policy)
  const passed = judged.some(({ verdict }) => verdict.status === 'off-track')
  if (passed || together >= policy.togetherOffTrack) return 'off-track'
  if (together >= policy.togetherAtRisk) return 'at-risk'
  return judged.some(({ rule }) => rule.compares) ? 'on-track' : 'not-enough-data'
}

/** Three views of one slip are one slip: each group counts once, by its heaviest reason. */
function sumOfHeaviest(atRisk: readonly Judged[], policy: HealthPolicy): number {
  const heaviest: Record<Group, number> = { time: 0, money: 0, work: 0, evidence: 0 }
  for (const { rule } of atRisk) {
    heaviest[rule.group] = Math.max(heaviest[rule.group], weightOf(policy, rule.id))
  }
  return heaviest.time + heaviest.money + heaviest.work + heaviest.evidence
}

function reasonOf({ rule, verdict }: Judged, { policy, measures }: Picture): Reason {
  const factor = { 'off-track': 2, 'at-risk': 1, 'on-track': 0, 'not-enough-data': 0 }[verdict.status]
  const evidence = evidenceBehind(rule.measure, measures)
  return {
    rule: rule.id,
    ...verdict,
    weight: weightOf(policy, rule.id) * factor,
    measure: rule.measure,
    evidence,
  }
}

/** The evidence of the measure and of the measures it was made from. */
function evidenceBehind(name: PartMeasure, measures: Picture['measures']): Reason['evidence'] {
  // A rule judges only what was measured, and that only from what was.
  const { of, evidence } = measures[name] as Measured
  return [...evidence, ...of.flatMap((part) => evidenceBehind(part, measures))]
}

function byWeight(a: Reason, b: Reason): number {
  return b.weight - a.weight || (a.rule < b.rule ? -1 : 1)
}

const NAMES = Object.keys(measureTable) as readonly MeasureName[]

function figuresOf(
  measures: ByMeasure<Measured>,
  { asOf }: HealthInput,
): Pick<HealthResult, 'measures' | 'trace'> {
  const figures: Partial<Record<MeasureName, Figure>> = {}
  const traces: Partial<Record<MeasureName, Trace>> = {}
  for (const name of NAMES) {
    const known = measures[name]
    if (known === undefined) continue
    const { value, of, evidence } = known
    const { unit, rule } = measureTable[name]
    figures[name] = { value, unit, rule, asOf }
    traces[name] = { of, evidence }
  }
  return { measures: figures as HealthResult['measures'], trace: traces as HealthResult['trace'] }
}
