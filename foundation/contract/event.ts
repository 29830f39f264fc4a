import type { z } from 'zod'

/** A past-tense fact of the record, defined once. Classed fields of its payload are kept as salted digests. */
export type EventDefinition<P extends z.ZodObject = z.ZodObject> = {
  readonly id: string
  readonly summary: string
  readonly payload: P
  /** The sentence in the event log; the actor's name stands before it. */
  readonly sentence: (payload: z.output<P>) => string
}

export type Subject = { readonly kind: string; readonly id: string }

/** An event about to be appended. `projectId` decides who may see it; without one the whole organisation may. */
export type Happening<P extends z.ZodObject = z.ZodObject> = {
  readonly event: EventDefinition<P>
  readonly subject: Subject
  readonly projectId?: string | undefined
  /** True when only people who administer the organisation may see it. */
  readonly restricted?: boolean | undefined
  readonly payload: z.output<P>
}

export function event<P extends z.ZodObject>(definition: EventDefinition<P>): EventDefinition<P> {
  return Object.freeze(definition)
}

export function happened<P extends z.ZodObject>(
  definition: EventDefinition<P>,
  about: Omit<Happening<P>, 'event' | 'payload'>,
  payload: z.output<P>,
): Happening<P> {
  return { event: definition, ...about, payload }
}
