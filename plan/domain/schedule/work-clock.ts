import { type WorkCalendar, workCalendar } from '@portolan/quantity'
import type { WorkingCalendar } from '../../contract/index.ts'

/** A calendar of the plan, ready for arithmetic: an exception takes the usual hours out and puts its own in. */
export function workClock({ week, exceptions }: Pick<WorkingCalendar, 'week' | 'exceptions'>): WorkCalendar {
  return workCalendar({
    zone: 'UTC',
    week,
    exceptions: exceptions.flatMap(({ first, last, shifts }) => [
      { first, last, kind: 'remove' as const },
      ...(shifts.length > 0 ? [{ first, last, kind: 'add' as const, shifts }] : []),
    ]),
  })
}
