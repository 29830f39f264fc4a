import { wilson } from '@portolan/outlook'
import {
  type CardVerdict,
  type ClosureWays,
  type SuccessGroup,
  type SuccessGrouping,
  type SuccessWay,
  successWays,
  type SuccessYear,
} from '../../contract/index.ts'

/** A closed project as its card has it. */
export type CountedProject = {
  readonly closedOn: string
  readonly category: string | null
  readonly sponsorId: string | null
  readonly sponsor: string | null
  readonly ways: ClosureWays
  readonly verdict: CardVerdict
}

/** Below so many projects a rate says little: its interval is shown in its place. */
const smallBelow = 10

/** In which group a project is counted; an empty key: nobody knows. */
export function groupKey(by: SuccessGrouping, project: CountedProject): string {
  if (by === 'year') return project.closedOn.slice(0, 4)
  if (by === 'category') return project.category ?? ''
  if (by === 'sponsor') return project.sponsorId ?? ''
  if (by === 'gates') return project.ways.gates ?? ''
  return project.ways.waived === null ? '' : project.ways.waived ? 'with' : 'without'
}

/** Years from the first, others by their label. */
export function groupsOf(by: SuccessGrouping, projects: readonly CountedProject[]): readonly SuccessGroup[] {
  const keys = [...new Set(projects.map((one) => groupKey(by, one)))].toSorted()
  return keys.map((key) => {
    const within = projects.filter((one) => groupKey(by, one) === key)
    return countGroup(key, labelOf(by, key, within[0]), within)
  })
}

function labelOf(by: SuccessGrouping, key: string, first: CountedProject | undefined): string | null {
  if (key === '') return null
  if (by === 'sponsor') return first?.sponsor ?? null
  return by === 'category' ? key : null
}

export function countGroup(
  key: string,
  label: string | null,
  projects: readonly Pick<CountedProject, 'verdict'>[],
): SuccessGroup {
  const count = (verdict: CardVerdict): number => projects.filter((one) => one.verdict === verdict).length
  const ended = count('ended')
  const closed = projects.length - ended
  const success = count('success')
  const [low, high] = closed === 0 ? [null, null] : wilson(success, closed)
  return {
    key,
    label,
    closed,
    success,
    challenged: count('challenged'),
    failed: count('failed'),
    unknown: count('unknown'),
    ended,
    rate: closed === 0 ? null : success / closed,
    low,
    high,
    small: closed < smallBelow,
  }
}

/** How the projects of each year were run: shares that were seen, and no causes. */
export function yearsOf(projects: readonly CountedProject[]): readonly SuccessYear[] {
  const years = [...new Set(projects.map(({ closedOn }) => closedOn.slice(0, 4)))].toSorted()
  return years.map((year) => {
    const within = projects.filter(({ closedOn }) => closedOn.startsWith(year))
    return {
      year,
      projects: within.length,
      ways: successWays.map((way) => {
        const known = within.map(({ ways }) => wayOf(way, ways)).filter((one) => one !== null)
        return { way, with: known.filter(Boolean).length, known: known.length }
      }),
    }
  })
}

function wayOf(way: SuccessWay, ways: ClosureWays): boolean | null {
  if (way !== 'gates') return ways[way]
  return ways.gates === null ? null : ways.gates === 'first-time'
}
