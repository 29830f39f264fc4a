import type { Bar, Overlay, Palette, Scene, Span, Window } from './scene.ts'
import type { Surface } from './surface.ts'

/** One picture: what is drawn, which part of it, in which colours. Rows from `firstRow` to `lastRow` show. */
export type Drawing = {
  readonly surface: Surface
  readonly scene: Scene
  readonly view: Window
  readonly palette: Palette
  readonly overlay: Overlay
  readonly firstRow: number
  readonly lastRow: number
}

/** From the whole drawing to the window. */
export function shiftOf({ scene, view }: Pick<Drawing, 'scene' | 'view'>): {
  readonly dx: number
  readonly dy: number
} {
  return { dx: -view.left, dy: scene.headHeight - view.top }
}

/** A bar as it looks for now: somebody may hold it, or be shown what would become of it. */
export function barIn({ scene, overlay }: Pick<Drawing, 'scene' | 'overlay'>, row: number): Bar | undefined {
  const bar = scene.bars.at(row)
  if (bar === undefined) return undefined
  const tone = overlay.toneOf?.(row, bar)
  return tone === undefined || tone === bar.tone ? bar : { ...bar, tone }
}

export function spanIn({ overlay }: Pick<Drawing, 'overlay'>, bar: Bar, row: number): Span {
  return overlay.spanOf?.(row, bar) ?? bar
}
