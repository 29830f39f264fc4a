import { entryOf } from '../arithmetic/entry.ts'
import { mean } from '../arithmetic/mean.ts'
import type { SlipCase } from './slip-cases.ts'

/** Past cases by the years that were left to them: overdue counts as under one year. */
export type YearsRow = {
  readonly from: number | null
  readonly to: number | null
  readonly cases: number
  readonly slipped: number
  /** Drawn to the rate of all cases as by ten of them. */
  readonly rate: number
}

const bounds = [1, 2, 4, 8]
const DRAWN = 10

export function yearsTable(cases: readonly SlipCase[]): readonly YearsRow[] {
  const all = mean(cases.map(({ slipped }) => Number(slipped)))
  return [null, ...bounds].map((from, at) => {
    const to = bounds[at] ?? null
    const row = cases.filter(({ features: { yearsLeft } }) => rowOf(yearsLeft) === at)
    const slipped = row.filter((one) => one.slipped).length
    return { from, to, cases: row.length, slipped, rate: (slipped + DRAWN * all) / (row.length + DRAWN) }
  })
}

/** Which row of the table speaks of a project with so many years left. */
function rowOf(yearsLeft: number): number {
  return bounds.filter((bound) => yearsLeft >= bound).length
}

export function entryOfYears(table: readonly YearsRow[], yearsLeft: number): YearsRow {
  return entryOf(table, rowOf(yearsLeft))
}
