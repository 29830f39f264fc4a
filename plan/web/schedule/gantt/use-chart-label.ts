import type { Day } from '@portolan/quantity'
import { useFormat, useWords } from '@portolan/ui'
import type { ScheduleView } from '../../../contract/index.ts'
import { dayOfMoment, lastDayOf } from '../words.ts'

/** The timeline in words; line by line the grid says the same. */
export function useChartLabel({ start, finish, counts }: ScheduleView, lines: number): string {
  const say = useWords('gantt')
  const { day, number } = useFormat()
  return say('chart', {
    count: lines,
    shown: number(lines),
    start: start === null ? '–' : day(dayOfMoment(start) as Day),
    finish: finish === null ? '–' : day(lastDayOf(finish) as Day),
    critical: number(counts.critical),
  })
}
