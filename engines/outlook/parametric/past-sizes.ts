import { asCount, findingOf, told } from '@portolan/quantity'
import type { Checks } from '../checks.ts'

/** Something finished: what it took, and how large it was by each driver, all above 0. */
export type SizedCase = {
  readonly id: string
  readonly effort: number
  /** By name, as they are: 120 story points, 4 interfaces. */
  readonly sizes: Readonly<Record<string, number>>
}

/** The cases that tell effort and every driver; what is left out is told. */
export function soundSizes(
  given: readonly SizedCase[],
  drivers: readonly string[],
  checks: Checks,
): readonly SizedCase[] {
  const seen = new Set<string>()
  const all = Array.isArray(given) ? (given as readonly SizedCase[]) : []
  const sound = all.filter((one) => {
    const isSound = isSized(one, drivers) && !seen.has(one.id)
    if (isSound) seen.add(one.id)
    return isSound
  })
  tellLeftOut(all.length - sound.length, checks)
  return sound
}

function isSized(one: unknown, drivers: readonly string[]): boolean {
  if (typeof one !== 'object' || one === null) return false
  const { id, effort, sizes } = one as Partial<SizedCase>
  if (typeof id !== 'string' || !isAboveZero(effort) || typeof sizes !== 'object' || sizes === null)
    return false
  return drivers.every((name) => isAboveZero(sizes[name]))
}

function isAboveZero(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}

function tellLeftOut(count: number, checks: Checks): void {
  if (count === 0) return
  const says = told(
    'outlook:sizes-left-out',
  )`${{ cases: asCount(count, 'case') }} left out: each needs an id of its own, and effort and sizes above 0.`
  checks.tell(findingOf('warning', 'sizes-left-out', ['input', 'cases', says]))
}
