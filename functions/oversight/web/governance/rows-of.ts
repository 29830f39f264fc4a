import type { Dated } from '@portolan/platform/dated/contract'
import { addDays, type Day } from '@portolan/quantity'
import type { GovernanceDays } from '../../contract/index.ts'

/** The days that show: all of them, or those of one week; what is late comes first. */
export function rowsOf(data: GovernanceDays | undefined, week: string | undefined): readonly Dated[] {
  const items = data?.items ?? []
  const end = week === undefined ? '' : addDays(week as Day, 7)
  const shown = week === undefined ? items : items.filter(({ day }) => day >= week && day < end)
  return shown.toSorted((one, other) => Number(other.state === 'late') - Number(one.state === 'late'))
}
