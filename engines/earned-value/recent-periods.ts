import { type Finding, told } from '@portolan/quantity'
import { findingOf } from './check-amounts.ts'
import type { PeriodPerformance } from './input.ts'
import type { Values } from './result.ts'

type Recent = {
  readonly values: Values<'earnedLast3' | 'spentLast3' | 'earnedLast6' | 'spentLast6'>
  readonly findings: readonly Finding[]
}

/** What was earned and spent in the last 3 and in the last 6 periods; null where there are not as many. */
export function recentPeriods(periods: readonly PeriodPerformance[] | undefined): Recent {
  const known = periods ?? []
  const sound = known.every(
    ({ earnedValue, actualCost }) => Number.isFinite(earnedValue) && Number.isFinite(actualCost),
  )
  const usable = sound ? known : []
  const values = {
    earnedLast3: sumOfLast(3, usable.map(earnedOf)),
    spentLast3: sumOfLast(3, usable.map(spentOf)),
    earnedLast6: sumOfLast(6, usable.map(earnedOf)),
    spentLast6: sumOfLast(6, usable.map(spentOf)),
  }
  return { values, findings: periods === undefined ? [] : findingsOf(usable, sound) }
}

function earnedOf({ earnedValue }: PeriodPerformance): number {
  return earnedValue
}

function spentOf({ actualCost }: PeriodPerformance): number {
  return actualCost
}

function sumOfLast(count: number, amounts: readonly number[]): number | null {
  return amounts.length < count ? null : amounts.slice(-count).reduce((sum, amount) => sum + amount, 0)
}

function findingsOf(periods: readonly PeriodPerformance[], sound: boolean): readonly Finding[] {
  if (!sound) {
    const says = told(
      'earned-value:period-not-a-number',
    )`A period holds something that is no number; correct it to get the estimates of the last periods.`
    return [findingOf('error', 'not-a-number', ['periods', says])]
  }
  if (periods.length >= 6) return []
  const says = told(
    'earned-value:short-history',
  )`Only ${{ periods: periods.length }} periods are known; the estimates of the last 3 and 6 periods need as many.`
  return [findingOf('info', 'short-history', ['periods', says])]
}
