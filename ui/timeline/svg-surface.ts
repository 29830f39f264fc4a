import type { Box, Ink, Point, Surface, TextInk } from './surface.ts'

export type SvgSheet = { readonly surface: Surface; readonly picture: () => string }

type Frame = {
  readonly width: number
  readonly height: number
  readonly font: string
  /** What the picture shows, for those who do not see it. */
  readonly title: string
  readonly widthOf: Surface['widthOf']
}

/** The same drawing as text: a picture that scales, for a file or for paper. */
export function svgSheet(frame: Frame): SvgSheet {
  const parts: string[] = []
  let clips = 0
  const surface: Surface = {
    box: (box, ink, radius = 0) =>
      void parts.push(`<rect ${placeOf(box)}${radius > 0 ? ` rx="${short(radius)}"` : ''}${inkOf(ink)}/>`),
    line: (points, ink) =>
      void parts.push(`<polyline points="${pointsOf(points)}"${inkOf({ ...ink, fill: undefined })}/>`),
    shape: (points, ink) => void parts.push(`<polygon points="${pointsOf(points)}"${inkOf(ink)}/>`),
    text: (words, at, ink) => void parts.push(textOf(words, at, ink)),
    widthOf: frame.widthOf,
    within: (box, draw) => {
      clips += 1
      const id = `clip-${clips}`
      parts.push(`<clipPath id="${id}"><rect ${placeOf(box)}/></clipPath><g clip-path="url(#${id})">`)
      draw()
      parts.push('</g>')
    },
  }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${short(frame.width)}" height="${short(frame.height)}" viewBox="0 0 ${short(frame.width)} ${short(frame.height)}" role="img" font-family="${escaped(frame.font)}">`
  return {
    surface,
    picture: () => `${head}<title>${escaped(frame.title)}</title>${parts.join('')}</svg>`,
  }
}

function placeOf({ x, y, width, height }: Box): string {
  return `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
}

function pointsOf(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${short(x)},${short(y)}`).join(' ')
}

function inkOf({ fill, stroke, thick = 1, dash }: Ink): string {
  const filled = ` fill="${fill === undefined ? 'none' : escaped(fill)}"`
  if (stroke === undefined) return filled
  const dashed = dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`
  return `${filled} stroke="${escaped(stroke)}" stroke-width="${short(thick)}"${dashed}`
}

function textOf(words: string, { x, y }: Point, { fill, size, weight, halo }: TextInk): string {
  const rim =
    halo === undefined
      ? ''
      : ` stroke="${escaped(halo)}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
  const set = `x="${short(x)}" y="${short(y)}" font-size="${size}" font-weight="${weight}" dominant-baseline="central"`
  return `<text ${set} fill="${escaped(fill)}"${rim}>${escaped(words)}</text>`
}

/** What stands outside of XML's characters would make the whole file unreadable. */
function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function short(value: number): number {
  return Math.round(value * 100) / 100
}
