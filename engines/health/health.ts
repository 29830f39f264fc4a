import type { Day, Figure } from '@portolan/quantity'
import { reportedDifference } from './evidence-measures.ts'
import type { HealthInput } from './input.ts'
import { measureTable } from './measure-table.ts'
import type { Measured } from './measured.ts'
import { missingFor } from './missing.ts'
import { pictureOf } from './picture.ts'
import { weightOf } from './policy.ts'
import { readRecord } from './project-record.ts'
import type { HealthAnswer, HealthResult, MeasureName, Reason, PartMeasure, Trace } from './result.ts'
import type { Picture, Rule, Verdict } from './rule.ts'
import { ruleTable } from './rule-table.ts'
import { factors, statusOf } from './status.ts'
import { sureOf } from './sure.ts'
import { unavailableFor } from './triggers/unavailable.ts'

/** The health of one project on a day, from what its registers and its schedule tell. O(n log n) in the editions. */
export function health(input: HealthInput): HealthAnswer {
  const record = readRecord(input)
  const { picture, findings } = pictureOf(record)
  const verdicts = ruleTable.map((rule) => rule.judge(picture))
  const levels = verdicts.map((verdict) => verdict?.status)
  const status = statusOf(levels, picture)
  const { measures, trace } = figuresOf(picture.measures, reportedDifference(record, status), input.asOf)
  const result: HealthResult = {
    project: input.project,
    asOf: input.asOf,
    policyVersion: input.policy.version ?? 1,
    status,
    sure: sureOf(picture, status),
    reasons: verdicts
      .flatMap((verdict, at) => reasonOf(ruleTable[at] as Rule, verdict, picture))
      .toSorted(byWeight),
    missing: missingFor(picture),
    unavailable: unavailableFor(picture),
    measures,
    trace,
  }
  return { result, findings }
}

function reasonOf(
  rule: Rule,
  verdict: Verdict | undefined,
  { policy, measures }: Picture,
): readonly Reason[] {
  if (verdict === undefined) return []
  const { status, parameters } = verdict
  const { sentence, wording } = verdict.tell()
  return [
    {
      rule: rule.id,
      status,
      sentence,
      wording,
      parameters,
      weight: weightOf(policy, rule.id) * factors[status],
      measure: rule.measure,
      evidence: evidenceBehind(rule.measure, measures),
    },
  ]
}

/** The evidence of the measure and of the measures it was made from. */
function evidenceBehind(name: PartMeasure, measures: Picture['measures']): Reason['evidence'] {
  // A rule judges only what was measured, and that only from what was.
  const { of, evidence } = measures[name] as Measured
  if (of.length === 0) return evidence
  return [...evidence, ...of.flatMap((part) => evidenceBehind(part, measures))]
}

function byWeight(a: Reason, b: Reason): number {
  return b.weight - a.weight || (a.rule < b.rule ? -1 : 1)
}

const NAMES = Object.keys(measureTable) as readonly MeasureName[]

/** Every measure in the order of the table; how the reported rating differs is known last. */
function figuresOf(
  measures: Picture['measures'],
  difference: Measured,
  asOf: Day,
): Pick<HealthResult, 'measures' | 'trace'> {
  const figures: Partial<Record<MeasureName, Figure>> = {}
  const traces: Partial<Record<MeasureName, Trace>> = {}
  for (const name of NAMES) {
    const known = name === 'reportedDifference' ? difference : measures[name]
    if (known === undefined) continue
    const { unit, rule } = measureTable[name]
    figures[name] = { value: known.value, unit, rule, asOf }
    traces[name] = { of: known.of, evidence: known.evidence }
  }
  return { measures: figures as HealthResult['measures'], trace: traces as HealthResult['trace'] }
}
