import { reads, type UseCase } from '@portolan/platform/operations'
import { exportCompliance, showControl } from '../../contract/index.ts'
import { exportList } from './export-compliance.ts'
import { listComplianceUseCase } from './list-compliance.ts'
import { showComplianceUseCase } from './show-compliance.ts'
import { control } from './show-control.ts'

export const complianceUseCases: readonly UseCase[] = [
  listComplianceUseCase,
  showComplianceUseCase,
  reads(showControl, control),
  reads(exportCompliance, exportList),
]
