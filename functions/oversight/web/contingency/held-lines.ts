import { addDays, type Day, daysBetween } from '@portolan/quantity'
import type { ChartPoint } from '@portolan/ui'
import type { ContingencyView } from '../../contract/index.ts'

export type HeldLines = {
  readonly unit: string
  readonly left: readonly ChartPoint[]
  /** From what was opened to nothing at the finish of the plan. */
  readonly release: readonly ChartPoint[]
  readonly burn: readonly ChartPoint[]
  readonly progress: readonly ChartPoint[]
}

/** The lines of both charts; in money where the reader may read it and some is held, else in days. */
export function heldLines({ history, currency }: ContingencyView, today: Day): HeldLines | undefined {
  const { held, progress, release } = history
  const inMoney = currency !== null && held.some(({ money }) => money != null)
  const left = held.flatMap(({ day, money, days }): ChartPoint[] => {
    const value = inMoney ? money : days
    return value == null ? [] : [{ day: day as Day, value }]
  })
  const first = left[0]
  if (first === undefined) return undefined
  return {
    unit: inMoney ? currency : 'days',
    left: until(left, today),
    release: release === null ? [] : steady(first, release.to as Day),
    burn: until(
      held.map(({ day, burn }) => ({ day: day as Day, value: burn })),
      today,
    ),
    progress: progress.map(({ day, share }) => ({ day: day as Day, value: share })),
  }
}

/** A sum stands until the next movement, and so until today. */
function until(points: readonly ChartPoint[], today: Day): readonly ChartPoint[] {
  const last = points.at(-1)
  return last === undefined || last.day >= today ? points : [...points, { day: today, value: last.value }]
}

const steps = 12

/** With points in between: the days of a chart are those of its points. */
function steady(first: ChartPoint, to: Day): readonly ChartPoint[] {
  const length = daysBetween(first.day, to)
  if (length <= 0 || first.value === null) return []
  const of = first.value
  return Array.from({ length: steps + 1 }, (_, at) => ({
    day: addDays(first.day, Math.round((length * at) / steps)),
    value: Math.round((of * (steps - at)) / steps),
  }))
}
