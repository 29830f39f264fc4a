import type { Network } from './network.ts'

/**
 * Who works for whom: of each place what is free, and the pieces that demands hold of it. What is free only ever
 * falls, for work that moves leaves its place to other work.
 */
export type Ledger = {
  /** Work that is not placed, by demand. */
  readonly left: Float64Array
  readonly free: Float64Array
  /** Pieces of a place as a chain; −1 ends it. */
  readonly firstPiece: Int32Array
  pieces: number
  demandOf: Int32Array
  amountOf: Float64Array
  pieceAfter: Int32Array
}

export function openLedger({ capacity, demands }: Network): Ledger {
  const room = capacity.length + demands.work.length + 1
  return {
    left: demands.work.slice(),
    free: capacity.slice(),
    firstPiece: new Int32Array(capacity.length).fill(-1),
    pieces: 0,
    demandOf: new Int32Array(room),
    amountOf: new Float64Array(room),
    pieceAfter: new Int32Array(room),
  }
}

export type Piece = { readonly demand: number; readonly place: number; readonly amount: number }

/** A demand holds more of a place. */
export function give(ledger: Ledger, { demand, place, amount }: Piece): void {
  const { firstPiece, demandOf, amountOf, pieceAfter } = ledger
  let piece = firstPiece[place] as number
  while (piece !== -1 && demandOf[piece] !== demand) piece = pieceAfter[piece] as number
  if (piece === -1) addPiece(ledger, { demand, place, amount })
  else amountOf[piece] = (amountOf[piece] as number) + amount
}

/** For a demand that holds none of the place yet. */
function addPiece(ledger: Ledger, { demand, place, amount }: Piece): void {
  const piece = ledger.pieces++
  if (piece === ledger.demandOf.length) grow(ledger)
  ledger.demandOf[piece] = demand
  ledger.amountOf[piece] = amount
  ledger.pieceAfter[piece] = ledger.firstPiece[place] as number
  ledger.firstPiece[place] = piece
}

function grow(ledger: Ledger): void {
  const { demandOf, amountOf, pieceAfter } = ledger
  ledger.demandOf = new Int32Array(demandOf.length * 2)
  ledger.demandOf.set(demandOf)
  ledger.amountOf = new Float64Array(amountOf.length * 2)
  ledger.amountOf.set(amountOf)
  ledger.pieceAfter = new Int32Array(pieceAfter.length * 2)
  ledger.pieceAfter.set(pieceAfter)
}
