import type { ScheduleProject } from '@portolan/exchange'
import { readCivil, workingMinutesBetween } from '@portolan/quantity'
import type { Activity, WorkingCalendar } from '../../contract/index.ts'
import { workClock } from '../../domain/index.ts'

type Interrupted = Pick<ScheduleProject['activities'][number], 'parts'>

/** The breaks between the parts of an interrupted activity, in working minutes of its calendar. */
export function splitsOf({ parts }: Interrupted, calendar: WorkingCalendar | undefined): Activity['splits'] {
  if (parts.length < 2 || calendar === undefined) return []
  const clock = workClock(calendar)
  const between = (from: Interrupted['parts'][number]['start'], to: typeof from): number =>
    workingMinutesBetween(clock, readCivil(from, 'UTC').at, readCivil(to, 'UTC').at)
  let done = 0
  return parts.slice(1).flatMap((part, index) => {
    const before = parts[index]
    if (before === undefined) return []
    done += between(before.start, before.finish)
    const pause = between(before.finish, part.start)
    return pause > 0 ? [{ after: done, pause }] : []
  })
}
