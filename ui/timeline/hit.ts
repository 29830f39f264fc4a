import { placeOfBar } from './bar-shape.ts'
import type { Bar, Overlay, Scene, Window } from './scene.ts'
import type { Point } from './surface.ts'

/** What lies under a pointer: a row, and which part of its bar. */
export type Hit = {
  readonly row: number
  readonly bar: Bar | undefined
  readonly part: 'body' | 'from' | 'to' | 'start-handle' | 'end-handle' | 'beside'
}

/** So near to an edge a pointer takes the edge; so far beyond it, the handle. */
const EDGE = 5
const HANDLE = 17

/** Undefined outside of all rows, the header among that. */
export function hitAt(
  scene: Scene,
  view: Window,
  { x, y, overlay }: Point & { readonly overlay?: Overlay },
): Hit | undefined {
  if (y < scene.headHeight || y > view.height || x < 0 || x > view.width) return undefined
  const row = Math.floor((y - scene.headHeight + view.top) / scene.rowHeight)
  if (row < 0 || row >= scene.bars.count) return undefined
  const bar = scene.bars.at(row)
  if (bar === undefined) return { row, bar, part: 'beside' }
  const place = placeOfBar(scene, bar, { row, span: overlay?.spanOf?.(row, bar) ?? bar })
  return { row, bar, part: partAt(x + view.left, place, bar) }
}

function partAt(x: number, { x1, x2 }: { readonly x1: number; readonly x2: number }, bar: Bar): Hit['part'] {
  const wide = x2 - x1 >= 4 * EDGE
  const inner = wide ? EDGE : 0
  if (bar.shape === 'bar') {
    if (x > x2 - inner && x <= x2 + EDGE - 1) return 'to'
    if (wide && x >= x1 - 2 && x < x1 + inner) return 'from'
  }
  if (x >= x1 && x <= x2) return 'body'
  if (x > x2 && x <= x2 + HANDLE) return 'end-handle'
  if (x < x1 && x >= x1 - HANDLE) return 'start-handle'
  return 'beside'
}
