import type { GivenTo } from '@portolan/contract'
import { datedStates } from '@portolan/platform/dated/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { z } from 'zod'
import { governanceKinds, listGovernanceDays } from '../../contract/index.ts'

/** What the calendar shows stands in its address, so that it can be sent to someone as a link. */
export const calendarAddress = z.object({
  /** The first day; the Monday of this week where it is not said. */
  from: z.iso.date().optional().catch(undefined),
  /** The last one; a quarter later where it is not said. */
  to: z.iso.date().optional().catch(undefined),
  /** The Monday of the one week that is looked at. */
  week: z.iso.date().optional().catch(undefined),
  kinds: z.array(z.enum(governanceKinds)).optional().catch(undefined),
  state: z.enum(datedStates).optional().catch(undefined),
  whose: z.enum(['mine', 'office']).optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
})
export type CalendarAddress = z.output<typeof calendarAddress>
export type ChangeCalendar = (patch: Partial<CalendarAddress>) => void

export type DaysInput = GivenTo<typeof listGovernanceDays>

export function daysInput({ from, to, kinds, state, whose, search }: CalendarAddress): DaysInput {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(state === undefined ? {} : { state }),
    ...(whose === undefined ? {} : { whose }),
    ...(search === undefined ? {} : { search }),
  }
}

export const unfiltered = {
  week: undefined,
  kinds: undefined,
  state: undefined,
  whose: undefined,
  search: undefined,
} as const

export function isFiltered({ week, kinds, state, whose, search }: CalendarAddress): boolean {
  return [week, kinds, state, whose, search].some((one) => one !== undefined)
}

export const calendarReadings: ReadsFirst = ({ search }) => [
  { op: listGovernanceDays, input: daysInput(readAddress(calendarAddress, search)) },
]
