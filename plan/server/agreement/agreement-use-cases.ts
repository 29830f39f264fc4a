import type { UseCase } from '@portolan/platform/operations'
import { billAgreementUseCases } from './bill-agreement.ts'
import { keepAgreementUseCases } from './keep-agreement.ts'
import { milestoneUseCases } from './milestone-use-cases.ts'
import { showAgreementUseCases } from './show-agreement.ts'

export const agreementUseCases: readonly UseCase[] = [
  ...showAgreementUseCases,
  ...keepAgreementUseCases,
  ...milestoneUseCases,
  ...billAgreementUseCases,
]
