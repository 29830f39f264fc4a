import { type Drawing, shiftOf } from './drawing.ts'
import { headerUnits, periodsIn } from './periods.ts'
import type { Mark, Palette } from './scene.ts'
import { minuteAt, xOf } from './time-scale.ts'

/** Time without work, the lines between rows and periods, and the rows that are hovered or chosen. */
export function drawGround(drawing: Drawing): void {
  const { surface, scene, view, palette } = drawing
  const { dx } = shiftOf(drawing)
  const { from, to } = timeIn(drawing)
  const tall = { y: scene.headHeight, height: view.height - scene.headHeight }
  for (const closed of scene.closedIn(from, to)) {
    const x = xOf(scene.scale, closed.from) + dx
    const width = xOf(scene.scale, closed.to) + dx - x
    surface.box({ x, width, ...tall }, { fill: palette.ground2 })
  }
  drawRows(drawing)
  for (const { from: at } of periodsIn(headerUnits(scene.scale.perDay).upper, from, to)) {
    const x = Math.round(xOf(scene.scale, at) + dx)
    surface.box({ x, width: 1, ...tall }, { fill: palette.line })
  }
}

export function drawMarks(drawing: Drawing): void {
  const { surface, scene, view, palette } = drawing
  for (const mark of scene.marks) {
    const x = markX(drawing, mark)
    if (x < -1 || x > view.width + 1) continue
    const ink = { stroke: markColour(mark, palette), thick: mark.tone === 'accent' ? 2 : 1 }
    surface.line(
      [
        { x, y: scene.headHeight },
        { x, y: view.height },
      ],
      mark.dashed === true ? { ...ink, dash: [4, 3] } : ink,
    )
  }
}

export function markX(drawing: Pick<Drawing, 'scene' | 'view'>, { at }: Mark): number {
  return Math.round(xOf(drawing.scene.scale, at) + shiftOf(drawing).dx) + 0.5
}

export function markColour({ tone }: Mark, palette: Palette): string {
  return { accent: palette.accent, quiet: palette.tertiary, bad: palette.bad }[tone]
}

export function timeIn({ scene, view }: Pick<Drawing, 'scene' | 'view'>): {
  readonly from: number
  readonly to: number
} {
  return { from: minuteAt(scene.scale, view.left), to: minuteAt(scene.scale, view.left + view.width) }
}

function drawRows(drawing: Drawing): void {
  const { surface, scene, view, palette, overlay, firstRow, lastRow } = drawing
  const { dy } = shiftOf(drawing)
  const across = { x: 0, width: view.width }
  for (const [row, fill] of [
    [overlay.hoveredRow, palette.hover],
    [overlay.chosenRow, palette.selected],
  ] as const) {
    if (row === undefined || row < firstRow || row > lastRow) continue
    surface.box({ ...across, y: row * scene.rowHeight + dy, height: scene.rowHeight }, { fill })
  }
  for (let row = firstRow; row <= lastRow; row += 1) {
    surface.box({ ...across, y: (row + 1) * scene.rowHeight - 1 + dy, height: 1 }, { fill: palette.line2 })
  }
}
