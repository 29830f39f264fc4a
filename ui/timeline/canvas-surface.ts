import type { Box, Ink, Point, Surface, TextInk } from './surface.ts'

/** Draws on a canvas; the caller has scaled it to the pixels of the screen. */
export function canvasSurface(on: CanvasRenderingContext2D, font: string): Surface {
  const paint = ({ fill, stroke, thick = 1, dash }: Ink): void => {
    if (fill !== undefined) {
      on.fillStyle = fill
      on.fill()
    }
    if (stroke === undefined) return
    on.strokeStyle = stroke
    on.lineWidth = thick
    on.setLineDash(dash === undefined ? [] : [...dash])
    on.stroke()
  }
  const path = (points: readonly Point[]): void => {
    on.beginPath()
    points.forEach(({ x, y }, at) => (at === 0 ? on.moveTo(x, y) : on.lineTo(x, y)))
  }
  // The canvas writes its font in a form of its own, and setting it costs more than the words.
  let current = ''
  const setFont = ({ size, weight }: Pick<TextInk, 'size' | 'weight'>): void => {
    const wanted = `${weight} ${size}px ${font}`
    if (current !== wanted) on.font = wanted
    current = wanted
  }
  return {
    box: ({ x, y, width, height }, ink, radius = 0) => {
      if (radius === 0 && ink.stroke === undefined && ink.fill !== undefined) {
        on.fillStyle = ink.fill
        on.fillRect(x, y, width, height)
        return
      }
      on.beginPath()
      on.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
      paint(ink)
    },
    line: (points, ink) => {
      path(points)
      paint({ ...ink, fill: undefined })
    },
    shape: (points, ink) => {
      path(points)
      on.closePath()
      paint(ink)
    },
    text: (words, { x, y }, ink) => {
      setFont(ink)
      on.textBaseline = 'middle'
      if (ink.halo !== undefined) {
        on.strokeStyle = ink.halo
        on.lineWidth = 4
        on.lineJoin = 'round'
        on.setLineDash([])
        on.strokeText(words, x, y)
      }
      on.fillStyle = ink.fill
      on.fillText(words, x, y)
    },
    widthOf: (words, ink) => {
      const key = `${ink.weight} ${ink.size} ${words}`
      const known = widths.get(key)
      if (known !== undefined) return known
      setFont(ink)
      const { width } = on.measureText(words)
      remember(key, width)
      return width
    },
    within: (box: Box, draw) => {
      on.save()
      on.beginPath()
      on.rect(box.x, box.y, box.width, box.height)
      on.clip()
      draw()
      on.restore()
      current = ''
    },
  }
}

const MOST_WIDTHS = 20_000
const widths = new Map<string, number>()

export function forgetWidths(): void {
  widths.clear()
}

function remember(key: string, width: number): void {
  if (widths.size >= MOST_WIDTHS) widths.clear()
  widths.set(key, width)
}
