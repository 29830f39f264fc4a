import { type Finding, told } from '@portolan/quantity'
import { findingOf } from './check-amounts.ts'
import type { Schedule } from './earned-schedule.ts'
import { isAbove } from './tolerance.ts'

type CheckedCurve = { readonly curve: readonly number[] | null; readonly findings: readonly Finding[] }

/** The planned curve if it can be read at all; what it disagrees with is told and the curve kept. */
export function checkCurve(given: unknown, at: Schedule): CheckedCurve {
  const fault = faultOf(given)
  if (fault !== undefined) return { curve: null, findings: [fault] }
  const curve = given as readonly number[]
  return { curve, findings: [...disagreementWithBudget(curve, at), ...disagreementWithTime(curve, at)] }
}

const ID = 'cumulativePlannedValue'

function faultOf(given: unknown): Finding | undefined {
  if (given === undefined || given === null || (Array.isArray(given) && given.length === 0)) {
    const says = told(
      'earned-value:curve-missing',
    )`The cumulative planned value by period is missing; state ${{ field: ID }} to get the earned schedule.`
    return findingOf('warning', 'missing', [ID, says])
  }
  if (!Array.isArray(given) || !given.every((planned) => Number.isFinite(planned))) {
    return findingOf('error', 'not-a-number', [
      ID,
      told(
        'earned-value:curve-not-numbers',
      )`The cumulative planned value is no list of numbers; write ${{ field: ID }} as [20, 60, 120].`,
    ])
  }
  const falls = given.findIndex((planned, i) => planned < (given[i - 1] ?? 0))
  if (falls === -1) return undefined
  const says = told(
    'earned-value:falling-curve',
  )`The cumulative planned value falls in period ${{ period: falls + 1 }}; it can only rise. Correct ${{ field: ID }}.`
  return findingOf('error', 'falling-curve', [ID, says])
}

function disagreementWithBudget(curve: readonly number[], at: Schedule): readonly Finding[] {
  const last = curve.at(-1) ?? 0
  const budget = at.budgetAtCompletion
  if (budget === null || !(isAbove(last, budget) || isAbove(budget, last))) return []
  const says = told(
    'earned-value:curve-and-budget',
  )`The cumulative planned value ends at ${{ last }} and the budget at completion is ${{ budget }}; they should be the same.`
  return [findingOf('warning', 'curve-and-budget', [ID, says])]
}

function disagreementWithTime(curve: readonly number[], at: Schedule): readonly Finding[] {
  if (at.plannedDuration === null) return []
  const periods = Math.ceil(at.plannedDuration)
  const reached = curve.findIndex((planned) => planned === curve.at(-1)) + 1
  if (reached <= periods && periods <= curve.length) return []
  const says = told(
    'earned-value:curve-and-duration',
  )`The planned duration is ${{ duration: at.plannedDuration }} periods, and the curve has ${{ periods: curve.length }} and rises until period ${{ reached }}; hand in the duration and the curve of the same plan.`
  return [findingOf('warning', 'curve-and-duration', [ID, says])]
}
