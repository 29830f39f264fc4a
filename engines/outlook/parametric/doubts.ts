import { findingOf, told } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import type { Checks } from '../checks.ts'
import type { LogFit } from './log-fit.ts'
import type { SizedCase } from './past-sizes.ts'

/** From here on a driver tells little that the others do not tell (Kutner, Nachtsheim, Neter and Li). */
const MOST_INFLATION = 10
const LEAST_CASES = 10
const CASES_FOR_EACH = 5

/** Ten cases, and five for each number that is fitted. */
export function leastSized(drivers: number): number {
  return Math.max(LEAST_CASES, CASES_FOR_EACH * (drivers + 1))
}

/** True where there are too few, which is told. */
export function isTooFew(cases: readonly SizedCase[], drivers: readonly string[], checks: Checks): boolean {
  const least = leastSized(drivers.length)
  if (cases.length >= least) return false
  const says = told(
    'outlook:few-sized',
  )`${{ cases: cases.length }} finished cases tell effort and sizes; a line through them takes ${{ least }}. Estimate by analogy or by three points, and record actuals.`
  checks.tell(findingOf('warning', 'few-sized', ['input', 'cases', says]))
  return true
}

/** True where a driver has one size throughout, so that nothing tells what it does. */
export function isFlat(cases: readonly SizedCase[], drivers: readonly string[], checks: Checks): boolean {
  const flat = drivers.find((name) => new Set(cases.map(({ sizes }) => sizes[name])).size === 1)
  if (flat === undefined) return false
  const says = told(
    'outlook:flat-driver',
  )`All cases have the same “${{ driver: flat }}”: nothing tells how effort grows with it. Leave it out.`
  checks.tell(findingOf('warning', 'flat-driver', ['driver', flat, says]))
  return true
}

/** True where drivers tell the same, or one case alone decides. */
export function isDoubtful(
  fit: LogFit,
  { cases, drivers }: { readonly cases: readonly SizedCase[]; readonly drivers: readonly string[] },
  checks: Checks,
): boolean {
  // Where drivers are the same, the numbers are none, and no comparison with them holds.
  const same = drivers.find((_, j) => !(entryOf(fit.inflation, j) <= MOST_INFLATION))
  if (same !== undefined) {
    const says = told(
      'outlook:collinear',
    )`“${{ driver: same }}” grows with the other drivers: which of them takes the effort cannot be told apart. Leave one out.`
    checks.tell(findingOf('warning', 'collinear', ['driver', same, says]))
    return true
  }
  const alone = cases.find((_, i) => entryOf(fit.leverages, i) > 1 - 1e-9)
  if (alone === undefined) return false
  const says = told(
    'outlook:one-decides',
  )`All cases but ${{ case: alone.id }} have the same sizes: it alone would decide how effort grows. Record more cases.`
  checks.tell(findingOf('warning', 'one-decides', ['case', alone.id, says]))
  return true
}

/** True where what is asked lies outside of what was seen: by one driver, or by their combination. */
export function isBeyond(
  fit: LogFit,
  {
    cases,
    drivers,
    sizes,
  }: {
    readonly cases: readonly SizedCase[]
    readonly drivers: readonly string[]
    readonly sizes: readonly number[]
  },
  checks: Checks,
): boolean {
  for (const [j, name] of drivers.entries()) {
    const seen = cases.map((one) => one.sizes[name] as number)
    const [least, most, size] = [Math.min(...seen), Math.max(...seen), entryOf(sizes, j)]
    if (size >= least && size <= most) continue
    const says = told(
      'outlook:beyond-history',
    )`${{ size }} lies beyond what was seen of “${{ driver: name }}”, ${{ least }} to ${{ most }}: a line says nothing there. Split the work, or estimate by three points.`
    checks.tell(findingOf('warning', 'beyond-history', ['driver', name, says]))
    return true
  }
  // A point may lie within each range and outside of their cloud (Montgomery, Peck and Vining: hidden extrapolation).
  if (fit.leverageOf(sizes) <= Math.max(...fit.leverages) + 1e-9) return false
  const says = told(
    'outlook:beyond-together',
  )`No finished case had such sizes together: a line says nothing there. Leave a driver out, or estimate by three points.`
  checks.tell(findingOf('warning', 'beyond-together', ['input', 'sizes', says]))
  return true
}
