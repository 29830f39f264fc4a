import type { UseCase } from '@portolan/platform/operations'
import type { PlanParts } from '../plan-parts.ts'
import { editScheduleUseCases } from './edit-schedule.ts'
import { exportScheduleUseCases } from './export-schedule.ts'
import { importScheduleUseCases } from './import-schedule.ts'
import { readActivityUseCases } from './list-activities.ts'
import { showNetworkUseCases } from './show-network.ts'
import { showScheduleUseCases } from './show-schedule.ts'

export function scheduleUseCases(parts: PlanParts): readonly UseCase[] {
  return [
    ...importScheduleUseCases,
    ...showScheduleUseCases,
    ...showNetworkUseCases,
    ...readActivityUseCases,
    ...editScheduleUseCases(parts),
    ...exportScheduleUseCases,
  ]
}
