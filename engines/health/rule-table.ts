import { evidenceAge, gaps } from './evidence-rules.ts'
import { costCurrent, costFirst, periodVariance } from './money-rules.ts'
import type { Part } from './picture.ts'
import type { Rule } from './rule.ts'
import {
  baselineExecution,
  costPerformance,
  criticalPathLength,
  scheduleSlip,
  tcpiGap,
  timePerformance,
} from './schedule-rules.ts'
import { behindProgress, endNear, overdue, repeatedSlip, slipCurrent, slipFirst } from './time-rules.ts'
import { triggerRules } from './triggers/trigger-rules.ts'

/** The rules of each part: none looks at what is measured of another. */
export const rulesOfPart: Readonly<Record<Part, readonly Rule[]>> = {
  time: [slipCurrent, slipFirst, repeatedSlip, overdue, behindProgress, endNear],
  money: [costCurrent, costFirst, periodVariance],
  schedule: [scheduleSlip, timePerformance, costPerformance, tcpiGap, baselineExecution, criticalPathLength],
  facts: triggerRules,
  evidence: [evidenceAge, gaps],
}

/** Every rule there is; the README has a heading for each. */
export const ruleTable: readonly Rule[] = Object.values(rulesOfPart).flat()
