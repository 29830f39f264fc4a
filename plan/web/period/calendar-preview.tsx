import { addDays, day, daysBetween } from '@portolan/quantity'
import { useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { PlannedCalendar } from '../../domain/period/plan-calendar.ts'
import { usePeriodName } from './use-period-name.ts'

/** How many periods come of a rule, which is longer than the others and why; or why none can. */
export function CalendarPreview(props: { of: PlannedCalendar | undefined }): ReactNode {
  const say = useWords('periods')
  const sentences = useSentences(props.of)
  return (
    <div className="period-preview" role="status">
      <h3>{say('form.preview')}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

function useSentences(of: PlannedCalendar | undefined): readonly string[] {
  const say = useWords('periods')
  const format = useFormat()
  const nameOf = usePeriodName()
  if (of === undefined) return []
  if ('problem' in of)
    return of.problem === 'gap'
      ? [say('form.gap', { last: format.day(of.last), first: format.day(of.first) })]
      : [say('form.too-early', { period: nameOf(of.period) })]
  const periods = of.years.flatMap((year) => year.periods)
  const [first, last, kept] = [periods[0], periods.at(-1), of.kept.at(-1)]
  if (first === undefined || last === undefined) return []
  const days = daysBetween(first.from, first.to)
  const bridged = kept !== undefined && (days < 28 || days > 35)
  return [
    ...(kept === undefined
      ? []
      : [say('form.kept', { count: of.kept.length, day: format.day(addDays(day(kept.to), -1)) })]),
    say('form.made', {
      count: periods.length,
      from: format.day(first.from),
      to: format.day(addDays(last.to, -1)),
    }),
    ...(bridged ? [say('form.bridge', { period: nameOf(first.name), days })] : []),
    ...of.years
      .filter(({ weeks }) => weeks === 53)
      .map((year) => say('form.long', { name: year.name, period: year.periods.at(-1)?.name ?? '' })),
  ]
}
