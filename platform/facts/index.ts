import type { FactDefinition, FactValue } from '@portolan/contract'
import type { z } from 'zod'
import type { Tx } from '../database/tenant.ts'
import { reads, type UseCase } from '../operations/use-case.ts'
import { type FactShown, readFactsOperation } from './contract/index.ts'

type Known<V> = { readonly value: V; readonly asOf: string }
type Find<V> = (tx: Tx, subjectId: string, now: string) => Promise<Known<V> | undefined>

/** A fact with the room that knows it. */
export type Provided = { readonly definition: FactDefinition; readonly find: Find<unknown> }

export type FactReader = <V extends z.ZodType>(
  definition: FactDefinition<V>,
  about: { readonly tx: Tx; readonly subjectId: string; readonly now: string },
) => Promise<FactValue<z.output<V>>>

/** Says how a room finds a fact it defined; undefined means that it does not know it of this subject. */
export function provide<V extends z.ZodType>(
  definition: FactDefinition<V>,
  find: Find<z.output<V>>,
): Provided {
  return { definition, find }
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
