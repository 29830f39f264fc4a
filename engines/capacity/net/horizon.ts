import { dayFromNumber, type Finding, findingOf, told } from '@portolan/quantity'
import type { Checks } from '../checks.ts'
import type { Period } from '../input.ts'

/** Days since 1970-01-01 that are counted, the end not included. */
export type Horizon = { readonly from: number; readonly days: number }
/** A part of a horizon, as counts from its first day. */
export type Part = { readonly from: number; readonly to: number }

/** Ten years. */
const MOST_DAYS = 3660

export function readHorizon(
  given: { readonly from: unknown; readonly to: unknown },
  checks: Checks,
): Horizon | null {
  const from = checks.day(['input', 'horizon', 'from'], given.from)
  const to = checks.day(['input', 'horizon', 'to'], given.to)
  if (from === null || to === null) return null
  if (to > from && to - from <= MOST_DAYS) return { from, days: to - from }
  checks.findings.push(noStretch())
  return null
}

function noStretch(): Finding {
  const says = told(
    'capacity:no-stretch',
  )`From first to last day there must be 1 to ${{ most: MOST_DAYS }} days; correct from and to.`
  return findingOf('error', 'no-stretch', ['input', 'horizon', says])
}

/** The periods as far as they lie in the horizon; all of it if none are told. */
export function readPeriods(given: unknown, { from, days }: Horizon, checks: Checks): readonly Part[] {
  if (given === undefined || given === null) return [{ from: 0, to: days }]
  return checks.list('periods', given).flatMap((period, i) => {
    const first = checks.day(['period', String(i + 1), 'from'], period['from'])
    const end = checks.day(['period', String(i + 1), 'to'], period['to'])
    if (first === null || end === null) return []
    const part = { from: Math.max(0, first - from), to: Math.min(days, end - from) }
    return part.from < part.to ? [part] : []
  })
}

export function periodOf({ from }: Horizon, part: Part): Period {
  return { from: dayFromNumber(from + part.from), to: dayFromNumber(from + part.to) }
}

/** In order, and those that touch or overlap as one. */
export function joinParts(parts: readonly Part[]): readonly Part[] {
  const joined: { readonly from: number; to: number }[] = []
  for (const { from, to } of parts.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last === undefined || last.to < from) joined.push({ from, to })
    else last.to = Math.max(last.to, to)
  }
  return joined
}
