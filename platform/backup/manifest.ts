import { z } from 'zod'

export const formatVersion = 1
export const manifestName = 'manifest.json'
export const sealName = 'sha256'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const tableSchema = z.object({
  schema: z.string(),
  table: z.string(),
  columns: z.array(z.string()),
  file: z.string(),
  rows: z.number().int().nonnegative(),
  /** Of the rows as PostgreSQL writes them, before compression. */
  sha256,
})

const sequenceSchema = z.object({
  schema: z.string(),
  name: z.string(),
  /** As text: it may be larger than a JavaScript number is exact. */
  lastValue: z.string().regex(/^-?\d+$/),
  isCalled: z.boolean(),
})

export const manifestSchema = z.object({
  format: z.literal('portolan-backup'),
  formatVersion: z.number().int().positive(),
  takenAt: z.string(),
  databaseVersion: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  tables: z.array(tableSchema),
  sequences: z.array(sequenceSchema),
})

export type Manifest = z.infer<typeof manifestSchema>
export type ManifestTable = z.infer<typeof tableSchema>
export type ManifestSequence = z.infer<typeof sequenceSchema>
