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
    const able = holders.get(`${need.kind} ${need.id}`) ?? []
    pools.push({ need, people: able.filter(({ level }) => level >= need.level).map(({ person }) => person) })
    return pools.length - 1
  })
  return { pools, poolOf }
}

type Holder = { readonly person: number; readonly level: number }

function holdersOf(people: readonly GridPerson[]): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>()
  const add = (key: string, person: number, level: number): void => {
    const list = holders.get(key)
    if (list === undefined) holders.set(key, [{ person, level }])
    else if (list.at(-1)?.person !== person) list.push({ person, level })
  }
  people.forEach(({ id, fields }, person) => {
    add(`person ${id}`, person, 0)
    for (const role of asList(fields['roles'])) add(`role ${shown(role)}`, person, 0)
    for (const [ability, level] of abilitiesOf(fields['abilities'])) add(`ability ${ability}`, person, level)
  })
  return holders
}

/** The highest level of each ability. */
export function abilitiesOf(given: unknown): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const one of asList(given)) {
    if (typeof one !== 'object' || one === null || !('id' in one) || !('level' in one)) continue
    if (typeof one.level !== 'number') continue
    const [id, level] = [shown(one.id), one.level]
    levels.set(id, Math.max(levels.get(id) ?? 0, level))
  }
  return levels
}

function asList(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : []
}
