import { z } from 'zod'

/** A run of words of one look. A mention carries the person; the name is the one that the person has today. */
export const Span = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  href: z.string().optional(),
  person: z.uuid().optional(),
})
export type Span = z.output<typeof Span>

export const Block = z.union([
  z.object({ kind: z.literal('paragraph'), spans: z.array(Span) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(Span)) }),
])
export type Block = z.output<typeof Block>
