import { drawArrows } from './draw-arrows.ts'
import { drawBars, drawLabels } from './draw-bars.ts'
import { drawGround, drawMarks } from './draw-ground.ts'
import { drawHeader } from './draw-header.ts'
import type { Drawing } from './drawing.ts'
import type { Overlay, Palette, Scene, Window } from './scene.ts'
import type { Surface } from './surface.ts'

type Given = {
  readonly view: Window
  readonly palette: Palette
  readonly overlay?: Overlay
}

/**
 * Draws the part of a scene that a window shows, its header above the rows: the one drawing for screen, file and
 * paper. Only what the window touches is drawn.
 */
export function drawScene(surface: Surface, scene: Scene, { view, palette, overlay = {} }: Given): void {
  const rows = rowsIn(scene, view)
  const drawing: Drawing = { surface, scene, view, palette, overlay, ...rows }
  const body = { x: 0, y: scene.headHeight, width: view.width, height: view.height - scene.headHeight }
  surface.box({ x: 0, y: 0, width: view.width, height: view.height }, { fill: palette.ground })
  surface.within(body, () => {
    drawGround(drawing)
    drawArrows(drawing)
    drawBars(drawing)
    drawMarks(drawing)
    if (scene.parts.labels) drawLabels(drawing)
  })
  drawHeader(drawing)
}

export function rowsIn(
  scene: Pick<Scene, 'rowHeight' | 'headHeight' | 'bars'>,
  view: Window,
): { readonly firstRow: number; readonly lastRow: number } {
  const shown = view.height - scene.headHeight
  return {
    firstRow: Math.max(0, Math.floor(view.top / scene.rowHeight)),
    lastRow: Math.min(scene.bars.count - 1, Math.ceil((view.top + shown) / scene.rowHeight)),
  }
}
