import { type BarPlace, placeOfBar } from './bar-shape.ts'
import { barIn, type Drawing, shiftOf, spanIn } from './drawing.ts'
import type { Bar, Span } from './scene.ts'
import type { Ink, Point } from './surface.ts'
import { xOf } from './time-scale.ts'

const HEIGHT = 14
const LABEL = { size: 11, weight: 400 } as const

/** Bars of the rows in view: what was before under them, then themselves, then how far they may move. */
export function drawBars(drawing: Drawing): void {
  eachBar(drawing, (bar, row, place) => {
    drawShadows(drawing, bar, row)
    drawElsewhere(drawing, place)
    if (!isInView(drawing, place, bar)) return
    if (drawing.scene.parts.reach) drawReach(drawing, bar, place)
    draw[bar.shape](drawing, bar, place)
    drawWatched(drawing, bar, place)
    if (drawing.overlay.handles === true && drawing.overlay.hoveredRow === row)
      drawHandles(drawing, bar, place)
  })
}

/** The names of bars: at their right, and where there is no room, at their left. */
export function drawLabels(drawing: Drawing): void {
  const { surface, view, palette } = drawing
  const { dx } = shiftOf(drawing)
  eachBar(drawing, (bar, _, place) => {
    if (bar.label === '' || place.x2 < 0 || place.x1 > view.width) return
    const width = surface.widthOf(bar.label, LABEL)
    const end = Math.max(place.x2, endOfReach(drawing, bar, dx))
    const fitsRight = end + 10 + width <= view.width
    const x = fitsRight ? end + 10 : place.x1 - 10 - width
    if (!fitsRight && x < 4) return
    const fill = bar.tone === 'faint' ? palette.tertiary : palette.secondary
    surface.text(bar.label, { x, y: place.middle + 1 }, { ...LABEL, fill, halo: palette.ground })
  })
}

function eachBar(drawing: Drawing, visit: (bar: Bar, row: number, place: BarPlace) => void): void {
  const { scene, firstRow, lastRow } = drawing
  const { dx, dy } = shiftOf(drawing)
  for (let row = firstRow; row <= lastRow; row += 1) {
    const bar = barIn(drawing, row)
    if (bar === undefined) continue
    const { x1, x2, middle } = placeOfBar(scene, bar, { row, span: spanIn(drawing, bar, row) })
    visit(bar, row, { x1: x1 + dx, x2: x2 + dx, middle: middle + dy })
  }
}

function isInView({ view, scene }: Drawing, { x1, x2 }: BarPlace, bar: Bar): boolean {
  const reach = bar.reach === undefined ? x2 : Math.max(x2, xOf(scene.scale, bar.reach) - view.left)
  return reach >= -400 && x1 <= view.width + 400
}

/** A bar that lies out of sight leaves a pointer at the edge it lies behind. */
function drawElsewhere({ surface, view, palette }: Drawing, { x1, x2, middle }: BarPlace): void {
  const before = x2 < 0
  if (!before && x1 <= view.width) return
  const tip = before ? 5 : view.width - 5
  const base = before ? tip + 5 : tip - 5
  surface.shape(
    [
      { x: tip, y: middle },
      { x: base, y: middle - 4 },
      { x: base, y: middle + 4 },
    ],
    { fill: palette.ghost },
  )
}

function drawShadows({ surface, scene, view, palette }: Drawing, bar: Bar, row: number): void {
  const top = row * scene.rowHeight + scene.headHeight - view.top
  const under = (span: Span | undefined, fill: string): void => {
    if (span === undefined) return
    const x = xOf(scene.scale, span.from) - view.left
    const width = Math.max(bar.shape === 'diamond' ? 0 : 2, xOf(scene.scale, span.to) - view.left - x)
    if (x > view.width || x + width < -8) return
    if (bar.shape === 'diamond') surface.shape(diamond(x + width, top + 21, 4), { fill })
    else surface.box({ x, y: top + 21, width, height: 4 }, { fill }, 2)
  }
  if (scene.parts.ghosts) under(bar.ghost, palette.ghost)
  under(bar.other, palette.other)
}

