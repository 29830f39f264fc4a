import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { periodRefusals } from '../period/period-refusals.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { LedgerColumns, LedgerControl, LedgerEntry, LedgerImport, LedgerImportRow } from './ledger.ts'
import { ledgerRefusals } from './ledger-refusals.ts'

const ledgerImportId = z.uuid()
const source = z.string().trim().min(1).max(60)

export const listLedgerImports = operation({
  id: 'plan.list-ledger-imports',
  method: 'GET',
  path: '/ledger-imports',
  summary: 'List the imports of ledger postings, newest first',
  may: permissions.ledger,
  input: z.object({ ...pageInput }),
  output: pageOf(LedgerImportRow),
  reads: ['ledger-import'],
})

export const previewLedger = operation({
  id: 'plan.preview-ledger',
  method: 'POST',
  path: '/ledger-imports',
  summary: 'Drop postings of a ledger (CSV, XLSX): what was read, a verdict for each line, control totals',
  may: permissions.ledger,
  input: z.object({
    fileName: z.string().trim().min(1).max(300),
    source: source.default('ledger').describe('Which ledger; with document and line it names a posting'),
  }),
  output: LedgerImport,
  upload: { limitBytes: 52_428_800 },
  refuses: refuses(refusals.unreadable, common.tooLarge),
  touches: ['ledger-import'],
})

export const showLedgerImport = operation({
  id: 'plan.show-ledger-import',
  method: 'GET',
  path: '/ledger-imports/{ledgerImportId}',
  summary: 'Show an import of ledger postings',
  may: permissions.ledger,
  input: z.object({ ledgerImportId }),
  output: LedgerImport,
  refuses: refuses(common.notFound),
  reads: ['ledger-import'],
})

export const mapLedger = operation({
  id: 'plan.map-ledger',
  method: 'POST',
  path: '/ledger-imports/{ledgerImportId}/mapping',
  summary: 'State which column is which, and the control totals as the ledger shows them',
  may: permissions.ledger,
  input: z.object({
    ledgerImportId,
    columns: LedgerColumns.optional(),
    controls: z.array(LedgerControl).max(20).optional(),
  }),
  output: LedgerImport,
  refuses: refuses(common.notFound, refusals.unreadable, ledgerRefusals.ledgerNotOpen),
  touches: ['ledger-import'],
  versioned: true,
})

export const commitLedger = operation({
  id: 'plan.commit-ledger',
  method: 'POST',
  path: '/ledger-imports/{ledgerImportId}/commit',
  summary: 'Record the postings of a preview: those that are known already change nothing',
  may: permissions.ledger,
  input: z.object({ ledgerImportId }),
  output: LedgerImport,
  refuses: refuses(
    common.notFound,
    refusals.unreadable,
    ledgerRefusals.ledgerNotOpen,
    ledgerRefusals.linesStop,
    ledgerRefusals.noControl,
    ledgerRefusals.controlDiffers,
  ),
  touches: ['ledger-import', 'ledger', 'forecast', 'party'],
  versioned: true,
})

export const dropLedger = operation({
  id: 'plan.drop-ledger',
  method: 'POST',
  path: '/ledger-imports/{ledgerImportId}/drop',
  summary: 'Give up an import of ledger postings before it is recorded',
  may: permissions.ledger,
  input: z.object({ ledgerImportId }),
  output: LedgerImport,
  refuses: refuses(common.notFound, ledgerRefusals.ledgerNotOpen),
  touches: ['ledger-import'],
  versioned: true,
})

export const listLedgerEntries = operation({
  id: 'plan.list-ledger-entries',
  method: 'GET',
  path: '/ledger/entries',
  summary: 'List the postings of the ledger, newest first; or those that wait for a project',
  may: permissions.readLedger,
  input: z.object({
    ...pageInput,
    suspense: z.boolean().optional().describe('Only those without a project'),
    search: z.string().trim().max(200).optional().describe('In document, supplier, text and project'),
    supplierId: z.uuid().optional(),
  }),
  output: pageOf(LedgerEntry),
  reads: ['ledger'],
})

export const placeLedgerEntries = operation({
  id: 'plan.place-ledger-entries',
  method: 'POST',
  path: '/ledger/placements',
  summary: 'Give postings of the suspense list their project, and remember what the ledger calls it',
  may: permissions.ledger,
  input: z.object({
    entryIds: z.array(z.uuid()).min(1).max(500),
    toProject: z.uuid(),
    remember: z.boolean().default(true),
  }),
  output: z.object({ placed: z.int() }),
  refuses: refuses(
    common.notFound,
    ledgerRefusals.nothingWaits,
    periodRefusals.periodLocked,
    periodRefusals.periodClosing,
  ),
  touches: ['ledger', 'forecast'],
})
