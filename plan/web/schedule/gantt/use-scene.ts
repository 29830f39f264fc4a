import { type Day, dayNumber } from '@portolan/quantity'
import {
  type Bars,
  datesIn,
  type Mark,
  MINUTES_OF_DAY,
  type Scene,
  type Span,
  type TimeScale,
  useLocale,
  useSetting,
  useWords,
} from '@portolan/ui'
import { useMemo } from 'react'
import type { ActivityRow, ScheduleView } from '../../../contract/index.ts'
import type { PlanAddress } from '../address.ts'
import type { PlanLines } from '../use-plan-rows.ts'
import { closedDays, leastClosed } from './closed-days.ts'
import type { Spans } from './desk-messages.ts'
import { minuteOf } from './minutes.ts'
import { keptNames, type PeriodWords } from './period-names.ts'
import { arrowsOf } from './plan-arrows.ts'
import { barsOf } from './plan-bars.ts'
import { spanOfBars } from './plan-span.ts'
import type { OpenDesk } from './use-desk.ts'

export const HEAD = 46

/** Bars of the lines that show, and the time they take. */
export function useBars(
  rows: readonly ActivityRow[],
  given: {
    desk: OpenDesk | undefined
    ghosts: Spans | undefined
    others: Spans | undefined
    without: boolean
  },
): { readonly bars: Bars; readonly span: Span | undefined } {
  const { desk, ghosts, others, without } = given
  // Where nothing else is looked up, lines alone say where bars stand: they need not wait for a desk.
  const placeOf = ghosts === undefined && others === undefined ? undefined : desk?.placeOf
  return useMemo(() => {
    const ghostOf = without ? () => undefined : lookUp(ghosts, placeOf)
    const beside = { ghostOf, otherOf: lookUp(others, placeOf) }
    return { bars: barsOf(rows, beside), span: spanOfBars(rows, beside) }
  }, [rows, placeOf, ghosts, others, without])
}

/** All that the timeline draws. */
export function useScene(given: {
  readonly lines: PlanLines
  readonly bars: Bars
  readonly scale: TimeScale
  readonly view: ScheduleView
  readonly desk: OpenDesk | undefined
  readonly address: PlanAddress
}): Scene {
  const { lines, bars, scale, view, desk, address } = given
  const marks = useMarks(view)
  const namesOf = usePeriodNames()
  const without = useMemo(() => new Set(address.without), [address.without])
  const withLinks = !without.has('links')
  const { shown, placeOf } = lines
  const arrows = useMemo(() => arrowsOf({ rows: shown, placeOf }), [shown, placeOf])
  return useMemo(() => {
    const calendar = desk?.opened.calendars.find(({ id }) => id === desk.opened.usual)
    return {
      scale,
      rowHeight: address.roomy === true ? 34 : 28,
      headHeight: HEAD,
      bars,
      arrows,
      marks,
      closedIn: (from, to) =>
        calendar === undefined ? [] : closedDays(calendar, { from, to, least: leastClosed(scale.perDay) }),
      parts: {
        ghosts: !without.has('baseline'),
        reach: !without.has('float'),
        arrows: withLinks,
        labels: !without.has('labels'),
      },
      namesOf,
    }
  }, [bars, arrows, scale, marks, namesOf, desk, without, withLinks, address.roomy])
}

function useMarks(view: ScheduleView): readonly Mark[] {
  const say = useWords('gantt')
  const { today } = useSetting()
  return useMemo(() => {
    const status = minuteOf(view.dataDate)
    const baseline = minuteOf(view.baselineFinish)
    const now = dayNumber(today) * MINUTES_OF_DAY
    const same = status !== undefined && Math.abs(status - now) < MINUTES_OF_DAY
    return [
      ...(baseline === undefined
        ? []
        : [{ at: baseline, tone: 'quiet' as const, dashed: true, label: say('mark.baseline') }]),
      ...(same ? [] : [{ at: now, tone: 'quiet' as const, label: say('mark.today') }]),
      ...(status === undefined
        ? []
        : [{ at: status, tone: 'accent' as const, label: say('mark.status-date') }]),
    ]
  }, [view.dataDate, view.baselineFinish, today, say])
}

const patterns = {
  'month-year': { month: 'long', year: 'numeric' },
  'short-month-year': { month: 'short', year: 'numeric' },
  'short-month': { month: 'short' },
  'weekday-day': { weekday: 'short', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

function usePeriodNames(): Scene['namesOf'] {
  const words = usePeriodWords()
  return useMemo(() => keptNames(words), [words])
}

function usePeriodWords(): PeriodWords {
  const say = useWords('gantt')
  const locale = useLocale()
  return useMemo(() => {
    const language = locale === 'de' ? 'de-DE' : 'en-GB'
    const known = new Map<string, string>()
    // The first picture writes a year of weeks, and a sentence costs more than drawing it.
    const week = say('period.week', { number: '#' })
    return {
      write: (day: Day, pattern) => {
        const key = pattern + day
        const before = known.get(key)
        if (before !== undefined) return before
        // 'Sept' is the one month that British English writes with four letters.
        const text = datesIn(language, { ...patterns[pattern], timeZone: 'UTC' })
          .format(new Date(`${day}T00:00:00Z`))
          .replace(/Sept(?!e)/, 'Sep')
        known.set(key, text)
        return text
      },
      week: (number) => week.replace('#', String(number)),
      quarter: (number) => say('period.quarter', { number }),
    }
  }, [say, locale])
}

function lookUp(
  spans: Spans | undefined,
  placeOf: OpenDesk['placeOf'] | undefined,
): ((id: string) => Span | undefined) | undefined {
  if (spans === undefined || placeOf === undefined) return undefined
  return (id) => {
    const place = placeOf.get(id)
    const [from, to] = [spans.start[place ?? -1] ?? Number.NaN, spans.finish[place ?? -1] ?? Number.NaN]
    return Number.isNaN(from) || Number.isNaN(to) ? undefined : { from, to: Math.max(from, to) }
  }
}
