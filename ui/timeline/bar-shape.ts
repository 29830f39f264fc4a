import type { Bar, BarEnd, Scene, Span } from './scene.ts'
import type { Stop } from './route.ts'
import { xOf } from './time-scale.ts'

/** Half of a diamond's width. */
const DIAMOND = 6.5
const LEAST = 3

/** Where a bar stands on the whole drawing, in pixels. */
export type BarPlace = { readonly x1: number; readonly x2: number; readonly middle: number }

export function placeOfBar(
  scene: Pick<Scene, 'scale' | 'rowHeight'>,
  bar: Bar,
  at: { row: number; span: Span },
): BarPlace {
  const x1 = xOf(scene.scale, at.span.from)
  const x2 = xOf(scene.scale, at.span.to)
  const middle = at.row * scene.rowHeight + scene.rowHeight / 2 - 1
  if (bar.shape === 'diamond') return { x1: x2 - DIAMOND, x2: x2 + DIAMOND, middle }
  // What is too short to be seen is drawn as long as can be seen.
  return { x1, x2: Math.max(x2, x1 + LEAST), middle }
}

/** An end of a bar as an arrow knows it. */
export function stopAt({ x1, x2, middle }: BarPlace, end: BarEnd): Stop {
  return end === 'start' ? { x: x1, y: middle, side: -1 } : { x: x2, y: middle, side: 1 }
}
