import { toldFields, WordingShown } from '@portolan/contract'
import { z } from 'zod'

export const importStates = ['mapping', 'previewed', 'committed', 'undone', 'dropped'] as const
export const verdicts = ['new', 'update', 'same', 'check', 'stop', 'skip'] as const
export type Verdict = (typeof verdicts)[number]

export const ImportFinding = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  ...toldFields,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
})
export type ImportFinding = z.output<typeof ImportFinding>

/** What one column of the file is taken for. `use` is a target's id, `other` (kept by its name), `phase` or `ignored`. */
export const ImportColumn = z.object({
  column: z.int(),
  name: z.string(),
  use: z.string(),
  useTitle: z.string(),
  confidence: z.number(),
  reason: z.string(),
  wording: WordingShown.optional().describe('Of the reason'),
  samples: z.array(z.string()),
})
export type ImportColumn = z.output<typeof ImportColumn>

export const ImportCounts = z.object({
  rows: z.int(),
  new: z.int(),
  update: z.int(),
  same: z.int(),
  check: z.int(),
  stop: z.int(),
  skip: z.int(),
  missing: z.int().describe('Projects of the record that this file does not name'),
  before: z.int(),
  after: z.int(),
})
export type ImportCounts = z.output<typeof ImportCounts>

export const Import = z.object({
  id: z.uuid(),
  portfolio: z.object({ id: z.uuid(), name: z.string() }),
  fileName: z.string(),
  format: z.string(),
  sheet: z.string().nullable(),
  orientation: z.string(),
  state: z.enum(importStates),
  asOf: z.iso.date().nullable(),
  match: z.enum(['id', 'name', 'ask']),
  currency: z.string().nullable(),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  reasons: z.array(z.object(toldFields)),
  columns: z.array(ImportColumn),
  remembered: z.boolean().describe('The mapping comes from an earlier file of the same source'),
  counts: ImportCounts.nullable(),
  joins: z.record(z.string(), z.int()).describe('How many rows were joined for which reason'),
  joinWordings: z
    .record(z.string(), WordingShown)
    .describe('What those reasons are made of, as far as known'),
  findings: z.array(ImportFinding),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  committedAt: z.iso.datetime().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  isLast: z.boolean().describe('The last committed import: the one that can be undone'),
  version: z.int(),
})
export type Import = z.output<typeof Import>

export const ImportSummary = Import.pick({
  id: true,
  portfolio: true,
  fileName: true,
  state: true,
  asOf: true,
  counts: true,
  createdBy: true,
  createdAt: true,
  committedAt: true,
  undoneAt: true,
  isLast: true,
})
export type ImportSummary = z.output<typeof ImportSummary>

export const ImportRow = z.object({
  rowNumber: z.int(),
  label: z.string().describe('The row or column as the file’s own program names it'),
  verdict: z.enum(verdicts),
  code: z.string().nullable(),
  name: z.string(),
  projectId: z.string().nullable(),
  joinedBy: z.string().nullable(),
  joinWording: WordingShown.optional(),
  rating: z.string().nullable(),
  start: z.string().nullable(),
  finish: z.string().nullable(),
  cost: z.string().nullable(),
  changes: z.array(
    z.object({
      field: z.string(),
      wording: WordingShown.optional().describe('Of the field'),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  findings: z.array(ImportFinding),
})
export type ImportRow = z.output<typeof ImportRow>
