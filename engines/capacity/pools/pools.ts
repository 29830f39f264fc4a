import { shown } from '../checks.ts'
import type { GridPerson } from '../net/capacity-grid.ts'
import type { ReadDemand, ReadNeed } from './read-demands.ts'

/** All who may do a demand; demands with the same need share one. A person may be in many. */
export type Pool = { readonly need: ReadNeed; readonly people: readonly number[] }

export type Pools = { readonly pools: readonly Pool[]; readonly poolOf: readonly number[] }

export function findPools(demands: readonly ReadDemand[], people: readonly GridPerson[]): Pools {
  const holders = holdersOf(people)
  const known: ByKind<Map<string, Levels>> = { person: new Map(), role: new Map(), ability: new Map() }
  const pools: Pool[] = []
  const poolOf = demands.map(({ need }) => {
    const levels = known[need.kind].get(need.id) ?? new Map<number, number>()
    known[need.kind].set(need.id, levels)
    const found = levels.get(need.level)
    if (found !== undefined) return found
    levels.set(need.level, pools.length)
    const able = holders[need.kind].get(need.id)
    pools.push({
      need,
      people: able?.people.filter((_, i) => (able.levels[i] as number) >= need.level) ?? [],
    })
    return pools.length - 1
  })
  return { pools, poolOf }
}

type ByKind<Of> = Readonly<Record<ReadNeed['kind'], Of>>
/** By level, the number of a pool. */
type Levels = Map<number, number>

/** People, and the level that each of them has. */
type Holders = { readonly people: number[]; readonly levels: number[] }
type HoldersById = Map<string, Holders>

function holdersOf(people: readonly GridPerson[]): ByKind<HoldersById> {
  const holders: ByKind<HoldersById> = { person: new Map(), role: new Map(), ability: new Map() }
  people.forEach(({ id, fields }, person) => {
    add(holders.person, id, { person, level: 0 })
    for (const role of asList(fields['roles'])) add(holders.role, shown(role), { person, level: 0 })
    for (const { id: ability, level } of readAbilities(fields['abilities']))
      add(holders.ability, ability, { person, level })
  })
  return holders
}

type Holder = { readonly person: number; readonly level: number }

function add(holders: HoldersById, id: string, { person, level }: Holder): void {
  const found = holders.get(id)
  if (found === undefined) holders.set(id, { people: [person], levels: [level] })
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

type Ability = { readonly id: string; readonly level: number }

function readAbilities(given: unknown): readonly Ability[] {
  const read: Ability[] = []
  for (const one of asList(given)) {
    if (typeof one !== 'object' || one === null || !('id' in one) || !('level' in one)) continue
    if (typeof one.level === 'number' && one.level >= 0) read.push({ id: shown(one.id), level: one.level })
  }
  return read
}

function asList(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : []
}
