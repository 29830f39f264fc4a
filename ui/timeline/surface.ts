export type Point = { readonly x: number; readonly y: number }
export type Box = Point & { readonly width: number; readonly height: number }

export type Ink = {
  readonly fill?: string | undefined
  readonly stroke?: string | undefined
  /** Of the stroke, in pixels. */
  readonly thick?: number
  readonly dash?: readonly number[]
}

export type TextInk = {
  readonly fill: string
  /** Pixels. */
  readonly size: number
  readonly weight: 400 | 500 | 600
  /** A rim in the colour of the ground, so that no line strikes through the words. */
  readonly halo?: string | undefined
}

/** What can be drawn on: a canvas, a picture as text, or a list that a test reads. */
export type Surface = {
  readonly box: (box: Box, ink: Ink, radius?: number) => void
  readonly line: (points: readonly Point[], ink: Ink) => void
  readonly shape: (points: readonly Point[], ink: Ink) => void
  /** From the left, on the middle of the line. */
  readonly text: (words: string, at: Point, ink: TextInk) => void
  readonly widthOf: (words: string, ink: Pick<TextInk, 'size' | 'weight'>) => number
  /** What is drawn within stays inside the box. */
  readonly within: (box: Box, draw: () => void) => void
}