const draw: Readonly<Record<Bar['shape'], (drawing: Drawing, bar: Bar, place: BarPlace) => void>> = {
  bar: ({ surface, palette }, bar, { x1, x2, middle }) => {
    const strong = bar.tone === 'strong'
    const faint = bar.tone === 'faint'
    const edge = faint ? palette.tertiary : strong ? palette.bad : palette.accent
    const ground = faint ? palette.ground2 : strong ? palette.badSoft : palette.accentSoft
    const box = { x: x1, y: middle - HEIGHT / 2, width: x2 - x1, height: HEIGHT }
    const thick = strong ? 1.5 : 1
    const dashed: Ink = faint ? { dash: [3, 2] } : {}
    surface.box(inset(box, thick / 2), { fill: ground, stroke: edge, thick, ...dashed }, 3)
    const done = Math.min(1, Math.max(0, bar.done)) * box.width
    if (done > 0.5) surface.box({ ...box, width: done }, { fill: edge }, 3)
  },
  bracket: ({ surface, palette }, bar, { x1, x2, middle }) => {
    const fill = bar.tone === 'faint' ? palette.tertiary : palette.secondary
    const top = middle - 6
    const foot = Math.min(6, (x2 - x1) / 2)
    surface.shape(
      [
        { x: x1, y: top },
        { x: x2, y: top },
        { x: x2, y: top + 11 },
        { x: x2 - foot, y: top + 5 },
        { x: x1 + foot, y: top + 5 },
        { x: x1, y: top + 11 },
      ],
      { fill },
    )
  },
  diamond: ({ surface, palette }, bar, { x1, x2, middle }) => {
    const colour =
      bar.tone === 'faint' ? palette.tertiary : bar.tone === 'strong' ? palette.bad : palette.accent
    const points = diamond((x1 + x2) / 2, middle, (x2 - x1) / 2)
    surface.shape(points, {
      fill: bar.done >= 1 || bar.tone === 'strong' ? colour : palette.ground,
      stroke: colour,
      thick: 1.5,
    })
  },
}

function drawReach(drawing: Drawing, bar: Bar, { x2, middle }: BarPlace): void {
  const { surface, palette } = drawing
  const end = endOfReach(drawing, bar, shiftOf(drawing).dx)
  if (end <= x2 + 2) return
  const ink = { stroke: palette.tertiary }
  surface.line(
    [
      { x: x2 + 1, y: middle + 0.5 },
      { x: end, y: middle + 0.5 },
    ],
    { ...ink, dash: [1.5, 2.5] },
  )
  surface.line(
    [
      { x: end, y: middle - 4 },
      { x: end, y: middle + 5 },
    ],
    ink,
  )
}

function endOfReach({ scene, overlay }: Drawing, bar: Bar, dx: number): number {
  // While bars move, how far they may move is not known yet.
  if (bar.reach === undefined || !scene.parts.reach || overlay.spanOf !== undefined)
    return Number.NEGATIVE_INFINITY
  return xOf(scene.scale, bar.reach) + dx
}

/** A moment that is watched: an arrow down onto it, filled where it was missed. */
function drawWatched({ surface, scene, view, palette }: Drawing, bar: Bar, { middle }: BarPlace): void {
  if (bar.flag === undefined) return
  const x = xOf(scene.scale, bar.flag.at) - view.left
  const colour = bar.flag.missed ? palette.bad : palette.secondary
  const points = [
    { x: x - 4.5, y: middle - 8 },
    { x: x + 4.5, y: middle - 8 },
    { x, y: middle - 1 },
  ]
  surface.shape(points, { fill: bar.flag.missed ? colour : palette.ground, stroke: colour, thick: 1.25 })
  surface.line(
    [
      { x, y: middle - 1 },
      { x, y: middle + 7 },
    ],
    { stroke: colour, thick: 1.25 },
  )
}

function drawHandles({ surface, palette }: Drawing, bar: Bar, { x1, x2, middle }: BarPlace): void {
  if (bar.shape === 'bracket') return
  for (const x of [x1 - 9, x2 + 9])
    surface.box(
      { x: x - 4, y: middle - 4, width: 8, height: 8 },
      { fill: palette.ground, stroke: palette.accent, thick: 1.5 },
      4,
    )
}

function diamond(x: number, y: number, half: number): readonly Point[] {
  return [
    { x, y: y - half },
    { x: x + half, y },
    { x, y: y + half },
    { x: x - half, y },
  ]
}

function inset(box: { x: number; y: number; width: number; height: number }, by: number): typeof box {
  return {
    x: box.x + by,
    y: box.y + by,
    width: Math.max(0.5, box.width - 2 * by),
    height: box.height - 2 * by,
  }
}
