import { type Day, dayNumber } from '@portolan/quantity'
import { MINUTES_OF_DAY, type TimelineHandle } from '@portolan/ui'
import { useEffect, useRef } from 'react'
import type { ScheduleView } from '../../../contract/index.ts'
import { minuteOf } from './minutes.ts'

/** Opens at the status date, or today, or where the plan is when neither lies within it. Once. */
export function useFirstView(
  timeline: TimelineHandle | undefined,
  {
    view,
    today,
    ready: drawn,
  }: { readonly view: ScheduleView; readonly today: Day; readonly ready: boolean },
): void {
  const shown = useRef<TimelineHandle | undefined>(undefined)
  const ready = timeline !== undefined && drawn
  useEffect(() => {
    if (!ready || shown.current === timeline) return
    shown.current = timeline
    const [from, to] = [minuteOf(view.start) ?? 0, minuteOf(view.finish) ?? 0]
    const now = minuteOf(view.dataDate) ?? dayNumber(today) * MINUTES_OF_DAY
    timeline.show(now >= from && now <= to ? now : from)
  }, [ready, timeline, view, today])
}
