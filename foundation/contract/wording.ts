import { z } from 'zod'

/** What a sentence is made of, as it goes over the wire: whoever knows the key says it in another language. */
export const WordingShown = z
  .object({ key: z.string(), values: z.record(z.string(), z.unknown()) })
  .describe('What the sentence beside it is made of, for other languages')
export type WordingShown = z.output<typeof WordingShown>

/** The fields of whatever is told in a sentence. */
export const toldFields = { sentence: z.string(), wording: WordingShown.optional() }
