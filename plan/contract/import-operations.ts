import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { Import, ImportRow, ImportSummary, verdicts } from './import.ts'
import { permissions } from './permissions.ts'
import { refusals } from './refusals.ts'

const importId = z.uuid()

export const startImport = operation({
  id: 'plan.start-import',
  method: 'POST',
  path: '/imports',
  summary:
    'Drop a register (CSV, XLSX, GeoJSON, each also gzipped): layout and columns are guessed, rows previewed',
  may: permissions.import,
  input: z.object({
    fileName: z.string().trim().min(1).max(300),
    portfolioId: z.uuid().optional().describe('Absent: the first portfolio, made when there is none'),
    asOf: z.iso
      .date()
      .optional()
      .describe('The day the file speaks of; guessed from headers and name when absent'),
    match: z
      .enum(['id', 'name', 'ask'])
      .default('id')
      .describe('id: by stable ID, else by exact normalised name'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    sheet: z.string().max(200).optional(),
  }),
  output: Import,
  upload: { limitBytes: 52_428_800 },
  refuses: refuses(refusals.unreadable, common.notFound, common.tooLarge),
  touches: ['import', 'portfolio'],
  command: 'import',
})

export const mapImport = operation({
  id: 'plan.map-import',
  method: 'PUT',
  path: '/imports/{importId}/mapping',
  summary: 'Correct what columns mean, the day, the currency or how rows are joined, and preview anew',
  may: permissions.import,
  input: z.object({
    importId,
    columns: z
      .array(z.object({ column: z.int().min(0), use: z.string().max(60) }))
      .max(1_000)
      .optional(),
    asOf: z.iso.date().optional(),
    match: z.enum(['id', 'name', 'ask']).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    scale: z.enum(['units', 'thousands', 'millions']).optional(),
    dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
    leaveOut: z.array(z.int()).max(200_000).optional().describe('Row numbers that are not imported'),
    joins: z
      .array(z.object({ rowNumber: z.int(), projectId: z.uuid().nullable() }))
      .max(20_000)
      .optional()
      .describe('Answers to doubtful rows: the project it is, or null for a new one'),
  }),
  output: Import,
  refuses: refuses(common.notFound, refusals.notPreviewed, refusals.unreadable),
  touches: ['import'],
  versioned: true,
})

export const showImport = operation({
  id: 'plan.show-import',
  method: 'GET',
  path: '/imports/{importId}',
  summary: 'Show an import: mapping, counts and findings',
  may: permissions.import,
  input: z.object({ importId }),
  output: Import,
  refuses: refuses(common.notFound),
  reads: ['import'],
})

export const listImports = operation({
  id: 'plan.list-imports',
  method: 'GET',
  path: '/imports',
  summary: 'List imports, newest first',
  may: permissions.import,
  input: z.object({ ...pageInput }),
  output: pageOf(ImportSummary),
  reads: ['import'],
})

export const listImportRows = operation({
  id: 'plan.list-import-rows',
  method: 'GET',
  path: '/imports/{importId}/rows',
  summary: 'List the rows of an import with their verdicts, worst first',
  may: permissions.import,
  input: z.object({
    importId,
    ...pageInput,
    verdict: z.enum(verdicts).optional(),
    withFindings: z.boolean().optional(),
    search: z.string().trim().max(200).optional(),
  }),
  output: pageOf(ImportRow),
  refuses: refuses(common.notFound),
  reads: ['import'],
})

export const commitImport = operation({
  id: 'plan.commit-import',
  method: 'POST',
  path: '/imports/{importId}/commit',
  summary: 'Write all rows of a previewed import in one transaction, or none',
  may: permissions.import,
  input: z.object({ importId }),
  output: Import,
  refuses: refuses(
    common.notFound,
    refusals.notPreviewed,
    refusals.rowsStop,
    refusals.noDay,
    refusals.planMoved,
  ),
  touches: ['import', 'project', 'portfolio', 'party', 'standing'],
  versioned: true,
  decidable: true,
})

export const undoImport = operation({
  id: 'plan.undo-import',
  method: 'POST',
  path: '/imports/{importId}/undo',
  summary: 'Undo the last import: what it added goes, what it changed is as before',
  may: permissions.import,
  input: z.object({ importId }),
  output: Import,
  refuses: refuses(common.notFound, refusals.notPreviewed, refusals.undoOnlyLast, refusals.editedSince),
  touches: ['import', 'project', 'portfolio', 'standing'],
  versioned: true,
})

export const dropImport = operation({
  id: 'plan.drop-import',
  method: 'POST',
  path: '/imports/{importId}/drop',
  summary: 'Give up an import that was not committed',
  may: permissions.import,
  input: z.object({ importId }),
  output: Import,
  refuses: refuses(common.notFound, refusals.notPreviewed),
  touches: ['import'],
  versioned: true,
})

export const exportFindings = operation({
  id: 'plan.export-import-findings',
  method: 'GET',
  path: '/imports/{importId}/findings',
  summary: 'Download every finding of an import as CSV',
  may: permissions.import,
  input: z.object({ importId }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv'] },
  refuses: refuses(common.notFound),
  reads: ['import'],
})
