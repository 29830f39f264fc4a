import type { Distribution } from '../distribution/distribution.ts'
import { type Variables, WHOLE_SHARE } from '../program.ts'
import type { Tables } from './tables.ts'

/** Part of a draw's share, in [0, 1]. */
export type Part = { readonly from: number; readonly to: number }

/** Draws and variables while a program is put together. */
export type VariableList = {
  readonly draw: () => number
  /**
   * Variables that together are worth the distribution where the share of the draw lies in the part, and else leave
   * alone what they are added to or multiplied with.
   */
  readonly add: (draw: number, part: Part, asked: Asked) => readonly number[]
  readonly draws: () => number
  readonly all: () => Variables
}

export type Asked = {
  readonly distribution: Distribution
  /** All its numbers are multiplied with it: minutes of a factor. */
  readonly times?: number
  /** What is neutral: 1 for a factor, 0 for a sum. */
  readonly otherwise: 0 | 1
}

type Row = {
  readonly draw: number
  readonly from: number
  readonly to: number
  readonly shape: number
  readonly base: number
  readonly scale: number
  readonly otherwise: number
}

const UNIT = WHOLE_SHARE + 1

export function openVariables(tables: Tables): VariableList {
  const rows: Row[] = []
  let draws = 0
  const push = (draw: number, part: Part, row: Omit<Row, 'draw' | 'from' | 'to'>): number => {
    rows.push({ draw, ...boundsOf(part), ...row })
    return rows.length - 1
  }
  return {
    draw: () => draws++,
    add: (draw, part, { distribution, times = 1, otherwise }) => {
      if (distribution.kind !== 'discrete') {
        const { shape, base, scale } = tables.place(distribution)
        return [push(draw, part, { shape, base: base * times, scale: scale * times, otherwise })]
      }
      let before = 0
      return distribution.options.map(({ value, probability }) => {
        const from = part.from + before * (part.to - part.from)
        before += probability
        const to = part.from + Math.min(before, 1) * (part.to - part.from)
        return push(draw, { from, to }, { shape: 0, base: value * times, scale: 0, otherwise })
      })
    },
    draws: () => draws,
    all: () => columns(rows),
  }
}

/** Both bounds are included: an empty part lies above its end. */
function boundsOf({ from, to }: Part): { readonly from: number; readonly to: number } {
  const [first, last] = [Math.round(from * UNIT), Math.round(to * UNIT) - 1]
  return last < first ? { from: 1, to: 0 } : { from: first, to: last }
}

function columns(rows: readonly Row[]): Variables {
  return {
    count: rows.length,
    draw: Int32Array.from(rows, ({ draw }) => draw),
    from: Int32Array.from(rows, ({ from }) => from),
    to: Int32Array.from(rows, ({ to }) => to),
    shape: Int32Array.from(rows, ({ shape }) => shape),
    base: Float32Array.from(rows, ({ base }) => base),
    scale: Float32Array.from(rows, ({ scale }) => scale),
    otherwise: Float32Array.from(rows, ({ otherwise }) => otherwise),
  }
}
