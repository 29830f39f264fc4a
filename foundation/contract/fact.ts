import type { z } from 'zod'

/**
 * Something one room knows and others may read by its id, without importing the room.
 * A fact that no room provides is "not available", never false.
 */
export type FactDefinition<V extends z.ZodType = z.ZodType> = {
  readonly id: string
  readonly subject: string
  readonly title: string
  readonly value: V
  readonly whoCanFix: string
}

export type FactValue<V> =
  | { readonly available: true; readonly value: V; readonly asOf: string }
  | { readonly available: false; readonly because: string }

export function fact<V extends z.ZodType>(definition: FactDefinition<V>): FactDefinition<V> {
  return Object.freeze(definition)
}
