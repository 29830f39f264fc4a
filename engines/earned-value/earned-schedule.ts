import { type Finding, told } from '@portolan/quantity'
import { findingOf } from './check-amounts.ts'
import type { Values } from './result.ts'
import { isAbove } from './tolerance.ts'

export type Schedule = Values<
  'budgetAtCompletion' | 'plannedValue' | 'earnedValue' | 'plannedDuration' | 'actualTime'
>

type Located = {
  readonly values: Values<'wholePeriods' | 'partPeriod'>
  readonly findings: readonly Finding[]
}

/**
 * Where on the planned curve the earned value lies, in periods: C whole ones with PV_C ≤ EV, and the part
 * I = (EV − PV_C) ÷ (PV_{C+1} − PV_C) of the next. PV_0 is 0, so before the first period's end C is 0.
 * When all of the plan is earned, that is the planned duration, however far the curve runs on.
 * Source: W. Lipke, "Schedule is Different", 2003; O(n).
 */
export function locate(curve: readonly number[] | null, at: Schedule): Located {
  const earned = at.earnedValue
  if (curve === null || earned === null) return { values: NOWHERE, findings: [] }
  const last = curve.at(-1) ?? 0
  if (isAbove(earned, last)) return { values: whole(curve.length), findings: [beyond(earned, last)] }
  if (isAbove(last, earned)) return { values: within(curve, earned), findings: [] }
  const reached = curve.findIndex((planned) => !isAbove(last, planned)) + 1
  return { values: whole(at.plannedDuration ?? reached), findings: [] }
}

const NOWHERE = { wholePeriods: null, partPeriod: null }

/** A planned duration of 9.5 periods is nine whole ones and a half. */
function whole(periods: number): Located['values'] {
  return { wholePeriods: Math.floor(periods), partPeriod: periods - Math.floor(periods) }
}

function within(curve: readonly number[], earned: number): Located['values'] {
  const wholePeriods = curve.findLastIndex((planned) => planned <= earned) + 1
  const before = curve[wholePeriods - 1] ?? 0
  const after = curve[wholePeriods] ?? before
  return { wholePeriods, partPeriod: (earned - before) / (after - before) }
}

function beyond(earned: number, last: number): Finding {
  const says = told(
    'earned-value:beyond-curve',
  )`The earned value, ${{ earned }}, is above the last planned value, ${{ last }}; the earned schedule is at least what is shown. Hand in the curve to the end of the plan.`
  return findingOf('warning', 'beyond-curve', ['cumulativePlannedValue', says])
}
