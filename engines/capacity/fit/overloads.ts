import { dayFromNumber } from '@portolan/quantity'
import type { Period, WorkMinutes } from '../input.ts'
import type { CapacityGrid } from '../net/capacity-grid.ts'
import type { ReadDemand } from '../pools/read-demands.ts'
import type { Built } from './build-network.ts'
import type { TightSet } from './tight-sets.ts'

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

export function overloadsOf(tight: readonly TightSet[], sources: Sources): readonly Overload[] {
  return tight.map((set, i) => overloadOf(set, i, sources))
}

function overloadOf({ demands, places, leansOn, short }: TightSet, i: number, sources: Sources): Overload {
  const { capacity } = sources.built.network
  const spans = spansOf(places, sources)
  return {
    id: String(i + 1),
    demands: demands.toSorted((a, b) => a - b).map((demand) => sources.demands[demand]?.id as string),
    work: demands.reduce((sum, demand) => sum + (sources.demands[demand]?.work as number), 0),
    capacity: places.reduce((sum, place) => sum + (capacity[place] as number), 0),
    short,
    spans,
    people: spans.flatMap(({ people }) => people),
    days: joined(spans.flatMap(({ days }) => days)),
    leansOn: leansOn.map((other) => String(other + 1)),
  }
}

/** People with the same full days stand together. */
function spansOf(places: readonly number[], sources: Sources): readonly OverloadSpan[] {
  const { built, grid } = sources
  const spansOfCrew = new Map<number, number[]>()
  for (const place of places.toSorted((a, b) => a - b)) {
    const crew = Math.floor(place / built.network.stride)
    const list = spansOfCrew.get(crew)
    const span = place - crew * built.network.stride
    if (list === undefined) spansOfCrew.set(crew, [span])
    else list.push(span)
  }
  const byDays = new Map<string, { readonly people: string[]; readonly days: readonly Period[] }>()
  for (const [crew, spans] of spansOfCrew) {
    const days = daysOf(crew, spans, sources)
    const key = days.map(({ from, to }) => `${from} ${to}`).join()
    const people = built.crews[crew]?.map((person) => grid.people[person]?.id as string) as string[]
    const found = byDays.get(key)
    if (found === undefined) byDays.set(key, { people, days })
    else found.people.push(...people)
  }
  return [...byDays.values()]
}

/** Days without any capacity between two stretches part them not: a weekend does not end an overload. */
function daysOf(crew: number, spans: readonly number[], { built, grid }: Sources): readonly Period[] {
  const { network, spanStarts } = built
  const stretches: { from: number; to: number }[] = []
  let end = -1
  for (const span of spans) {
    const [from, to] = [spanStarts[span] as number, spanStarts[span + 1] as number]
    const isIdle = network.capacity
      .subarray(crew * network.stride + Math.max(0, end), crew * network.stride + span)
      .every((minutes) => minutes === 0)
    const last = stretches.at(-1)
    if (last !== undefined && isIdle) last.to = to
    else stretches.push({ from, to })
    end = span + 1
  }
  return stretches.map(({ from, to }) => ({
    from: dayFromNumber(grid.horizon.from + from),
    to: dayFromNumber(grid.horizon.from + to),
  }))
}

function joined(days: readonly Period[]): readonly Period[] {
  const merged: Period[] = []
  for (const one of days.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1)
    if (last === undefined || last.to < one.from) merged.push(one)
    else merged[merged.length - 1] = { from: last.from, to: last.to > one.to ? last.to : one.to }
  }
  return merged
}
