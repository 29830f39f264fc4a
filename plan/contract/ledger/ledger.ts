import { projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { MoneyValue, NamedLink } from '../investment.ts'

/** The columns of a ledger, by what they hold. */
export const ledgerUses = [
  'project',
  'category',
  'day',
  'period',
  'amount',
  'currency',
  'document',
  'line',
  'supplier',
  'text',
] as const
export type LedgerUse = (typeof ledgerUses)[number]

export const LedgerColumns = z
  .partialRecord(z.enum(ledgerUses), z.string().max(300))
  .describe('By what it holds, the header of the column; an empty text: there is none')
export type LedgerColumns = z.output<typeof LedgerColumns>

export const ledgerVerdicts = ['new', 'suspense', 'same', 'stop'] as const
export type LedgerVerdict = (typeof ledgerVerdicts)[number]

/** How many lines of a currency there are and what they add up to, as somebody or the file says. */
export const LedgerControl = z.object({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .describe('Null where there is one currency only'),
  count: z.int().min(0).nullable(),
  total: z.int().nullable().describe('Minor units'),
})
export type LedgerControl = z.output<typeof LedgerControl>

export const LedgerTotal = z.object({ currency: z.string(), count: z.int(), total: z.int() })
export type LedgerTotal = z.output<typeof LedgerTotal>

export const JudgedLine = z.object({
  row: z.int(),
  verdict: z.enum(ledgerVerdicts),
  project: NamedLink.nullable(),
  projectText: z.string(),
  category: z.string(),
  day: z.iso.date().nullable(),
  money: MoneyValue.nullable(),
  document: z.string(),
  line: z.string(),
  supplier: z.string(),
  because: z.object(toldFields).nullable().describe('Why it stops or waits'),
})
export type JudgedLine = z.output<typeof JudgedLine>

export const LedgerReport = z.object({
  header: z.array(z.string()),
  columns: LedgerColumns,
  counts: z.object({ new: z.int(), suspense: z.int(), same: z.int(), stop: z.int() }),
  totals: z.array(LedgerTotal).describe('Of all lines of the file, by currency'),
  control: z.object({
    by: z.enum(['person', 'file', 'nobody']),
    stated: z.array(LedgerControl),
    agrees: z.boolean(),
    differences: z.array(z.object(toldFields)),
  }),
  lines: z.array(JudgedLine).describe('The first of them: those that stop, those that wait, the others'),
})
export type LedgerReport = z.output<typeof LedgerReport>

export const ledgerImportStates = ['previewed', 'committed', 'dropped'] as const

export const LedgerImport = LedgerReport.extend({
  id: z.uuid(),
  source: z.string(),
  fileName: z.string(),
  state: z.enum(ledgerImportStates),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  committedAt: z.iso.datetime().nullable(),
  version: z.int(),
})
export type LedgerImport = z.output<typeof LedgerImport>

export const LedgerImportRow = LedgerImport.omit({ lines: true, header: true, columns: true })
export type LedgerImportRow = z.output<typeof LedgerImportRow>

export const LedgerEntry = z.object({
  id: z.uuid(),
  project: NamedLink.nullable().describe('Null: it waits on the suspense list'),
  projectText: z.string(),
  category: z.string(),
  day: z.iso.date(),
  money: MoneyValue,
  source: z.string(),
  document: z.string(),
  line: z.string(),
  supplier: z.string(),
  text: z.string(),
  placedBy: z.string().nullable(),
})
export type LedgerEntry = z.output<typeof LedgerEntry>

export const actualsSources = ['ledger', 'plan'] as const
export type ActualsSource = (typeof actualsSources)[number]

export const ReconciledCell = z.object({
  projectId: projectKey(z.uuid()),
  project: z.string(),
  code: z.string().nullable(),
  category: z.string(),
  period: z.string(),
  from: z.iso.date(),
  ledger: MoneyValue,
  plan: MoneyValue,
  difference: MoneyValue.describe('Ledger less plan'),
  source: z.enum(actualsSources).describe('Whose actuals count'),
  note: z
    .object({
      words: z.string(),
      by: z.string(),
      holds: z.boolean().describe('False once the difference changed'),
    })
    .nullable(),
})
export type ReconciledCell = z.output<typeof ReconciledCell>
