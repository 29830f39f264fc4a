import { addDays, type Day, dayNumber } from '@portolan/quantity'
import { MINUTES_OF_DAY, type Span, type TimeScale, zoomBy, zooms, zoomToFit } from '@portolan/ui'
import { useMemo } from 'react'
import type { ScheduleView } from '../../../contract/index.ts'
import type { ChangePlanAddress, PlanAddress } from '../address.ts'
import { minuteOf } from './minutes.ts'

export type Zooming = {
  readonly scale: TimeScale
  readonly set: (perDay: number) => void
  readonly by: (steps: number) => void
  readonly fit: () => void
}

/** Time from a while before the first date to a while after the last, at the zoom that the address says. */
export function useScale(given: {
  readonly view: ScheduleView
  /** What the bars take. */
  readonly bars: Span | undefined
  readonly today: Day
  readonly width: number
  readonly address: PlanAddress
  readonly onChange: ChangePlanAddress
}): Zooming {
  const { view, bars, today, width, address, onChange } = given
  const span = useMemo(() => spanOfPlan(view, bars, today), [view, bars, today])
  // Until somebody says otherwise the whole plan shows, where that can be read.
  const whole = zoomToFit(span, Math.max(200, width - FIT_MARGIN))
  const perDay = address.zoom ?? Math.max(zooms.quarter, Math.min(zooms.week, whole))
  const scale = useMemo(() => withRoom(span, perDay, width), [span, perDay, width])
  return useMemo(() => {
    const set = (next: number): void => onChange({ zoom: Math.round(next * 1000) / 1000 })
    return {
      scale,
      set,
      by: (steps) => set(zoomBy(perDay, steps)),
      fit: () => set(whole),
    }
  }, [scale, whole, perDay, onChange])
}

/** For the words behind the last bar. */
const FIT_MARGIN = 150
const BEFORE_PIXELS = 24

function spanOfPlan(view: ScheduleView, bars: Span | undefined, today: Day): Span {
  const told = [view.start, view.finish, view.baselineFinish, view.dataDate].flatMap(
    (at) => minuteOf(at) ?? [],
  )
  const ends = bars === undefined ? told : [...told, bars.from, bars.to]
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  if (Number.isFinite(from) && Number.isFinite(to)) return { from, to }
  const now = dayNumber(today) * MINUTES_OF_DAY
  return { from: now, to: dayNumber(addDays(today, 90)) * MINUTES_OF_DAY }
}

/** Begins on a day, a little before the plan, leaves room for words behind it, and fills the screen at least. */
function withRoom({ from, to }: Span, perDay: number, width: number): TimeScale {
  const first = Math.floor(from / MINUTES_OF_DAY - BEFORE_PIXELS / perDay) * MINUTES_OF_DAY
  const needed = ((to - first) / MINUTES_OF_DAY) * perDay + FIT_MARGIN - BEFORE_PIXELS - perDay
  return { from: first, to: first + (Math.max(needed, width) / perDay) * MINUTES_OF_DAY, perDay }
}
