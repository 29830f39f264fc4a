import type { Portfolio } from '../portfolio.ts'
import { buildProgram } from '../program/build-program.ts'
import { at, type Limit, optionsOf, type Program } from '../program/program.ts'
import type { Means } from '../result.ts'
import type { Guide } from '../search/guide.ts'
import { openRelaxation } from '../search/relaxation.ts'
import { decide } from './change-portfolio.ts'
import type { Standing } from './standing.ts'

/** Of a scarce limit: what a candidate would use of it, and what one unit of that is worth. */
export type Binding = { readonly limit: Limit; readonly used: number; readonly price: number }

/** What a candidate would use of scarce limits at its best start, the dearest first. */
export function bindingsOf(standing: Standing, id: string, { lp }: Means): readonly Binding[] {
  const { portfolio, program, solved } = standing
  const isDecided = portfolio.candidates.some((one) => one.id === id && one.decision === 'out')
  if (!isDecided)
    return solved.guide === null ? [] : boundBy(program, solved.guide, groupOf(portfolio, program, id))
  // What was decided to be out has no starts there: its decision is lifted to see what else binds it.
  const lifted = buildProgram(decide(portfolio, id, null))
  const { guide, close } = openRelaxation(lifted, lp)
  close()
  return guide === null ? [] : boundBy(lifted, guide, groupOf(portfolio, lifted, id))
}

function groupOf({ candidates }: Portfolio, { groups }: Program, id: string): number {
  const place = candidates.findIndex((candidate) => candidate.id === id)
  return groups.findIndex(({ members }) => members.includes(place))
}

function boundBy(program: Program, { worth, prices }: Guide, group: number): readonly Binding[] {
  const { columns, limits } = program
  const [from, to] = optionsOf(program, group)
  let best = -1
  for (let option = from; option < to; option++)
    if (at(program.period, option) > 0 && (best < 0 || at(worth, option) > at(worth, best))) best = option
  if (best < 0) return []
  const bindings: Binding[] = []
  for (let e = at(columns.start, best); e < at(columns.start, best + 1); e++) {
    const row = at(columns.row, e)
    const [limit, price] = [limits[row], at(prices, row)]
    if (limit !== undefined && price > 1e-9 && at(columns.amount, e) > 0)
      bindings.push({ limit, used: at(columns.amount, e), price })
  }
  return bindings.toSorted((a, b) => b.used * b.price - a.used * a.price)
}
