import { type HealthPolicy, weightOf } from './policy.ts'
import type { Status } from './result.ts'
import type { Group, Picture } from './rule.ts'
import { ruleTable } from './rule-table.ts'

/** What each rule of the table says, in its order; undefined where a rule has nothing to judge. */
export type Levels = readonly (Status | undefined)[]

/**
 * One forecast past its tolerance is off track; at-risk reasons that weigh enough together are too,
 * while one weak sign alone does not colour. "On track"
 * is said only after a comparison: nothing alarming in an empty record is not health.
 */
export function statusOf(levels: Levels, { policy, record }: Picture): Status {
  const isTooOld = levels[AGE] === 'not-enough-data'
  if (record.latest === undefined || isTooOld) return 'not-enough-data'
  const together = sumOfHeaviest(levels, policy)
  if (levels.includes('off-track') || together >= policy.togetherOffTrack) return 'off-track'
  if (together >= policy.togetherAtRisk) return 'at-risk'
  return levels.some((level, at) => level !== undefined && ruleTable[at]?.compares === true)
    ? 'on-track'
    : 'not-enough-data'
}

const AGE = ruleTable.findIndex(({ id }) => id === 'evidence-age')

/** Three views of one slip are one slip: each group counts once, by its heaviest reason. */
function sumOfHeaviest(levels: Levels, policy: HealthPolicy): number {
  const heaviest: Record<Group, number> = { time: 0, money: 0, work: 0, evidence: 0 }
  for (const [at, { group, id }] of ruleTable.entries()) {
    if (levels[at] === 'at-risk') heaviest[group] = Math.max(heaviest[group], weightOf(policy, id))
  }
  return heaviest.time + heaviest.money + heaviest.work + heaviest.evidence
}

/** How much a rule says by its weight: nothing where it holds. */
export const factors: Readonly<Record<Status, number>> = {
  'off-track': 2,
  'at-risk': 1,
  'on-track': 0,
  'not-enough-data': 0,
}

/** What all reasons weigh. */
export function burdenOf(levels: Levels, policy: HealthPolicy): number {
  let burden = 0
  for (const [at, { id }] of ruleTable.entries()) {
    const level = levels[at]
    if (level === 'at-risk' || level === 'off-track') burden += weightOf(policy, id) * factors[level]
  }
  return burden
}
