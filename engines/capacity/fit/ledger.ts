import type { Network } from './network.ts'

/**
 * Who works for whom, in rows of four numbers, so that what is looked at together lies together. The first rows are
 * those of the places: what is free there, and a piece that a demand holds of it. Further pieces of a place have rows
 * of their own, in a chain. What is free only ever falls, for work that moves leaves its place to other work.
 */
export type Ledger = {
  /** Work that is not placed, by demand. */
  readonly left: Float64Array
  /** How many rows are taken. */
  rows: number
  /** From 4 × the number of a row on: what is free, the demand, its amount, and where the next piece is; 0 ends it. */
  cells: Int32Array
}

export const ROW = 4
export const [FREE, DEMAND, AMOUNT, NEXT] = [0, 1, 2, 3] as const

/** With nothing free yet: the sweep opens span by span. Few places have many pieces. */
export function openLedger({ capacity, demands }: Network): Ledger {
  const places = capacity.length
  const cells = new Int32Array((places + (places >> 2)) * ROW)
  return { left: demands.work.slice(), rows: places, cells }
}

export type Piece = { readonly demand: number; readonly place: number; readonly amount: number }

/** A demand holds more of a place. */
export function give(ledger: Ledger, { demand, place, amount }: Piece): void {
  const { cells } = ledger
  let at = place * ROW
  let empty = -1
  do {
    const held = cells[at + AMOUNT] as number
    if (held === 0) empty = at
    else if (cells[at + DEMAND] === demand) {
      cells[at + AMOUNT] = held + amount
      return
    }
    at = cells[at + NEXT] as number
  } while (at !== 0)
  const row = empty === -1 ? addRow(ledger, place * ROW) : empty
  ledger.cells[row + DEMAND] = demand
  ledger.cells[row + AMOUNT] = amount
}

/** In the chain of a place, after its first. */
export function addRow(ledger: Ledger, first: number): number {
  const row = ledger.rows++ * ROW
  if (row === ledger.cells.length) grow(ledger)
  const { cells } = ledger
  cells[row + NEXT] = cells[first + NEXT] as number
  cells[first + NEXT] = row
  return row
}

function grow(ledger: Ledger): void {
  const { cells } = ledger
  ledger.cells = new Int32Array(cells.length * 2)
  ledger.cells.set(cells)
}
