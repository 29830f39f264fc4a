import type { Box, Ink, Point, Surface, TextInk } from '../surface.ts'

export type Drawn =
  | { readonly kind: 'box'; readonly box: Box; readonly ink: Ink }
  | { readonly kind: 'line' | 'shape'; readonly points: readonly Point[]; readonly ink: Ink }
  | { readonly kind: 'text'; readonly words: string; readonly at: Point; readonly ink: TextInk }

/** A surface that keeps what was drawn on it; a letter is half as wide as it is high. */
export function recording(): { readonly surface: Surface; readonly drawn: readonly Drawn[] } {
  const drawn: Drawn[] = []
  return {
    drawn,
    surface: {
      box: (box, ink) => void drawn.push({ kind: 'box', box, ink }),
      line: (points, ink) => void drawn.push({ kind: 'line', points, ink }),
      shape: (points, ink) => void drawn.push({ kind: 'shape', points, ink }),
      text: (words, at, ink) => void drawn.push({ kind: 'text', words, at, ink }),
      widthOf: (words, { size }) => (words.length * size) / 2,
      within: (_, draw) => draw(),
    },
  }
}
