import { give } from './ledger.ts'
import { FREE, nearerPiece, nearerPlace, NOWHERE, type Search } from './search.ts'

/** Places work of a demand, and moves that of others aside where it must. Gives what can be placed nowhere. */
export function makeRoom(search: Search, demand: number, work: number): number {
  const { ofPlace, ofDemand, way } = search
  way[0] = demand
  let [left, steps] = [work, 0]
  while (left > 0) {
    const last = way[steps] as number
    const distance = ofDemand[last] as number
    const place = nearerPlace(search, last)
    if (place === -1) {
      if (isCutOff(search, last, distance)) return left
      if (steps > 0) steps--
    } else if (ofPlace[place] === FREE) {
      left -= moveAlong(search, steps, [place, left])
      steps = 0
    } else if (stepOver(search, steps, place)) steps++
  }
  return 0
}

/**
 * Whether nothing free can be reached: the distance has no end, or it grew past one at which there is no demand at
 * all, and along a way distances fall one by one (the gap of Derigs and Meier 1989).
 */
function isCutOff({ ofDemand, countAt }: Search, demand: number, before: number): boolean {
  const after = ofDemand[demand] as number
  const stayed = (countAt[before] as number) - 1
  countAt[before] = stayed
  if (after >= NOWHERE || stayed === 0) return true
  countAt[after] = (countAt[after] as number) + 1
  return false
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

/** The last of the way takes of a free place, and each before it what that leaves. Gives how much. */
function moveAlong(search: Search, steps: number, [place, left]: readonly [number, number]): number {
  const { ledger, ofPlace, way, overPlace, overPiece } = search
  const { free, amountOf } = ledger
  let amount = Math.min(left, free[place] as number)
  for (let step = 1; step <= steps; step++)
    amount = Math.min(amount, amountOf[overPiece[step] as number] as number)
  free[place] = (free[place] as number) - amount
  if (free[place] === 0) ofPlace[place] = FREE + 3
  give(ledger, { demand: way[steps] as number, place, amount })
  for (let step = 1; step <= steps; step++) {
    const piece = overPiece[step] as number
    ledger.amountOf[piece] = (ledger.amountOf[piece] as number) - amount
    give(ledger, { demand: way[step - 1] as number, place: overPlace[step] as number, amount })
  }
  return amount
}
