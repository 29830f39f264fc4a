import { targets } from '@portolan/exchange'
import { z } from 'zod'
import { Failed } from '../world.ts'

const uses = [...targets.map(({ id }) => id as string), 'other', 'ignored']

const Column = z
  .strictObject({
    name: z.string().optional(),
    column: z.int().min(0).optional().describe('Counted from 0'),
    use: z.enum(uses as [string, ...string[]], { error: `is none of ${uses.join(', ')}.` }),
  })
  .refine(
    ({ name, column }) => (name === undefined) !== (column === undefined),
    'says either name or column.',
  )

/** What a file named with --map holds: the same corrections that the import wizard takes. */
export const MapFile = z.strictObject({
  columns: z.array(Column).optional(),
  asOf: z.iso.date().optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'is not a currency of three capital letters.')
    .optional(),
  scale: z.enum(['units', 'thousands', 'millions']).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  sheet: z.string().max(200).optional(),
  match: z.enum(['id', 'name', 'ask']).optional(),
  leaveOut: z
    .array(z.union([z.int(), z.string()]))
    .optional()
    .describe('Rows as findings name them'),
})
export type MapFile = z.output<typeof MapFile>

export function readMapFile(file: string, text: string): MapFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new Failed(2, `${file} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}.`)
  }
  const read = MapFile.safeParse(json)
  if (read.success) return read.data
  const sentences = read.error.issues.map(({ path, message }) => `${path.join('.') || 'It'} ${message}`)
  throw new Failed(2, `${file} is not a map: ${sentences.join('; ')}`)
}

/** `3,7,10-12` as rows; names of columns, where projects are columns, are taken as they are. */
export function readRowList(text: string): string[] {
  return text.split(',').flatMap((part) => {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(part.trim()) ?? []
    if (from === undefined || to === undefined) return part.trim() === '' ? [] : [part.trim()]
    const count = Number(to) - Number(from) + 1
    if (count < 1 || count > 200_000) throw new Failed(2, `${part} is no range of rows.`)
    return Array.from({ length: count }, (_, at) => String(Number(from) + at))
  })
}
