import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { dismissFault, exportDataFaults, listDataFaults, restoreFault } from '../../contract/index.ts'
import { dismiss, restore } from './dismiss-fault.ts'
import { download, list } from './list-data-faults.ts'

export const dataHealthUseCases: readonly UseCase[] = [
  reads(listDataFaults, list),
  reads(exportDataFaults, download),
  writes(dismissFault, dismiss),
  writes(restoreFault, restore),
]
