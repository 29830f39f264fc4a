import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { listPeriodStatus } from '../../contract/index.ts'
import { type PeriodAddress, periodAddress } from './address.ts'

export function periodInput({
  period,
  state,
  mine,
  search,
}: PeriodAddress): GivenTo<typeof listPeriodStatus> {
  return {
    ...(period === undefined ? {} : { period }),
    ...(state === undefined ? {} : { state }),
    ...(mine === undefined ? {} : { mine }),
    ...(search === undefined ? {} : { search }),
  }
}

export const statusReadings: ReadsFirst = ({ search }) => [
  { op: listPeriodStatus, input: periodInput(readAddress(periodAddress, search)) },
]
