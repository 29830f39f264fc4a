/** Fields of the header, in the order of `kernel/header-fields.ts`: each tells where an array lies, or a count. */
export const COUNT = 0
export const DRAWS = 1
export const GROUPS = 2
export const VARIABLES = 3
export const COSTS = 4
export const NORMAL = 5
export const TABLES = 6
export const SHAPE = 7
export const BASE = 8
export const SCALE = 9
export const GROUP = 10
export const COMMON = 11
export const OWN = 12
export const FIRST_EFFECT = 13
export const EFFECT = 14
export const FIRST_IN = 15
export const FIRST_FINISH_IN = 16
export const EVENT = 17
export const LAG = 18
export const NOT_BEFORE = 19
export const NOT_BEFORE_FINISH = 20
export const RATE = 21
export const VARIABLE_DRAW = 22
export const VARIABLE_FROM = 23
export const VARIABLE_TO = 24
export const VARIABLE_SHAPE = 25
export const VARIABLE_BASE = 26
export const VARIABLE_SCALE = 27
export const VARIABLE_ELSE = 28
export const COST_VARIABLE = 29
export const COST_GATE = 30
export const FIXED_COST = 31
export const SEED = 32
export const FINISHES = 33
export const TOTALS = 34
export const CRITICAL = 35
export const SUM = 36
export const SQUARES = 37
export const PRODUCTS = 38
export const EVENTS = 39
export const DURATIONS = 40
export const MARKS = 41
export const DRAWN_SHARE = 42
export const DRAWN_NORMAL = 43
export const GROUP_NORMAL = 44
export const VALUES = 45
export const CENTRE = 46
export const MIDDLE_FINISH = 47
export const RUNNING_RATE = 48

export const BITS = 49

/** Bytes of four numbers beside each other. */
export const LANES: usize = 16

/**
 * So many times four iterations go through the durations together: the table of an activity is read for all of them
 * while it is near. What is drawn for each lies behind what is drawn for the one before.
 */
export const PASSES: i32 = 8

export function field(header: usize, at: i32): usize {
  return load<u32>(header + (at << 2)) as usize
}
