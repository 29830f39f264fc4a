import { entryOf } from '../arithmetic/entry.ts'
import type { Checks } from '../checks.ts'
import type { Named } from '../result.ts'

/** How good a value of a criterion is, from 0 to 1; beyond the ends it is as good as at the end. */
export type ValueFunction =
  /** A straight line from the worst value to the best; less may be better. */
  | { readonly kind: 'linear'; readonly worst: number; readonly best: number }
  /** Straight lines between points, by rising `at`. */
  | { readonly kind: 'points'; readonly points: readonly { readonly at: number; readonly value: number }[] }
  /** A value for each named level. */
  | { readonly kind: 'levels'; readonly levels: readonly Named[] }

/** Gives u of a value; null for one that has none. */
export type Valuing = (value: unknown) => number | null
type Point = readonly [at: number, value: number]

/** Null where it is none, and told. */
export function readValueFunction(of: string, given: ValueFunction, checks: Checks): Valuing | null {
  if (given?.kind === 'levels') return readLevels(of, given, checks)
  const points = given?.kind === 'points' ? readPoints(of, given, checks) : readLine(of, given, checks)
  const rising = points.every(([at], i) => i === 0 || at > entryOf(points, i - 1)[0])
  if (points.length < 2 || !rising) return null
  return (value) => (typeof value === 'number' && Number.isFinite(value) ? between(points, value) : null)
}

function readLine(
  of: string,
  given: Partial<Extract<ValueFunction, { kind: 'linear' }>> | null | undefined,
  checks: Checks,
): readonly Point[] {
  const worst = checks.number(of, 'values', given?.worst)
  const best = checks.number(of, 'values', given?.best)
  if (worst === null || best === null) return []
  const [low, high]: [Point, Point] = [
    [worst, 0],
    [best, 1],
  ]
  return worst < best ? [low, high] : [high, low]
}

function readPoints(
  of: string,
  { points }: Extract<ValueFunction, { kind: 'points' }>,
  checks: Checks,
): readonly Point[] {
  return checks.lines(of, 'values', points).flatMap((point): readonly Point[] => {
    const at = checks.number(of, 'values', point.at)
    const value = checks.number(of, 'level', point.value, 'share')
    return at === null || value === null ? [] : [[at, value]]
  })
}

function readLevels(
  of: string,
  { levels }: Extract<ValueFunction, { kind: 'levels' }>,
  checks: Checks,
): Valuing {
  const values = new Map<unknown, number | null>(
    checks
      .rows(of, 'values', levels)
      .map(({ id, value }) => [id, checks.number(id, 'level', value, 'share')]),
  )
  return (level) => values.get(level) ?? null
}

function between(points: readonly Point[], value: number): number {
  const next = points.findIndex(([at]) => at >= value)
  if (next <= 0) return entryOf(points, next === 0 ? 0 : points.length - 1)[1]
  const [[fromAt, from], [toAt, to]] = [entryOf(points, next - 1), entryOf(points, next)]
  // Halves, for the way between two of the largest numbers is beyond them.
  const part = (value / 2 - fromAt / 2) / (toAt / 2 - fromAt / 2)
  return from + (to - from) * part
}
