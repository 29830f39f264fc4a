import type { Tone } from '../parts/status.tsx'
import { place, type Span, spanOf } from './scale.ts'

export type Bubble = {
  readonly id: string
  readonly name: string
  readonly along: number
  readonly up: number
  /** Its area; what is not known is drawn as small as can be. */
  readonly size: number | null
  readonly sizeText: string
  readonly tone: Tone
}

export type BubbleAxis = { readonly label: string; readonly unit: string }

export type PlacedBubble = Bubble & {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** It lies outside of the axes and stands at their edge. */
  readonly beyond: boolean
  readonly labelled: boolean
}

type Spans = { readonly along: Span; readonly up: Span }
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly foot: number }

const LEAST = 4
const MOST = 22
/** Below this many, each is shown where it is; above, a few far out would press all others into a corner. */
const FEW = 20
const EDGE = 0.03
const LABELS = 8

/** Where bubbles stand: the small before the large, so that none is hidden; names for the largest that have room. */
export function placeBubbles(bubbles: readonly Bubble[], spans: Spans, box: Box): readonly PlacedBubble[] {
  const most = Math.max(1, ...bubbles.map(({ size }) => Math.abs(size ?? 0)))
  const placed = bubbles
    .map((bubble): PlacedBubble => {
      const along = within(bubble.along, spans.along)
      const up = within(bubble.up, spans.up)
      return {
        ...bubble,
        x: place(along, spans.along, box.left, box.right),
        y: place(up, spans.up, box.foot, box.top),
        radius: LEAST + Math.sqrt(Math.abs(bubble.size ?? 0) / most) * (MOST - LEAST),
        beyond: along !== bubble.along || up !== bubble.up,
        labelled: false,
      }
    })
    .toSorted((one, other) => other.radius - one.radius)
  return labelled(placed, box)
}

export function bubbleSpans(bubbles: readonly Bubble[]): Spans {
  return {
    along: spanAround(bubbles.map(({ along }) => along)),
    up: spanAround(bubbles.map(({ up }) => up)),
  }
}

/** Of many values the outermost three in a hundred on either side do not set the axis. Zero is always on it. */
function spanAround(values: readonly number[]): Span {
  const sorted = values.toSorted((one, other) => one - other)
  const cut = sorted.length < FEW ? 0 : Math.floor(sorted.length * EDGE)
  const kept = sorted.slice(cut, sorted.length - cut)
  const span = spanOf([0, ...kept], false)
  return span.high === span.low ? { low: span.low - 1, high: span.high + 1 } : span
}

function within(value: number, span: Span): number {
  return Math.min(span.high, Math.max(span.low, value))
}

type Rectangle = { readonly x: number; readonly y: number; readonly width: number }

function labelled(placed: readonly PlacedBubble[], box: Box): readonly PlacedBubble[] {
  const taken: Rectangle[] = []
  return placed.map((bubble) => {
    const label = { x: bubble.x + bubble.radius * 1.25 + 4, y: bubble.y, width: bubble.name.length * 6.2 }
    const clear =
      taken.length < LABELS &&
      label.x + label.width <= box.right &&
      taken.every((one) => !overlap(one, label)) &&
      placed.every((other) => other === bubble || !covers(label, other))
    if (clear) taken.push(label)
    return clear ? { ...bubble, labelled: true } : bubble
  })
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return Math.abs(one.y - other.y) < 14 && one.x < other.x + other.width && other.x < one.x + one.width
}

function covers(label: Rectangle, bubble: PlacedBubble): boolean {
  return (
    Math.abs(label.y - bubble.y) < bubble.radius + 7 &&
    label.x < bubble.x + bubble.radius &&
    bubble.x - bubble.radius < label.x + label.width
  )
}
