import type { Plan } from './plan.ts'
import { pointTable } from './point-table.ts'
import type { Count } from './points/count.ts'
import { hardConstraints, highDuration, highFloat, negativeFloat } from './points/limit-points.ts'
import { lags, leads, linkTypes, logic } from './points/logic-points.ts'
import { criticalPathLengthIndex, criticalPathTest } from './points/path-points.ts'
import { baselineExecutionIndex, invalidDates, missedActivities, resources } from './points/record-points.ts'
import type { Point, PointId } from './result.ts'

const counts: Readonly<Record<PointId, Count>> = {
  logic,
  leads,
  lags,
  'link-types': linkTypes,
  'hard-constraints': hardConstraints,
  'high-float': highFloat,
  'negative-float': negativeFloat,
  'high-duration': highDuration,
  'invalid-dates': invalidDates,
  resources,
  'missed-activities': missedActivities,
  'critical-path-test': criticalPathTest,
  'critical-path-length-index': criticalPathLengthIndex,
  'baseline-execution-index': baselineExecutionIndex,
}

/** All fourteen, in the order of the table. */
export function judgePoints(plan: Plan): readonly Point[] {
  return (Object.keys(pointTable) as PointId[]).map((id) => judgePoint(id, plan))
}

function judgePoint(id: PointId, plan: Plan): Point {
  const { number, name, limit: usual, informational = false } = pointTable[id]
  const limit = plan.options.limits[id] ?? usual
  const counted = counts[id](plan)
  const about = { number, id, name, limit, informational }
  if ('reason' in counted) {
    return { ...about, verdict: 'not-applicable', reason: counted.reason, ...NOTHING }
  }
  const { numerator, denominator, offenders } = counted
  const value = numerator / denominator
  const passes = counted.passes ?? isWithin(id, value, limit)
  return {
    ...about,
    verdict: passes ? 'pass' : 'fail',
    reason: null,
    numerator,
    denominator,
    value,
    offenders,
  }
}

const NOTHING = { numerator: null, denominator: null, value: null, offenders: [] } as const
/** A share that was computed as 0.05 may come out as a hair more. */
const HAIR = 1e-12

function isWithin(id: PointId, value: number, limit: number): boolean {
  return pointTable[id].pass === 'at-most' ? value <= limit + HAIR : value >= limit - HAIR
}
