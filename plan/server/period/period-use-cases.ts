import type { UseCase } from '@portolan/platform/operations'
import { movePeriodUseCases } from './move-period.ts'
import { periodCalendarUseCases } from './period-calendar.ts'

export const periodUseCases: readonly UseCase[] = [...periodCalendarUseCases, ...movePeriodUseCases]
