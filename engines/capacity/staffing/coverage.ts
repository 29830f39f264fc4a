import { type Finding, told } from '@portolan/quantity'
import { openChecks } from '../checks.ts'
import { type Answer, findingOf } from '../finding.ts'
import type { CapacityInput, Period } from '../input.ts'
import { capacityGrid, type CapacityGrid } from '../net/capacity-grid.ts'
import { periodOf, readHorizon } from '../net/horizon.ts'
import { abilitiesOf } from '../pools/pools.ts'

export type CoverageNeed = {
  readonly ability: string
  readonly level: number
  /** How many are to be there at once; 1 if left out. */
  readonly people?: number | null
}

export type Coverage = {
  readonly ability: string
  readonly level: number
  readonly holders: readonly string[]
  /** How many of the team's working days have enough of them there; null if it has none. */
  readonly covered: number | null
  readonly gaps: readonly Period[]
}

/**
 * Team coverage: who has an ability at its level, and the share of the days on which anybody of the team works that
 * have enough of them there. A gap is a run of such days without.
 */
export function coverage(
  input: CapacityInput & { readonly needs: readonly CoverageNeed[] },
): Answer<readonly Coverage[]> {
  const checks = openChecks()
  const horizon = readHorizon(input, checks)
  if (horizon === null) return { result: [], findings: checks.findings }
  const grid = capacityGrid(input, horizon, checks)
  const working = dayCounts(grid, grid.people.keys())
  const result = checks.list('needs', input.needs).flatMap((fields, i) => {
    const ability = checks.text(['need', String(i + 1), 'ability'], fields['ability'])
    const level = checks.number(['need', String(i + 1), 'level'], fields['level'], 'level')
    const enough = checks.number(['need', String(i + 1), 'people'], fields['people'] ?? 1, 'level')
    return ability === null || level === null || enough === null
      ? []
      : [coverageOf(grid, { ability, level, enough, working })]
  })
  return { result, findings: [...checks.findings, ...result.flatMap(tellHolders)] }
}

type Needed = {
  readonly ability: string
  readonly level: number
  readonly enough: number
  readonly working: Int32Array
}

function coverageOf(grid: CapacityGrid, { ability, level, enough, working }: Needed): Coverage {
  const holders = [...grid.people.keys()].filter(
    (row) => (abilitiesOf(grid.people[row]?.fields['abilities']).get(ability) ?? -1) >= level,
  )
  const there = dayCounts(grid, holders)
  let [days, covered] = [0, 0]
  const gaps: { from: number; to: number }[] = []
  let open = false
  working.forEach((anybody, day) => {
    if (anybody === 0) return
    days++
    const isCovered = (there[day] as number) >= enough
    const last = gaps.at(-1)
    if (isCovered) covered++
    else if (open && last !== undefined) last.to = day + 1
    else gaps.push({ from: day, to: day + 1 })
    open = !isCovered
  })
  return {
    ability,
    level,
    holders: holders.map((row) => grid.people[row]?.id as string),
    covered: days === 0 ? null : covered / days,
    gaps: gaps.map((gap) => periodOf(grid.horizon, gap)),
  }
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
