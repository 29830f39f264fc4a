import { z } from 'zod'

/** What a list takes beside its filters. The cursor is opaque: only the answer that gave it can read it. */
export const pageInput = {
  cursor: z.string().max(500).optional().describe('The `next` of the answer before'),
  limit: z.int().min(1).max(500).default(100).describe('How many rows at the most'),
}

export function pageOf<S extends z.ZodType>(
  item: S,
): z.ZodObject<{
  items: z.ZodArray<S>
  next: z.ZodNullable<z.ZodString>
}> {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** Cursors carry the sort values of the last row, so that a page goes on rightly while rows come and go. */
export function writeCursor(values: readonly (string | number | null)[]): string {
  return encodeURIComponent(JSON.stringify(values))
}

export function readCursor(cursor: string): (string | number | null)[] | undefined {
  try {
    const values: unknown = JSON.parse(decodeURIComponent(cursor))
    if (!Array.isArray(values)) return undefined
    const plain = values.filter(
      (value) => value === null || typeof value === 'string' || typeof value === 'number',
    )
    return plain.length === values.length ? plain : undefined
  } catch {
    return undefined
  }
}
