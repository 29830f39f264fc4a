import { at, type Program } from '../program/program.ts'

/** A choice in the making: what is taken, what that uses, and how many limits it breaks. */
export type State = {
  readonly program: Program
  /** Option taken of each group, −1 for none. */
  readonly chosen: Int32Array
  readonly used: Float64Array
  value: number
  /** Limits that are broken, and groups that must be chosen and are not. */
  broken: number
}

export function openState(program: Program): State {
  const state: State = {
    program,
    chosen: new Int32Array(program.groups.length).fill(-1),
    used: new Float64Array(program.limit.length),
    value: 0,
    broken: 0,
  }
  for (const must of program.must) state.broken += must
  for (const limit of program.limit) if (limit < 0) state.broken++
  return state
}

export function copyInto(from: State, to: State): void {
  to.chosen.set(from.chosen)
  to.used.set(from.used)
  to.value = from.value
  to.broken = from.broken
}

/** Would it break a limit, or break one further that is broken? */
export function fits({ program: { columns, limit }, used }: State, option: number): boolean {
  const end = at(columns.start, option + 1)
  for (let e = at(columns.start, option); e < end; e++) {
    const amount = at(columns.amount, e)
    const row = at(columns.row, e)
    if (amount > 0 && at(used, row) + amount > at(limit, row)) return false
  }
  return true
}

export function take(state: State, option: number): void {
  const { program, chosen } = state
  const group = at(program.groupOf, option)
  chosen[group] = option
  state.value += at(program.value, option)
  if (program.must[group] === 1) state.broken--
  use(state, option, 1)
}

export function leave(state: State, group: number): void {
  const { program, chosen } = state
  const option = at(chosen, group)
  if (option < 0) return
  chosen[group] = -1
  state.value -= at(program.value, option)
  if (program.must[group] === 1) state.broken++
  use(state, option, -1)
}

function use(state: State, option: number, sign: 1 | -1): void {
  const {
    program: { columns, limit },
    used,
  } = state
  const end = at(columns.start, option + 1)
  for (let e = at(columns.start, option); e < end; e++) {
    const row = at(columns.row, e)
    const before = at(used, row)
    const after = before + sign * at(columns.amount, e)
    used[row] = after
    const most = at(limit, row)
    if (before > most !== after > most) state.broken += after > most ? 1 : -1
  }
}

/** The state that a choice makes; exact, for all amounts are whole numbers. */
export function stateOf(program: Program, chosen: Int32Array): State {
  const state = openState(program)
  for (const option of chosen) if (option >= 0) take(state, option)
  return state
}
