import type { FactDefinition, FactValue } from '@portolan/contract'
import type { z } from 'zod'
import type { Tx } from '../database/tenant.ts'
import { reads, type UseCase } from '../operations/use-case.ts'
import { type FactShown, readFactsOperation } from './contract/index.ts'

type Known<V> = { readonly value: V; readonly asOf: string }
type Find<V> = (tx: Tx, subjectId: string, now: string) => Promise<Known<V> | undefined>

type FindAll<V> = (
  tx: Tx,
  subjectIds: readonly string[],
  now: string,
) => Promise<ReadonlyMap<string, Known<V>>>

/** A fact with the room that knows it. */
export type Provided = {
  readonly definition: FactDefinition
  readonly find: Find<unknown>
  readonly findAll: FindAll<unknown>
}

export type FactReader = <V extends z.ZodType>(
  definition: FactDefinition<V>,
  about: { readonly tx: Tx; readonly subjectId: string; readonly now: string },
) => Promise<FactValue<z.output<V>>>

/** The facts of many subjects at once, by their ids; of which one is not available, it is left out. */
export type FactsReader = <V extends z.ZodType>(
  definition: FactDefinition<V>,
  about: { readonly tx: Tx; readonly subjectIds: readonly string[]; readonly now: string },
) => Promise<ReadonlyMap<string, Known<z.output<V>>>>

/** Says how a room finds a fact it defined; undefined means that it does not know it of this subject. */
export function provide<V extends z.ZodType>(
  definition: FactDefinition<V>,
  find: Find<z.output<V>>,
): Provided {
  return { definition, find, findAll: oneByOne(find) }
}

/** The same for one that is found for many subjects with one question; who is left out is not known. */
export function provideForAll<V extends z.ZodType>(
  definition: FactDefinition<V>,
  findAll: FindAll<z.output<V>>,
): Provided {
  return {
    definition,
    findAll,
    find: async (tx, subjectId, now) => (await findAll(tx, [subjectId], now)).get(subjectId),
  }
}

function oneByOne<V>(find: Find<V>): FindAll<V> {
  return async (tx, subjectIds, now) => {
    const known = new Map<string, Known<V>>()
    for (const id of subjectIds) {
      const found = await find(tx, id, now)
      if (found !== undefined) known.set(id, found)
    }
    return known
  }
}

/** Reads facts by what rooms provide. Whoever reads needs the definition only, never the room. */
export function factReader(provided: readonly Provided[]): FactReader {
  const finders = new Map(provided.map((one) => [one.definition.id, one.find]))
  return async (definition, { tx, subjectId, now }) => {
    const find = finders.get(definition.id)
    if (find === undefined)
      return { available: false, because: `Nobody here provides “${definition.title}”.` }
    const known = await find(tx, subjectId, now)
    if (known === undefined) return { available: false, because: `“${definition.title}” is not known yet.` }
    return { available: true, value: definition.value.parse(known.value) as never, asOf: known.asOf }
  }
}

/** The same for many subjects: as many questions as there are facts, where their rooms find them so. */
export function factsReader(provided: readonly Provided[]): FactsReader {
  const finders = new Map(provided.map((one) => [one.definition.id, one.findAll]))
  return async (definition, { tx, subjectIds, now }) => {
    const found =
      (await finders.get(definition.id)?.(tx, subjectIds, now)) ?? new Map<string, Known<unknown>>()
    return new Map(
      [...found].map(([id, { value, asOf }]) => [
        id,
        { value: definition.value.parse(value) as never, asOf },
      ]),
    )
  }
}

/** Lists every defined fact of a project, also those that no room provides. */
export function factUseCases(
  definitions: readonly FactDefinition[],
  provided: readonly Provided[],
): readonly UseCase[] {
  const readFact = factReader(provided)
  return [
    reads(readFactsOperation, async ({ tx, input, now }) => {
      const items: FactShown[] = []
      for (const definition of definitions)
        if (definition.subject === 'project')
          items.push(shown(definition, await readFact(definition, { tx, subjectId: input.projectId, now })))
      return { items }
    }),
  ]
}

function shown({ id, title, whoCanFix }: FactDefinition, found: FactValue<unknown>): FactShown {
  const about = { id, title, whoCanFix, available: found.available }
  if (found.available) return { ...about, value: found.value, asOf: found.asOf, because: null }
  return { ...about, asOf: null, because: found.because }
}
