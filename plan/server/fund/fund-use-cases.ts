import type { UseCase } from '@portolan/platform/operations'
import { keepFundUseCases } from './keep-fund.ts'
import { moveFundUseCases } from './move-fund.ts'
import { showFundUseCases } from './show-fund.ts'
import { trancheUseCases } from './tranche-use-cases.ts'

export const fundUseCases: readonly UseCase[] = [
  ...showFundUseCases,
  ...keepFundUseCases,
  ...trancheUseCases,
  ...moveFundUseCases,
]
