import { shown } from '../checks.ts'
import type { GridPerson } from '../net/capacity-grid.ts'
import type { ReadDemand, ReadNeed } from './read-demands.ts'

/** All who may do a demand; demands with the same need share one. A person may be in many. */
export type Pool = { readonly need: ReadNeed; readonly people: readonly number[] }

export type Pools = { readonly pools: readonly Pool[]; readonly poolOf: readonly number[] }

export function findPools(demands: readonly ReadDemand[], people: readonly GridPerson[]): Pools {
  const holders = holdersOf(people)
  const known = new Map<string, number>()
  const pools: Pool[] = []
  const poolOf = demands.map(({ need }) => {
    const key = `${need.kind} ${need.level} ${need.id}`
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, pools.length)
    const { people: able, levels } = holders.get(`${need.kind} ${need.id}`) ?? { people: [], levels: [] }
    pools.push({ need, people: able.filter((_, i) => (levels[i] as number) >= need.level) })
    return pools.length - 1
  })
  return { pools, poolOf }
}

/** By kind and id: people, and the level that each of them has. */
type Holders = { readonly people: number[]; readonly levels: number[] }

function holdersOf(people: readonly GridPerson[]): ReadonlyMap<string, Holders> {
  const holders = new Map<string, Holders>()
  people.forEach(({ id, fields }, person) => {
    add(holders, `person ${id}`, { person, level: 0 })
    for (const role of asList(fields['roles'])) add(holders, `role ${shown(role)}`, { person, level: 0 })
    for (const { id: ability, level } of readAbilities(fields['abilities']))
      add(holders, `ability ${ability}`, { person, level })
  })
  return holders
}

type Holder = { readonly person: number; readonly level: number }

function add(holders: Map<string, Holders>, key: string, { person, level }: Holder): void {
  const found = holders.get(key)
  if (found === undefined) holders.set(key, { people: [person], levels: [level] })
  else if (found.people.at(-1) !== person) {
    found.people.push(person)
    found.levels.push(level)
  } else found.levels[found.levels.length - 1] = Math.max(level, found.levels.at(-1) as number)
}

/** The highest level of each ability. */
export function abilitiesOf(given: unknown): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const { id, level } of readAbilities(given)) levels.set(id, Math.max(levels.get(id) ?? 0, level))
  return levels
}

function readAbilities(given: unknown): readonly { readonly id: string; readonly level: number }[] {
  return asList(given).flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('id' in one) || !('level' in one)) return []
    return typeof one.level === 'number' && one.level >= 0 ? [{ id: shown(one.id), level: one.level }] : []
  })
}

function asList(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : []
}
