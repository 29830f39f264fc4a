import { drawScene } from './draw-scene.ts'
import type { Palette, Scene } from './scene.ts'
import type { Point, Surface } from './surface.ts'
import { widthOf } from './time-scale.ts'

/** A column of words before the drawing. */
export type SheetColumn = {
  readonly header: string
  readonly width: number
  readonly align: 'start' | 'end'
  readonly textOf: (row: number) => string
  /** Pixels that the words of a row are moved in. */
  readonly indentOf?: (row: number) => number
  readonly boldOf?: (row: number) => boolean
}

export type Sheet = {
  readonly scene: Scene
  readonly columns: readonly SheetColumn[]
  readonly palette: Palette
  readonly title: string
  /** Rows of this sheet; all when absent. */
  readonly rows?: { readonly first: number; readonly count: number } | undefined
}

const TITLE = 34

export function sheetSize({ scene, columns, rows }: Omit<Sheet, 'palette' | 'title'>): {
  readonly width: number
  readonly height: number
} {
  const count = rows?.count ?? scene.bars.count
  return {
    width: tableWidth(columns) + widthOf(scene.scale),
    height: TITLE + scene.headHeight + count * scene.rowHeight,
  }
}

/** A whole drawing with its lines named before it, for a file or for paper: the same bars as on the screen. */
export function drawSheet(surface: Surface, sheet: Sheet): void {
  const { scene, columns, palette, title, rows } = sheet
  const { width, height } = sheetSize(sheet)
  const left = tableWidth(columns)
  const top = (rows?.first ?? 0) * scene.rowHeight
  surface.box({ x: 0, y: 0, width, height }, { fill: palette.ground })
  surface.text(title, { x: 8, y: TITLE / 2 }, { fill: palette.text, size: 15, weight: 600 })
  drawScene(moved(surface, { x: left, y: TITLE }), scene, {
    view: { left: 0, top, width: width - left, height: height - TITLE },
    palette,
  })
  drawTable(moved(surface, { x: 0, y: TITLE }), sheet)
  surface.box({ x: left, y: TITLE, width: 1, height: height - TITLE }, { fill: palette.line })
}

function drawTable(surface: Surface, { scene, columns, palette, rows }: Sheet): void {
  const { rowHeight, headHeight } = scene
  const first = rows?.first ?? 0
  const count = rows?.count ?? scene.bars.count
  const across = tableWidth(columns)
  let x = 0
  for (const column of columns) {
    const cell = { x, y: 0, width: column.width, height: headHeight + count * rowHeight }
    surface.within(cell, () => {
      write(surface, column, {
        words: column.header,
        x,
        y: headHeight - 14,
        ink: { fill: palette.secondary, size: 11, weight: 500 },
      })
      for (let row = first; row < first + count; row += 1) {
        write(surface, column, {
          words: column.textOf(row),
          x: x + (column.indentOf?.(row) ?? 0),
          y: headHeight + (row - first) * rowHeight + rowHeight / 2,
          ink: { fill: palette.text, size: 12, weight: column.boldOf?.(row) === true ? 600 : 400 },
        })
      }
    })
    x += column.width
  }
  for (let line = 0; line <= count; line += 1)
    surface.box(
      { x: 0, y: headHeight + line * rowHeight - 1, width: across, height: 1 },
      { fill: palette.line2 },
    )
}

type Words = {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly ink: { readonly fill: string; readonly size: number; readonly weight: 400 | 500 | 600 }
}

function write(surface: Surface, { width, align }: SheetColumn, { words, x, y, ink }: Words): void {
  const at = align === 'end' ? x + width - 8 - surface.widthOf(words, ink) : x + 8
  if (words !== '') surface.text(words, { x: at, y }, ink)
}

function tableWidth(columns: readonly SheetColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

/** The same surface with its corner elsewhere. */
export function moved(on: Surface, by: Point): Surface {
  const at = <P extends Point>(point: P): P => ({ ...point, x: point.x + by.x, y: point.y + by.y })
  return {
    box: (box, ink, radius) => on.box(at(box), ink, radius),
    line: (points, ink) => on.line(points.map(at), ink),
    shape: (points, ink) => on.shape(points.map(at), ink),
    text: (words, point, ink) => on.text(words, at(point), ink),
    widthOf: on.widthOf,
    within: (box, draw) => on.within(at(box), draw),
  }
}
