import { placeOfBar } from './bar-shape.ts'
import { canvasSurface, forgetWidths } from './canvas-surface.ts'
import { drawScene } from './draw-scene.ts'
import { fontOf, paletteOf } from './palette-of.ts'
import type { Overlay, Palette, Scene, Window } from './scene.ts'

type Seen = { readonly scene: Scene; readonly overlayOf: () => Overlay }

/** Keeps a canvas drawn: once a frame at most, when it is scrolled, resized, recoloured or told to. */
export class Painter {
  readonly #box: HTMLElement
  readonly #canvas: HTMLCanvasElement
  readonly #seen: () => Seen
  readonly #watch: readonly { disconnect: () => void }[]
  #palette: Palette
  #frame = 0
  #painted = { width: 0, height: 0 }

  constructor(box: HTMLElement, canvas: HTMLCanvasElement, seen: () => Seen) {
    this.#box = box
    this.#canvas = canvas
    this.#seen = seen
    this.#palette = paletteOf(box)
    // Told at the beginning too, when it may be drawn in its size already.
    const sizes = new ResizeObserver(() => {
      const { width, height } = windowOf(box)
      if (width !== this.#painted.width || height !== this.#painted.height) this.#paint()
    })
    sizes.observe(box)
    const colours = new MutationObserver(() => {
      this.#palette = paletteOf(box)
      this.redraw()
    })
    colours.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] })
    this.#watch = [sizes, colours]
    box.addEventListener('scroll', this.redraw, { passive: true })
    document.fonts.addEventListener('loadingdone', this.#measureAnew)
    this.redraw()
  }

  readonly redraw = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint())
  }

  /** Until their letters have come, words have the width of others. */
  readonly #measureAnew = (): void => {
    forgetWidths()
    this.redraw()
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#box.removeEventListener('scroll', this.redraw)
    document.fonts.removeEventListener('loadingdone', this.#measureAnew)
    for (const one of this.#watch) one.disconnect()
  }

  placeOf(row: number): DOMRect | undefined {
    const { scene, overlayOf } = this.#seen()
    const bar = scene.bars.at(row)
    if (bar === undefined) return undefined
    const box = this.#box.getBoundingClientRect()
    const view = windowOf(this.#box)
    const { x1, x2, middle } = placeOfBar(scene, bar, { row, span: overlayOf().spanOf?.(row, bar) ?? bar })
    const left = Math.max(0, Math.min(view.width, x1 - view.left))
    const right = Math.max(left, Math.min(view.width, x2 - view.left))
    const top = middle - view.top + scene.headHeight
    return new DOMRect(box.left + left, box.top + top - 10, right - left, 20)
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    const view = windowOf(this.#box)
    const on = this.#canvas.getContext('2d', { alpha: false })
    if (on === null || view.width === 0 || view.height === 0) return
    this.#painted = view
    this.#fit(view)
    const ratio = this.#canvas.width / view.width
    on.setTransform(ratio, 0, 0, this.#canvas.height / view.height, 0, 0)
    const { scene, overlayOf } = this.#seen()
    drawScene(canvasSurface(on, fontOf(this.#box)), scene, {
      view,
      palette: this.#palette,
      overlay: overlayOf(),
    })
  }

  /** As many pixels as the screen has. Setting a size clears the canvas, so only when it is another. */
  #fit({ width, height }: Window): void {
    const wide = Math.round(width * devicePixelRatio)
    const high = Math.round(height * devicePixelRatio)
    if (this.#canvas.width === wide && this.#canvas.height === high) return
    this.#canvas.width = wide
    this.#canvas.height = high
    this.#canvas.style.width = `${width}px`
    this.#canvas.style.height = `${height}px`
  }
}

export function windowOf(box: HTMLElement): Window {
  return { left: box.scrollLeft, top: box.scrollTop, width: box.clientWidth, height: box.clientHeight }
}
