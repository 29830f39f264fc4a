import { dayFromNumber } from '@portolan/quantity'
import type { Period, WorkMinutes } from '../input.ts'
import type { CapacityGrid } from '../net/capacity-grid.ts'
import { joinParts, type Part } from '../net/horizon.ts'
import type { ReadDemand } from '../pools/read-demands.ts'
import type { Built } from './build-network.ts'
import { fullTimes } from './full-times.ts'
import type { TightSets } from './tight-sets.ts'

/**
 * Why work does not fit: `work` − `capacity` = `short`. All days and people that its demands may use are in `spans`,
 * or in the overloads that it leans on; so whoever adds these up has the whole proof.
 */
export type Overload = {
  readonly id: string
  readonly demands: readonly string[]
  readonly work: WorkMinutes
  /** Net capacity of the people on the days in `spans`. */
  readonly capacity: WorkMinutes
  readonly short: WorkMinutes
  readonly spans: readonly OverloadSpan[]
  readonly people: readonly string[]
  readonly days: readonly Period[]
  readonly leansOn: readonly string[]
}

/** People, with the days of theirs that are full. */
export type OverloadSpan = { readonly people: readonly string[]; readonly days: readonly Period[] }

type Sources = { readonly built: Built; readonly grid: CapacityGrid; readonly demands: readonly ReadDemand[] }

export function overloadsOf(tight: TightSets, { built, grid, demands }: Sources): readonly Overload[] {
  const full = fullTimes(tight, built)
  const periodOf = ({ from, to }: Part): Period => ({
    from: dayFromNumber(grid.horizon.from + (built.spans.first[from] as number)),
    to: dayFromNumber(grid.horizon.from + (built.spans.end[to - 1] as number)),
  })
  return tight.sets.map((set, i) => {
    const { capacity, groups } = full[i] as (typeof full)[number]
    const spans = groups.map(({ crews, stretches }) => ({
      people: crews
        .flatMap((crew) => built.crews[crew] as readonly number[])
        .map((person) => grid.people[person]?.id as string),
      days: stretches.map(periodOf),
    }))
    return {
      id: String(i + 1),
      demands: set.demands.toSorted((a, b) => a - b).map((demand) => demands[demand]?.id as string),
      work: set.demands.reduce((sum, demand) => sum + (demands[demand]?.work as number), 0),
      capacity,
      short: set.short,
      spans,
      people: spans.flatMap(({ people }) => people),
      days: joinParts(groups.flatMap(({ stretches }) => stretches)).map(periodOf),
      leansOn: set.leansOn.map((other) => String(other + 1)),
    }
  })
}
