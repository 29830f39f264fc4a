import type { UseCase } from '@portolan/platform/operations'
import { importLedgerUseCases } from './import-ledger.ts'
import { ledgerEntryUseCases } from './ledger-entries.ts'
import { reconciliationUseCases } from './reconciliation-use-cases.ts'

export const ledgerUseCases: readonly UseCase[] = [
  ...importLedgerUseCases,
  ...ledgerEntryUseCases,
  ...reconciliationUseCases,
]
