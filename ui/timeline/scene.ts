import type { Day } from '@portolan/quantity'
import type { PeriodUnit } from './periods.ts'
import type { Minute, TimeScale } from './time-scale.ts'

export type Span = { readonly from: Minute; readonly to: Minute }

/** What stands on a row. */
export type Bar = Span & {
  readonly id: string
  readonly shape: 'bar' | 'bracket' | 'diamond'
  readonly tone: 'plain' | 'strong' | 'faint'
  /** The share that is filled, 0 to 1. */
  readonly done: number
  readonly label: string
  /** Where it stood before, drawn under it. */
  readonly ghost?: Span | undefined
  /** Where it stands in something else that it is compared with. */
  readonly other?: Span | undefined
  /** How far its end may move. */
  readonly reach?: Minute | undefined
  /** A moment that is watched; `missed` when the bar goes beyond it. */
  readonly flag?: { readonly at: Minute; readonly missed: boolean } | undefined
}

export type BarEnd = 'start' | 'end'

export type Arrow = {
  readonly id: string
  /** Rows of its two bars. */
  readonly from: number
  readonly fromEnd: BarEnd
  readonly to: number
  readonly toEnd: BarEnd
  /** It decides where the bar it leads to stands. */
  readonly strong: boolean
}

/** What stands on each row, made when somebody looks: of ten thousand rows some thirty show. */
export type Bars = { readonly count: number; readonly at: (row: number) => Bar | undefined }

/** Those that touch or cross some rows, each once. */
export type Arrows = { readonly between: (firstRow: number, lastRow: number) => readonly Arrow[] }

/** A moment that runs through all rows. */
export type Mark = {
  readonly at: Minute
  readonly label?: string | undefined
  readonly tone: 'accent' | 'quiet' | 'bad'
  readonly dashed?: boolean
}

export type SceneParts = {
  readonly ghosts: boolean
  readonly reach: boolean
  readonly arrows: boolean
  readonly labels: boolean
}

/** All that is drawn: one bar a row, arrows between them, and time. */
export type Scene = {
  readonly scale: TimeScale
  readonly rowHeight: number
  readonly headHeight: number
  /** By row; a row without a bar is empty. */
  readonly bars: Bars
  readonly arrows: Arrows
  readonly marks: readonly Mark[]
  /** Stretches without work, between two moments. */
  readonly closedIn: (from: Minute, to: Minute) => readonly Span[]
  readonly parts: SceneParts
  /** What a period is called, the longest name first: the first that fits is written. */
  readonly namesOf: (unit: PeriodUnit, first: Day) => readonly string[]
}

/** What changes from one moment to the next while somebody points, drags or follows. */
export type Overlay = {
  /** Where a bar stands for now. */
  readonly spanOf?: ((row: number, bar: Bar) => Span | undefined) | undefined
  readonly toneOf?: ((row: number, bar: Bar) => Bar['tone'] | undefined) | undefined
  readonly hoveredRow?: number | undefined
  readonly chosenRow?: number | undefined
  /** Dots at the ends of the hovered bar, from which an arrow can be drawn. */
  readonly handles?: boolean
  /** Arrows that are followed. */
  readonly followed?: ReadonlySet<string> | undefined
  /** An arrow on its way, in pixels of the whole drawing. */
  readonly rubber?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
}

/** The part of the drawing that shows, in pixels; `top` and `left` count what is scrolled away. */
export type Window = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export type Palette = {
  readonly ground: string
  readonly ground2: string
  readonly line: string
  readonly line2: string
  readonly text: string
  readonly secondary: string
  readonly tertiary: string
  readonly accent: string
  readonly accentSoft: string
  readonly onAccent: string
  readonly selected: string
  readonly hover: string
  readonly ghost: string
  readonly bad: string
  readonly badSoft: string
  readonly other: string
}
