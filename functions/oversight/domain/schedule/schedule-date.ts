import type { SchedulePart } from '@portolan/plan/contract'
import { asDay, type Day, parseDay, told } from '@portolan/quantity'
import type { ScheduleDate } from '../../contract/index.ts'

/** Progress is told to the data date of the schedule; one that has none is read as of the organisation's status date. */
export function describeScheduleDate(
  part: Pick<SchedulePart, 'dataDate'> | undefined,
  statusDate: Day,
): ScheduleDate & { readonly day: Day } {
  const dataDate = parseDay(part?.dataDate?.slice(0, 10) ?? '')
  if (dataDate !== undefined)
    return {
      day: dataDate,
      because: 'data-date',
      ...told('oversight:data-date')`As of ${{ day: asDay(dataDate) }}, the data date of the schedule.`,
    }
  return {
    day: statusDate,
    because: 'status-date',
    ...told(
      'oversight:data-date.none',
    )`As of ${{ day: asDay(statusDate) }}, the status date: the schedule names no data date.`,
  }
}
