import type { Point } from './surface.ts'

/** An end of a bar: where an arrow leaves or arrives, and on which side of the bar that is. */
export type Stop = Point & { readonly side: 1 | -1 }

const STUB = 7

/**
 * The way of an arrow in straight pieces along the axes: it leaves away from its bar and arrives towards the other.
 * `gap` is how far above or below the second row's middle there is room between two rows.
 */
export function routeOf(from: Stop, to: Stop, gap: number): readonly Point[] {
  const out = from.x + from.side * STUB
  const back = to.x + to.side * STUB
  const turn = turnOf(from, to, { out, back })
  if (turn !== undefined)
    return joined([from, { x: turn, y: from.y }, { x: turn, y: to.y }, { x: to.x, y: to.y }])
  const between = to.y + (from.y <= to.y ? -gap : gap)
  return joined([
    from,
    { x: out, y: from.y },
    { x: out, y: between },
    { x: back, y: between },
    { x: back, y: to.y },
    { x: to.x, y: to.y },
  ])
}

/** Where one upright piece is enough; undefined where the arrow must go round. */
function turnOf(
  from: Stop,
  to: Stop,
  at: { readonly out: number; readonly back: number },
): number | undefined {
  if (from.side === to.side) return from.side === 1 ? Math.max(at.out, at.back) : Math.min(at.out, at.back)
  const room = (to.x - from.x) * from.side
  return room >= 2 * STUB ? at.out : undefined
}

/** The head of an arrow that arrives at a side. */
export function headOf({ x, y, side }: Stop): readonly Point[] {
  return [
    { x, y },
    { x: x + side * 5, y: y - 3.5 },
    { x: x + side * 5, y: y + 3.5 },
  ]
}

function joined(points: readonly Point[]): readonly Point[] {
  return points
    .filter(({ x, y }, at) => at === 0 || x !== points[at - 1]?.x || y !== points[at - 1]?.y)
    .map(({ x, y }) => ({ x, y }))
}
