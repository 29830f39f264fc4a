import { type Finding, findingOf, told } from '@portolan/quantity'
import { readAsOf } from '../as-of.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { CapacityInput, Period } from '../input.ts'
import type { CapacityGrid } from '../net/capacity-grid.ts'
import { type Part, periodOf } from '../net/horizon.ts'
import { abilitiesOf } from '../pools/pools.ts'
import { readPeople } from '../read-work.ts'
import type { Answer, Entry, Sheet } from '../result.ts'

export type CoverageNeed = {
  readonly ability: string
  readonly level: number
  /** How many are to be there at once; 1 if left out. */
  readonly people?: number | null
}

export type CoverageInput = CapacityInput & { readonly needs: readonly CoverageNeed[] }

export type CoverageMeasure = 'workingDays' | 'coveredDays' | 'covered'

/** Of an ability at a level; `covered` is null for a team without working days. */
export type Coverage = Entry<CoverageMeasure, 'covered'> & {
  readonly ability: string
  readonly level: number
  readonly holders: readonly string[]
  readonly gaps: readonly Period[]
}

/**
 * Team coverage: who has an ability at its level, and the share of the days on which anybody of the team works that
 * have enough of them there. A gap is a run of such days without.
 */
export function coverage(input: CoverageInput): Answer<Sheet<Coverage>> {
  const checks = openChecks()
  const asOf = readAsOf(input, checks)
  const people = readPeople(input, checks)
  if (people === null) return { result: { asOf, entries: [] }, findings: checks.findings }
  const working = dayCounts(people.grid, people.grid.people.keys())
  const entries = readNeeds(input.needs, checks).map((need) => coverageOf(people.grid, need, working))
  return { result: { asOf, entries }, findings: [...checks.findings, ...entries.flatMap(tellHolders)] }
}

type ReadNeed = { readonly ability: string; readonly level: number; readonly enough: number }

function readNeeds(given: unknown, checks: Checks): readonly ReadNeed[] {
  return checks.list('needs', given).flatMap((fields, i) => {
    const of = ['need', String(i + 1)] as const
    const ability = checks.text([...of, 'ability'], fields['ability'])
    const level = checks.number([...of, 'level'], fields['level'], 'level')
    const enough = checks.number([...of, 'people'], fields['people'] ?? 1, 'level')
    return ability === null || level === null || enough === null ? [] : [{ ability, level, enough }]
  })
}

function coverageOf(grid: CapacityGrid, { ability, level, enough }: ReadNeed, working: Int32Array): Coverage {
  const rows = [...grid.people.keys()].filter(
    (row) => (abilitiesOf(grid.people[row]?.fields['abilities']).get(ability) ?? -1) >= level,
  )
  const holders = rows.map((row) => grid.people[row]?.id as string)
  const there = dayCounts(grid, rows)
  const { workingDays, gapDays, gaps } = gapsOf(working, there, enough)
  const coveredDays = workingDays - gapDays
  return {
    id: `${ability} ${level}`,
    ability,
    level,
    holders,
    workingDays,
    coveredDays,
    covered: workingDays === 0 ? null : coveredDays / workingDays,
    gaps: gaps.map((gap) => periodOf(grid.horizon, gap)),
    inputs: { holders, neededPeople: enough },
  }
}

type Gaps = { readonly workingDays: number; readonly gapDays: number; readonly gaps: readonly Part[] }

/** Days on which nobody of the team works part no gap. */
function gapsOf(working: Int32Array, there: Int32Array, enough: number): Gaps {
  const gaps: { from: number; to: number }[] = []
  let workingDays = 0
  let gapDays = 0
  let open: { readonly from: number; to: number } | null = null
  for (const [day, anybody] of working.entries()) {
    if (anybody === 0) continue
    workingDays++
    if ((there[day] as number) >= enough) open = null
    else {
      gapDays++
      if (open !== null) open.to = day + 1
      else {
        open = { from: day, to: day + 1 }
        gaps.push(open)
      }
    }
  }
  return { workingDays, gapDays, gaps }
}

/** How many of them have net time on each day. */
function dayCounts({ horizon, net }: CapacityGrid, rows: Iterable<number>): Int32Array {
  const counts = new Int32Array(horizon.days)
  for (const row of rows)
    for (let day = 0; day < horizon.days; day++)
      if ((net[row * horizon.days + day] as number) > 0) counts[day] = (counts[day] as number) + 1
  return counts
}

function tellHolders({ ability, level, holders }: Coverage): readonly Finding[] {
  const [only, ...others] = holders
  if (only === undefined) {
    const says = told(
      'capacity:no-holder',
    )`Nobody of the team has ${{ ability }} at level ${{ level }}; train, hire or borrow somebody.`
    return [findingOf('warning', 'no-holder', ['ability', ability, says])]
  }
  if (others.length > 0) return []
  const says = told(
    'capacity:single-holder',
  )`Only ${{ person: only }} has ${{ ability }} at level ${{ level }}; train a second one.`
  return [findingOf('warning', 'single-holder', ['ability', ability, says])]
}
