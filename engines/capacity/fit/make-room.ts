import { give, type Ledger } from './ledger.ts'
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
  way[steps + 1] = ledger.demandOf[piece] as number
  overPlace[steps + 1] = place
  overPiece[steps + 1] = piece
  return true
}

/** The last of the way takes of the place, and each before it what that leaves. False if it had no room any more. */
function moveAlong(search: Search, steps: number, place: number): boolean {
  const { ledger, way, overPlace, overPiece } = search
  const { free, left, amountOf } = ledger
  const demand = way[0] as number
  const later = (free[place] as number) > 0 ? -1 : laterPiece(ledger, place, demand)
  const room = (later === -1 ? free[place] : amountOf[later]) as number
  if (room === 0) {
    nearerPiece(search, place)
    return false
  }
  let amount = Math.min(left[demand] as number, room)
  for (let step = 1; step <= steps; step++)
    amount = Math.min(amount, amountOf[overPiece[step] as number] as number)
  left[demand] = (left[demand] as number) - amount
  if (later === -1) free[place] = room - amount
  else takeBack(ledger, later, amount)
  give(ledger, { demand: way[steps] as number, place, amount })
  for (let step = 1; step <= steps; step++) {
    const piece = overPiece[step] as number
    ledger.amountOf[piece] = (ledger.amountOf[piece] as number) - amount
    give(ledger, { demand: way[step - 1] as number, place: overPlace[step] as number, amount })
  }
  return true
}

/** What a demand of later rank holds of the place; −1 if there is none. */
function laterPiece(
  { firstPiece, demandOf, amountOf, pieceAfter }: Ledger,
  place: number,
  demand: number,
): number {
  let piece = firstPiece[place] as number
  while (piece !== -1 && ((demandOf[piece] as number) <= demand || amountOf[piece] === 0))
    piece = pieceAfter[piece] as number
  return piece
}

function takeBack({ left, demandOf, amountOf }: Ledger, piece: number, amount: number): void {
  const demand = demandOf[piece] as number
  amountOf[piece] = (amountOf[piece] as number) - amount
  left[demand] = (left[demand] as number) + amount
}
