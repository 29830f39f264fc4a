import { placeOfBar, stopAt } from './bar-shape.ts'
import { barIn, type Drawing, shiftOf, spanIn } from './drawing.ts'
import { headOf, routeOf, type Stop } from './route.ts'
import type { Arrow, BarEnd } from './scene.ts'
import type { Point } from './surface.ts'

type Drawn = { readonly arrow: Arrow; readonly points: readonly Point[]; readonly to: Stop }

/** Arrows of the rows in view, the strong ones above the others, those that are followed above all. */
export function drawArrows(drawing: Drawing): void {
  const { surface, scene, palette, overlay, firstRow, lastRow } = drawing
  const followed = overlay.followed
  if (scene.parts.arrows || (followed !== undefined && followed.size > 0)) {
    const all = scene.arrows.between(firstRow, lastRow).flatMap((arrow) => {
      const isFollowed = followed?.has(arrow.id) === true
      return scene.parts.arrows || isFollowed ? drawnOf(drawing, arrow) : []
    })
    for (const rank of [0, 1, 2])
      for (const drawn of all) if (rankOf(drawn.arrow, followed) === rank) drawArrow(drawing, drawn, rank)
  }
  if (overlay.rubber === undefined) return
  const { dx, dy } = shiftOf(drawing)
  const { x1, y1, x2, y2 } = overlay.rubber
  surface.line(
    [
      { x: x1 + dx, y: y1 + dy },
      { x: x2 + dx, y: y2 + dy },
    ],
    { stroke: palette.accent, thick: 1.5, dash: [4, 3] },
  )
}

function drawArrow(drawing: Drawing, { arrow, points, to }: Drawn, rank: number): void {
  const { surface, palette } = drawing
  const critical = arrow.strong && isStrong(drawing, arrow.to) && isStrong(drawing, arrow.from)
  const colour =
    rank === 2 ? palette.accent : critical ? palette.bad : rank === 1 ? palette.tertiary : palette.ghost
  surface.line(points, { stroke: colour, thick: rank === 2 ? 2 : arrow.strong ? 1.25 : 1 })
  surface.shape(headOf(to), { fill: colour })
}

function isStrong(drawing: Drawing, row: number): boolean {
  return barIn(drawing, row)?.tone === 'strong'
}

function rankOf(arrow: Arrow, followed: ReadonlySet<string> | undefined): number {
  if (followed?.has(arrow.id) === true) return 2
  return arrow.strong ? 1 : 0
}

/** Nothing where an end has no bar, or the whole way lies outside of the window. */
function drawnOf(drawing: Drawing, arrow: Arrow): readonly Drawn[] {
  const from = stopIn(drawing, arrow.from, arrow.fromEnd)
  const to = stopIn(drawing, arrow.to, arrow.toEnd)
  if (from === undefined || to === undefined) return []
  const left = Math.min(from.x, to.x)
  const right = Math.max(from.x, to.x)
  if (right < -30 || left > drawing.view.width + 30) return []
  return [{ arrow, points: routeOf(from, to, drawing.scene.rowHeight / 2), to }]
}

function stopIn(drawing: Drawing, row: number, end: BarEnd): Stop | undefined {
  const bar = drawing.scene.bars.at(row)
  if (bar === undefined) return undefined
  const { dx, dy } = shiftOf(drawing)
  const stop = stopAt(placeOfBar(drawing.scene, bar, { row, span: spanIn(drawing, bar, row) }), end)
  return { ...stop, x: stop.x + dx, y: stop.y + dy }
}
