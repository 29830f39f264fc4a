import type { Random } from '@portolan/quantity'
import { at, type Program } from '../program/program.ts'
import { type Core, coreOf, drawOrder } from './core.ts'
import type { Guide } from './guide.ts'
import { copyInto, fits, leave, openState, type State, take } from './state.ts'

export type Hunt = {
  readonly chance: Random
  readonly until: () => boolean
  readonly onBetter: (state: State) => void
}

const CYCLE = 4000
const ORDERS = 24

/**
 * Some of what is taken is left, and what fits is taken anew in an order by worth at prices a little different each
 * time (ruin and recreate, Schrimpf and others 2000). What is worse is kept as long as it is little worse, less and
 * less of it, until the threshold rises again. Gives the moves made; the best stands in `best`.
 */
export function ruinAndRecreate(best: State, guide: Guide, { chance, until, onBetter }: Hunt): number {
  const { program } = best
  const [current, trial] = [openState(program), openState(program)]
  copyInto(best, current)
  copyInto(best, trial)
  let core = coreOf(program, guide, best.value)
  let orders = drawOrders(program, guide, core, chance)
  let moves = 0
  while (!until()) {
    for (let i = 0; i < 64; i++) {
      const cool = 1 - (moves % CYCLE) / CYCLE
      const threshold = current.value - core.scale * cool * cool
      ruin(trial, core, chance)
      recreate(trial, orders[chance.whole(0, ORDERS - 1)] as Int32Array, chance)
      moves++
      const good = trial.broken === 0 && trial.value >= threshold
      if (good) {
        copyInto(trial, current)
        if (trial.value > best.value) {
          copyInto(trial, best)
          onBetter(best)
        }
      } else copyInto(current, trial)
    }
    if (moves % CYCLE < 64) {
      core = coreOf(program, guide, best.value)
      orders = drawOrders(program, guide, core, chance)
      copyInto(best, current)
      copyInto(best, trial)
    }
  }
  return moves
}

function drawOrders(program: Program, guide: Guide, core: Core, chance: Random): readonly Int32Array[] {
  return Array.from({ length: ORDERS }, () => drawOrder(program, guide, { core, chance }))
}

/** A few of the core, those that hang in the balance more often; with what depends on them. */
function ruin(state: State, { groups }: Core, chance: Random): void {
  const most = chance.whole(1, 6)
  for (let i = 0; i < most; i++) {
    const draw = chance.next()
    const group = at(groups, Math.floor(draw * draw * groups.length))
    leave(state, group)
  }
}

function recreate(state: State, order: Int32Array, chance: Random): void {
  const { program, chosen } = state
  let skip = chance.whole(0, 40)
  for (const option of order) {
    if (at(chosen, at(program.groupOf, option)) >= 0 || !fits(state, option)) continue
    if (skip-- === 0) skip = chance.whole(0, 40)
    else take(state, option)
  }
}
