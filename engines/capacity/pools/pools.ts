import { shown } from '../checks.ts'
import type { GridPerson } from '../net/capacity-grid.ts'
import type { ReadDemand, ReadNeed } from './read-demands.ts'

/** All who may do a demand; demands with the same need share one. A person may be in many. */
export type Pool = { readonly need: ReadNeed; readonly people: readonly number[] }

export type Pools = { readonly pools: readonly Pool[]; readonly poolOf: readonly number[] }

export function findPools(demands: readonly ReadDemand[], people: readonly GridPerson[]): Pools {
  const holders = holdersOf(demands, people)
  const known: ByKind<Map<string, Levels>> = { person: new Map(), role: new Map(), ability: new Map() }
  const pools: Pool[] = []
  const poolOf = demands.map(({ need }) => {
    const levels = known[need.kind].get(need.id) ?? new Map<number, number>()
    known[need.kind].set(need.id, levels)
    const found = levels.get(need.level)
    if (found !== undefined) return found
    levels.set(need.level, pools.length)
    pools.push({ need, people: atLevel(holders[need.kind].get(need.id) as Holders, need.level) })
    return pools.length - 1
  })
  return { pools, poolOf }
}

type ByKind<Of> = Readonly<Record<ReadNeed['kind'], Of>>
/** By level, the number of a pool. */
type Levels = Map<number, number>

/** People, and the level that each of them has. */
type Holders = { readonly people: number[]; readonly levels: number[] }

function atLevel({ people, levels }: Holders, level: number): readonly number[] {
  const able: number[] = []
  for (let i = 0; i < people.length; i++) if ((levels[i] as number) >= level) able.push(people[i] as number)
  return able
}

/** Of what demands ask for. */
function holdersOf(
  demands: readonly ReadDemand[],
  people: readonly GridPerson[],
): ByKind<ReadonlyMap<string, Holders>> {
  const holders: ByKind<Map<string, Holders>> = { person: new Map(), role: new Map(), ability: new Map() }
  for (const { need } of demands)
    if (!holders[need.kind].has(need.id)) holders[need.kind].set(need.id, { people: [], levels: [] })
  people.forEach(({ id, fields }, person) => {
    add(holders.person.get(id), person, 0)
    for (const role of asList(fields['roles'])) add(holders.role.get(shown(role)), person, 0)
    for (const one of asList(fields['abilities'])) {
      const ability = readAbility(one)
      if (ability !== null) add(holders.ability.get(ability.id), person, ability.level)
    }
  })
  return holders
}

function add(holders: Holders | undefined, person: number, level: number): void {
  if (holders === undefined) return
  const { people, levels } = holders
  if (people.at(-1) !== person) {
    people.push(person)
    levels.push(level)
  } else levels[levels.length - 1] = Math.max(level, levels.at(-1) as number)
}

/** The highest level of each ability. */
export function abilitiesOf(given: unknown): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const one of asList(given)) {
    const ability = readAbility(one)
    if (ability !== null) levels.set(ability.id, Math.max(levels.get(ability.id) ?? 0, ability.level))
  }
  return levels
}

type Ability = { readonly id: string; readonly level: number }

function readAbility(one: unknown): Ability | null {
  if (typeof one !== 'object' || one === null || !('id' in one) || !('level' in one)) return null
  return typeof one.level === 'number' && one.level >= 0 ? { id: shown(one.id), level: one.level } : null
}

function asList(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : []
}
