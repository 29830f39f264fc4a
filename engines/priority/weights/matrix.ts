import { entryOf } from '../arithmetic/entry.ts'
import { exp, log } from '@portolan/quantity'
import type { Placed } from './judgement.ts'

/** Rows of a_ij, how many times as much i matters as j; a_ji = 1 ÷ a_ij, a_ii = 1, and 0 where nobody judged. */
export type Matrix = readonly (readonly number[])[]

/**
 * The judgements of a group: for each pair their geometric mean, weighted with confidence. It alone keeps a_ji = 1 ÷ a_ij
 * and agrees with all who agree (Aczél and Saaty, 1983).
 */
export function matrixOf(count: number, judgements: readonly Placed[]): Matrix {
  const rows = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_, j): number => (i === j ? 1 : 0)),
  )
  for (const [pair, judged] of byPair(judgements)) {
    const [i, j] = [Math.floor(pair / MOST), pair % MOST]
    const value = geometricMean(judged)
    entryOf(rows, i)[j] = value
    entryOf(rows, j)[i] = 1 / value
  }
  return rows
}

/** More items than anybody compares in pairs. */
export const MOST = 1000

export function byPair(judgements: readonly Placed[]): ReadonlyMap<number, readonly Placed[]> {
  const pairs = new Map<number, Placed[]>()
  for (const judgement of judgements) {
    const pair = judgement.i * MOST + judgement.j
    const judged = pairs.get(pair)
    if (judged === undefined) pairs.set(pair, [judgement])
    else judged.push(judgement)
  }
  return pairs
}

function geometricMean(judged: readonly Placed[]): number {
  const first = entryOf(judged, 0).value
  if (judged.every(({ value }) => value === first)) return first
  let [sum, weights] = [0, 0]
  for (const { value, confidence } of judged) {
    sum += confidence * log(value)
    weights += confidence
  }
  return exp(sum / weights)
}

/** The same with another judgement of one pair. */
export function withJudgement(matrix: Matrix, [i, j]: readonly [number, number], value: number): Matrix {
  return matrix.map((row, at) => {
    if (at === i) return row.with(j, value)
    return at === j ? row.with(i, 1 / value) : row
  })
}

export function judgedShare(matrix: Matrix): number {
  const pairs = (matrix.length * (matrix.length - 1)) / 2
  const judged = matrix.flatMap((row, i) => row.slice(i + 1)).filter((value) => value > 0).length
  return pairs === 0 ? 1 : judged / pairs
}

/** Whether each item can be reached from the first by judged pairs: else its weight is anything. */
export function isConnected(matrix: Matrix): boolean {
  const reached = new Set(matrix.length === 0 ? [] : [0])
  for (const i of reached)
    for (const [j, value] of entryOf(matrix, i).entries()) if (value > 0) reached.add(j)
  return reached.size === matrix.length
}
