import type { UseCase } from '@portolan/platform/operations'
import { editScheduleUseCases } from './edit-schedule.ts'
import { exportScheduleUseCases } from './export-schedule.ts'
import { importScheduleUseCases } from './import-schedule.ts'
import { readActivityUseCases } from './list-activities.ts'
import { showScheduleUseCases } from './show-schedule.ts'

export const scheduleUseCases: readonly UseCase[] = [
  ...importScheduleUseCases,
  ...showScheduleUseCases,
  ...readActivityUseCases,
  ...editScheduleUseCases,
  ...exportScheduleUseCases,
]
