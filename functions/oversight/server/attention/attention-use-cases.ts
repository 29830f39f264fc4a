import type { UseCase } from '@portolan/platform/operations'
import { listAttentionUseCase } from './list-attention.ts'
import { listNextDatesUseCase } from './list-next-dates.ts'
import { listPortfolioAttentionUseCase } from './list-portfolio-attention.ts'

export const attentionUseCases: readonly UseCase[] = [
  listAttentionUseCase,
  listPortfolioAttentionUseCase,
  listNextDatesUseCase,
]
