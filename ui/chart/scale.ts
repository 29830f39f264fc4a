/** Round values inside a span, at most `most` of them, for grid lines. */
export function ticks(low: number, high: number, most: number): number[] {
  if (!(high > low) || most < 1) return [low]
  const rough = (high - low) / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough - power * 1e-9) ??
    10 * power
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

export type Span = { readonly low: number; readonly high: number }

/** The span of values with a little air; a flat line gets a span too. */
export function spanOf(values: readonly number[], fromZero: boolean): Span {
  if (values.length === 0) return { low: 0, high: 1 }
  const low = Math.min(...values, ...(fromZero ? [0] : []))
  const high = Math.max(...values, ...(fromZero ? [0] : []))
  const air = high === low ? Math.abs(high) * 0.1 || 1 : (high - low) * 0.08
  return { low: fromZero && low === 0 ? 0 : low - air, high: fromZero && high === 0 ? 0 : high + air }
}

export function place(value: number, span: Span, from: number, to: number): number {
  return from + ((value - span.low) / (span.high - span.low)) * (to - from)
}

export type Point = { readonly x: number; readonly y: number }

/** An SVG path; a step holds its value until the next point, as a status or a budget does. */
export function pathOf(points: readonly Point[], step: boolean): string {
  return points
    .map((point, index) => {
      const at = `${round(point.x)} ${round(point.y)}`
      if (index === 0) return `M${at}`
      return step ? `H${round(point.x)}V${round(point.y)}` : `L${at}`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Whether another line ends where the name of this one would stand, right of its own end. */
export function isCovered(end: Point, ends: readonly (Point | undefined)[], name: Size): boolean {
  return ends.some(
    (other) =>
      other !== undefined &&
      other.x > end.x &&
      other.x - end.x < name.width &&
      Math.abs(other.y - end.y) < name.height,
  )
}

type Size = { readonly width: number; readonly height: number }

/** How far down names at the ends of lines stand: none that are near each other overlap, and none stands below `lowest`. */
export function spaced(
  ends: readonly (Point | undefined)[],
  room: { readonly near: number; readonly gap: number; readonly lowest: number },
): (number | undefined)[] {
  const inOrder = ends.flatMap((end, index) => (end === undefined ? [] : [{ ...end, index }]))
  const down = pushed(
    inOrder.toSorted((a, b) => a.y - b.y),
    room,
  )
  // Those that were pushed too far push back, from the lowest up.
  const up = pushed(
    down.map((one) => ({ ...one, y: -Math.min(one.y, room.lowest) })).toSorted((a, b) => a.y - b.y),
    room,
  )
  const heights = new Map(up.map(({ index, y }) => [index, -y]))
  return ends.map((_, index) => heights.get(index))
}

type End = Point & { readonly index: number }

/** Each is moved on until it is clear of those before it. */
function pushed(ends: readonly End[], { near, gap }: { readonly near: number; readonly gap: number }): End[] {
  const placed: End[] = []
  for (const end of ends) {
    const before = placed.filter((one) => Math.abs(one.x - end.x) < near).map((one) => one.y + gap)
    placed.push({ ...end, y: Math.max(end.y, ...before) })
  }
  return placed
}
