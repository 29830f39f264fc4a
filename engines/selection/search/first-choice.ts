import { type ByRow, byRow } from '../program/by-row.ts'
import { at, optionsOf, type Program } from '../program/program.ts'
import type { Guide } from './guide.ts'
import { fits, leave, openState, type State, take } from './state.ts'

/** What must be chosen first, then what the relaxation takes whole, then by worth whatever fits; then it is mended. */
export function firstChoice(program: Program, guide: Guide): State {
  const state = openState(program)
  const groups = Array.from(program.groups, (_, group) => group)
  const must = groups.filter((group) => program.must[group] === 1)
  for (const group of byWorth(program, guide, must)) placeMust(state, guide, group)
  for (let option = 0; option < guide.share.length; option++)
    if (at(guide.share, option) > 0.9 && at(state.chosen, at(program.groupOf, option)) < 0)
      take(state, option)
  mend(state, guide)
  fill(state, ordered(guide.worth))
  return state
}

function byWorth(program: Program, { worth }: Guide, groups: readonly number[]): readonly number[] {
  const best = (group: number): number => {
    const [from, to] = optionsOf(program, group)
    return Math.max(...worth.subarray(from, to))
  }
  return groups.toSorted((a, b) => best(b) - best(a))
}

function placeMust(state: State, { share, worth }: Guide, group: number): void {
  const [from, to] = optionsOf(state.program, group)
  const options = Array.from({ length: to - from }, (_, i) => from + i).toSorted(
    (a, b) => at(share, b) - at(share, a) || at(worth, b) - at(worth, a),
  )
  const option = options.find((one) => fits(state, one)) ?? options[0]
  if (option !== undefined) take(state, option)
}

/** Options with the most worth first. */
export function ordered(worth: Float64Array): Int32Array {
  return Int32Array.from(worth.keys()).toSorted((a, b) => at(worth, b) - at(worth, a))
}

/** Takes in order whatever fits, as long as it brings something or a limit is mended by it. */
export function fill(state: State, order: Int32Array): void {
  const { program, chosen } = state
  for (const option of order) {
    const group = at(program.groupOf, option)
    if (at(chosen, group) >= 0 || !fits(state, option)) continue
    if (at(program.value, option) > 0 || program.must[group] === 1) take(state, option)
  }
}

/** Broken limits in turn: what costs least for what it mends is left, or taken, until it holds or nothing helps. */
export function mend(state: State, guide: Guide, rounds = 4): void {
  const { program, used } = state
  if (state.broken === 0) return
  const rows = byRow(program.columns, program.limit.length)
  for (let round = 0; round < rounds && state.broken > 0; round++)
    for (let row = 0; row < program.limit.length; row++)
      if (at(used, row) > at(program.limit, row)) mendRow(state, guide, { rows, row })
}

type Step = { readonly option: number; readonly group: number; readonly ratio: number }

function mendRow(
  state: State,
  guide: Guide,
  { rows, row }: { readonly rows: ByRow; readonly row: number },
): void {
  const { program, used, chosen } = state
  const steps: Step[] = []
  for (let e = at(rows.start, row); e < at(rows.start, row + 1); e++) {
    const ratio = stepRatio(state, guide, { option: at(rows.option, e), amount: at(rows.amount, e) })
    if (ratio === null) continue
    steps.push({ option: at(rows.option, e), group: at(program.groupOf, at(rows.option, e)), ratio })
  }
  for (const { option, group } of steps.toSorted((a, b) => a.ratio - b.ratio)) {
    if (at(used, row) <= at(program.limit, row)) return
    if (at(chosen, group) === option) leave(state, group)
    else if (at(chosen, group) < 0 && fits(state, option)) take(state, option)
  }
}

/** What it costs to leave an option, or to take one, for each unit that this mends; null if it mends nothing. */
function stepRatio(
  { program, chosen }: State,
  { lossNone, loss }: Guide,
  { option, amount }: { readonly option: number; readonly amount: number },
): number | null {
  const group = at(program.groupOf, option)
  const cost = at(lossNone, group) - at(loss, option)
  if (at(chosen, group) === option && amount > 0 && program.must[group] === 0) return cost / amount
  return at(chosen, group) < 0 && amount < 0 ? cost / amount : null
}
