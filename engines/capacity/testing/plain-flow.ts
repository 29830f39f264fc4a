import { addDays, type Day } from '@portolan/quantity'
import { type CapacityInput, type Demand, netCapacity } from '../index.ts'

export type Cell = { readonly person: string; readonly day: Day; readonly minutes: number }

/** Net capacity, one person and one day at a time. */
export function cellsOf(input: CapacityInput): readonly Cell[] {
  const periods = []
  for (let on = input.from; on < input.to; on = addDays(on, 1)) periods.push({ from: on, to: addDays(on, 1) })
  return netCapacity({ ...input, periods }).result.entries.map(({ person, from, netCapacity: minutes }) => ({
    person,
    day: from,
    minutes: minutes ?? 0,
  }))
}

export function mayDo(input: CapacityInput, { needs, from, to }: Demand, { person, day }: Cell): boolean {
  if (day < from || day >= to) return false
  const one = input.people.find(({ id }) => id === person)
  if (needs.kind === 'person') return needs.id === person
  if (needs.kind === 'role') return one?.roles?.includes(needs.id) ?? false
  return one?.abilities?.some(({ id, level }) => id === needs.id && level >= needs.level) ?? false
}

/** The most work of these demands that can be done: depth-first augmentation over a plain matrix, minute by minute. */
export function mostWork(input: CapacityInput, demands: readonly Demand[]): number {
  const cells = cellsOf(input)
  const [source, sink, count] = [0, 1, 2 + demands.length + cells.length]
  const left = Array.from({ length: count }, () => Array.from({ length: count }, () => 0))
  const row = (at: number): number[] => left[at] ?? []
  demands.forEach((demand, d) => {
    row(source)[2 + d] = demand.work
    cells.forEach((cell, c) => {
      if (mayDo(input, demand, cell)) row(2 + d)[2 + demands.length + c] = 1e9
    })
  })
  cells.forEach(({ minutes }, c) => (row(2 + demands.length + c)[sink] = minutes))
  const push = (at: number, most: number, seen: Set<number>): number => {
    if (at === sink) return most
    seen.add(at)
    for (let to = 0; to < count; to++) {
      const room = row(at)[to] ?? 0
      if (room === 0 || seen.has(to)) continue
      const sent = push(to, Math.min(most, room), seen)
      if (sent === 0) continue
      row(at)[to] = room - sent
      row(to)[at] = (row(to)[at] ?? 0) + sent
      return sent
    }
    return 0
  }
  let total = 0
  for (let sent = push(source, 1e9, new Set()); sent > 0; sent = push(source, 1e9, new Set())) total += sent
  return total
}
