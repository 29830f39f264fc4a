import { type Span, spanOf } from './scale.ts'

export type BarTone = 'base' | 'more' | 'less' | 'other'

/** One line of a chart of lying bars. */
export type BarRow = {
  readonly id: string
  readonly name: string
  readonly bars: readonly { readonly from: number; readonly to: number; readonly tone: BarTone }[]
  /** What the line says as text: '+€0.34m'. */
  readonly text: string
  /** A bar from zero on an axis that does not begin there: drawn with a break. */
  readonly whole?: boolean
}

export type WaterfallStep = {
  readonly id: string
  readonly name: string
  readonly value: number
  /** A sum that stands by itself, checked by nobody but the reader: the first and the last step as a rule. */
  readonly total?: boolean
}

type Write = (value: number, signed: boolean) => string

/** Steps from one sum to another: each bar begins where the one above it ended. */
export function waterfallRows(steps: readonly WaterfallStep[], write: Write): readonly BarRow[] {
  let at = 0
  return steps.map(({ id, name, value, total }) => {
    const from = total ? 0 : at
    at = total ? value : at + value
    const tone = total ? 'base' : value > 0 ? 'more' : 'less'
    return { id, name, bars: [{ from, to: at, tone }], text: write(value, !total), whole: total ?? false }
  })
}

/** What each cause alone does to a result, from `base` to both sides, the widest first. */
export function tornadoRows(
  causes: readonly {
    readonly id: string
    readonly name: string
    readonly low: number
    readonly high: number
  }[],
  base: number,
  write: Write,
): readonly BarRow[] {
  return causes
    .toSorted((one, other) => Math.abs(other.high - other.low) - Math.abs(one.high - one.low))
    .map(({ id, name, low, high }) => ({
      id,
      name,
      bars: [low, high].map((end) => ({ from: base, to: end, tone: end > base ? 'more' : 'less' }) as const),
      text: `${write(low, false)} – ${write(high, false)}`,
    }))
}

/** Sums far from zero leave no room for the steps between them: then the axis begins near the lowest step. */
export function barSpan(rows: readonly BarRow[]): { readonly span: Span; readonly broken: boolean } {
  const steps = rows.flatMap((row) => row.bars.flatMap(({ from, to }) => (row.whole ? [to] : [from, to])))
  const low = Math.min(...steps)
  const high = Math.max(...steps)
  const broken = rows.some(({ whole }) => whole) && low > 0 && low > high * 0.6
  const whole = rows.some((row) => row.whole)
  return {
    span: broken
      ? { low: low - (high - low) * 0.5 - high * 0.01, high: high + (high - low) * 0.08 }
      : spanOf(steps, whole),
    broken,
  }
}
