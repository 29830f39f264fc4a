import { readAddress, type ReadsFirst } from '@portolan/ui'
import { showSchedule } from '../../contract/index.ts'
import { type PlanAddress, planAddress } from './address.ts'

/** The schedule that an address asks for: the newest, or a version by its number. */
export function scheduleAt(
  projectId: string,
  { number }: PlanAddress,
): { readonly projectId: string; readonly number?: number } {
  return { projectId, ...(number === undefined ? {} : { number }) }
}

export const planReadings: ReadsFirst = ({ params, search }) => [
  { op: showSchedule, input: scheduleAt(params['projectId'] ?? '', readAddress(planAddress, search)) },
]
