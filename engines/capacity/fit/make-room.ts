import { AMOUNT, DEMAND, FREE, give, type Ledger, NEXT, ROW } from './ledger.ts'
import { nearerPiece, nearerPlace, NOWHERE, ROOM, type Search } from './search.ts'

/**
 * Places what is left of a demand: where it is free, where a demand of later rank is (which loses it, and has its own
 * turn later), and by moving those of earlier rank aside. What then is left can be placed nowhere.
 */
export function makeRoom(search: Search, demand: number): void {
  const { ofPlace, ofDemand, way, ledger } = search
  way[0] = demand
  let steps = 0
  while ((ledger.left[demand] as number) > 0) {
    const last = way[steps] as number
    const distance = ofDemand[last] as number
    const place = nearerPlace(search, last)
    if (place === -1) {
      if (isCutOff(search, last, distance)) return
      if (steps > 0) steps--
    } else if (ofPlace[place] === ROOM) {
      if (moveAlong(search, steps, place)) steps = 0
    } else if (stepOver(search, steps, place)) steps++
  }
}

/**
 * Whether no room can be reached: the distance has no end, or it grew past one at which there is no demand at all, and
 * along a way distances fall one by one (the gap of Derigs and Meier 1989).
 */
function isCutOff({ ofDemand, countAt }: Search, demand: number, before: number): boolean {
  const after = ofDemand[demand] as number
  const stayed = (countAt[before] as number) - 1
  countAt[before] = stayed
  if (after < NOWHERE) countAt[after] = (countAt[after] as number) + 1
  return after >= NOWHERE || stayed === 0
}

function stepOver(search: Search, steps: number, place: number): boolean {
  const { ledger, way, overPlace, overPiece } = search
  const piece = nearerPiece(search, place)
  if (piece === -1) return false
  way[steps + 1] = ledger.cells[piece + DEMAND] as number
  overPlace[steps + 1] = place
  overPiece[steps + 1] = piece
  return true
}

/** The last of the way takes of the place, and each before it what that leaves. False if it had no room any more. */
function moveAlong(search: Search, steps: number, place: number): boolean {
  const { ledger, way, overPlace, overPiece } = search
  const { left } = ledger
  const demand = way[0] as number
  const source = roomAt(ledger, place, demand)
  if (source === -1) {
    nearerPiece(search, place)
    return false
  }
  let amount = Math.min(left[demand] as number, ledger.cells[source] as number)
  for (let step = 1; step <= steps; step++)
    amount = Math.min(amount, ledger.cells[(overPiece[step] as number) + AMOUNT] as number)
  left[demand] = (left[demand] as number) - amount
  takeFrom(ledger, source, amount)
  give(ledger, { demand: way[steps] as number, place, amount })
  for (let step = 1; step <= steps; step++) {
    const held = (overPiece[step] as number) + AMOUNT
    ledger.cells[held] = (ledger.cells[held] as number) - amount
    give(ledger, { demand: way[step - 1] as number, place: overPlace[step] as number, amount })
  }
  return true
}

/** The cell of what is free of a place, or of what a demand of later rank holds of it; −1 if there is neither. */
function roomAt({ cells }: Ledger, place: number, demand: number): number {
  let at = place * ROW
  if ((cells[at + FREE] as number) > 0) return at + FREE
  do {
    if (cells[at + AMOUNT] !== 0 && (cells[at + DEMAND] as number) > demand) return at + AMOUNT
    at = cells[at + NEXT] as number
  } while (at !== 0)
  return -1
}

function takeFrom({ left, cells }: Ledger, source: number, amount: number): void {
  cells[source] = (cells[source] as number) - amount
  if (source % ROW === FREE) return
  const demand = cells[source - AMOUNT + DEMAND] as number
  left[demand] = (left[demand] as number) + amount
}
