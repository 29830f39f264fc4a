/** Minutes since 1970-01-01T00:00 on the clock of what is drawn. */
export type Minute = number

export const MINUTES_OF_DAY = 1440

/** Where time stands on a line: `from` at pixel 0, so many pixels a day. */
export type TimeScale = {
  readonly from: Minute
  readonly to: Minute
  readonly perDay: number
}

export type Zoom = 'day' | 'week' | 'month' | 'quarter'

/** Pixels a day at which each of the four reads best. */
export const zooms: Readonly<Record<Zoom, number>> = { day: 30, week: 6, month: 2, quarter: 0.7 }

const LEAST = 0.1
const MOST = 80
const STEP = 1.25

export function xOf(scale: TimeScale, minute: Minute): number {
  return ((minute - scale.from) / MINUTES_OF_DAY) * scale.perDay
}

export function minuteAt(scale: TimeScale, x: number): Minute {
  return scale.from + (x / scale.perDay) * MINUTES_OF_DAY
}

export function widthOf(scale: TimeScale): number {
  return xOf(scale, scale.to)
}

/** One step nearer or further. */
export function zoomBy(perDay: number, steps: number): number {
  return within(perDay * STEP ** steps)
}

/** Pixels a day at which a span fills a width. */
export function zoomToFit(span: { readonly from: Minute; readonly to: Minute }, width: number): number {
  const days = Math.max(1, (span.to - span.from) / MINUTES_OF_DAY)
  return within(width / days)
}

/** The name whose reading is nearest. */
export function zoomName(perDay: number): Zoom {
  const names = Object.keys(zooms) as Zoom[]
  const far = (name: Zoom): number => Math.abs(Math.log(zooms[name] / perDay))
  return names.reduce((best, name) => (far(name) < far(best) ? name : best), 'week')
}

function within(perDay: number): number {
  return Math.max(LEAST, Math.min(MOST, perDay))
}
