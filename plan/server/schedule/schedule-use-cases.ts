import type { UseCase } from '@portolan/platform/operations'
import { editScheduleUseCases } from './edit-schedule.ts'
import { exportScheduleUseCases } from './export-schedule.ts'
import { importScheduleUseCases } from './import-schedule.ts'
import { readActivityUseCases } from './list-activities.ts'
import { showNetworkUseCases } from './show-network.ts'
import { showScheduleUseCases } from './show-schedule.ts'

export const scheduleUseCases: readonly UseCase[] = [
  ...importScheduleUseCases,
  ...showScheduleUseCases,
  ...showNetworkUseCases,
  ...readActivityUseCases,
  ...editScheduleUseCases,
  ...exportScheduleUseCases,
]
