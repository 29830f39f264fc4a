import { type Day, type Finding, findingOf, told } from '@portolan/quantity'
import { inOrder } from '../arithmetic/in-order.ts'
import { openChecks } from '../checks.ts'
import type { Answer } from '../result.ts'
import type { MinorUnits } from './agreement.ts'

/** Money of one day in minor units of one currency: in above 0, out below. */
export type CashLine = { readonly day: Day; readonly amount: MinorUnits }

/** The days from `from` up to, and not with, `to`. */
export type Period = { readonly from: Day; readonly to: Day }

export type PeriodCash = Period & {
  readonly received: MinorUnits
  readonly paid: MinorUnits
  readonly net: MinorUnits
  /** With all that came before. */
  readonly cumulative: MinorUnits
}

export type CashCurve = {
  readonly periods: readonly PeriodCash[]
  /** Net of what lies before the first period, and of what lies in none after that. */
  readonly before: MinorUnits
  readonly outside: MinorUnits
  /** How much money is out at the worst, counted day by day: −min of the cumulative, or 0. */
  readonly maximumExposure: MinorUnits
  readonly exposureOn: Day | null
  /** The day from which the money stays back; null if none was out, or if it is still out at the end. */
  readonly breakEvenOn: Day | null
}

/** Receipts and payments along time, exact. O(n log n). */
export function cashCurve(input: {
  readonly lines: readonly CashLine[]
  readonly periods: readonly Period[]
}): Answer<CashCurve> {
  const checks = openChecks()
  const readable = input.lines.filter(
    ({ day, amount }) =>
      checks.day('cashDay', day) && checks.number('cashAmount', amount, 'minor-units') !== null,
  )
  const isExact = checks.exactSum(
    'cashAmount',
    readable.map(({ amount }) => amount),
  )
  const lines = inOrder(isExact ? readable : [])
  const first = input.periods[0]?.from
  const before = net(lines.filter(({ day }) => first !== undefined && day < first))
  let cumulative = before
  const periods = input.periods.map(({ from, to }) => {
    const within = lines.filter(({ day }) => day >= from && day < to)
    const received = net(within.filter(({ amount }) => amount > 0))
    const paid = 0 - net(within.filter(({ amount }) => amount < 0))
    cumulative += received - paid
    return { from, to, received, paid, net: received - paid, cumulative }
  })
  const outside = net(lines) - cumulative
  return {
    result: { periods, before, outside, ...alongDays(lines) },
    findings: [...checks.findings, ...(outside === 0 ? [] : [tellOutside(outside)])],
  }
}

function alongDays(
  lines: readonly CashLine[],
): Pick<CashCurve, 'maximumExposure' | 'exposureOn' | 'breakEvenOn'> {
  let [lowest, exposureOn, breakEvenOn]: [number, Day | null, Day | null] = [0, null, null]
  let cumulative = 0
  for (const [i, { day, amount }] of lines.entries()) {
    cumulative += amount
    // What comes and goes on one day is one movement.
    if (lines[i + 1]?.day === day) continue
    if (cumulative < lowest) [lowest, exposureOn] = [cumulative, day]
    if (cumulative < 0) breakEvenOn = null
    else if (lowest < 0) breakEvenOn ??= day
  }
  return { maximumExposure: 0 - lowest, exposureOn, breakEvenOn }
}

function net(lines: readonly CashLine[]): MinorUnits {
  return lines.reduce((sum, { amount }) => sum + amount, 0)
}

function tellOutside(outside: MinorUnits): Finding {
  const says = told(
    'finance:outside-periods',
  )`${{ outside }} minor units fall into none of the periods; add periods until nothing is left outside.`
  return findingOf('warning', 'outside-periods', ['input', 'periods', says])
}
