import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { asCount, type Explanation, told, type Told } from '@portolan/quantity'
import type { ContingencyTotal, explainContingencyTotal } from '../../contract/index.ts'
import { listAllContingency } from './list-contingency.ts'
import { amountOf, readSummands, type Summand, sumOf } from './total-contingency.ts'

/** So many projects are named one by one; the others are one line. */
const most = 20

/** The sum of the list as it is filtered, project by project, the largest first. */
export async function explainTotal(
  call: Call<InputOf<typeof explainContingencyTotal>>,
): Promise<OutputOf<typeof explainContingencyTotal>> {
  const summands = await readSummands(call, await listAllContingency(call))
  const { measure } = call.input
  const { currency, asOf } = summands
  const sorted = summands.of.toSorted((one, other) => other.own[measure] - one.own[measure])
  const parts = sorted.slice(0, most).map((one) => partOf(one, measure, currency))
  const others = sorted.slice(most)
  const rest = others.reduce((sum, { own }) => sum + own[measure], 0)
  return {
    measure,
    name: names[measure],
    value: sumOf(summands, measure),
    unit: currency,
    rule: `contingency/${measure}`,
    ...formulaIs(told('oversight:formula.of-projects')`Σ over the projects of the list that hold money`),
    asOf,
    from: others.length === 0 ? parts : [...parts, restOf(others.length, { value: rest, currency, measure })],
  }
}

const names: Readonly<Record<ContingencyTotal, string>> = {
  remaining: 'Remaining',
  held: 'Held',
  drawn: 'Drawn',
  exposure: 'Remaining exposure',
}

const formulaIs = ({ sentence, wording }: Told) => ({
  formula: sentence,
  formulaWording: wording,
})

/** An amount in another currency stands below what it is worth in that of the organisation. */
function partOf({ row, own }: Summand, measure: ContingencyTotal, currency: string): Explanation {
  const part = { measure, rule: `contingency/${measure}`, formula: '', from: [] }
  const known = amountOf(row, measure)
  const named = { ...part, name: row.project.name }
  if (known === null) return { ...named, value: null, unit: currency }
  const here = { ...named, value: own[measure], unit: currency }
  if (row.currency === null || row.currency === currency) return here
  const there = { ...part, name: names[measure], value: known, unit: row.currency }
  return {
    ...here,
    ...formulaIs(told('oversight:formula.by-budget-rate')`amount × budget rate`),
    from: [there],
  }
}

type Rest = { readonly value: number; readonly currency: string; readonly measure: ContingencyTotal }

function restOf(count: number, { value, currency, measure }: Rest): Explanation {
  const { sentence, wording } = told('oversight:source.other-projects')`${{
    projects: asCount(count, 'other project', 'other projects'),
  }}`
  return {
    measure: 'others',
    value,
    unit: currency,
    rule: `contingency/${measure}`,
    formula: '',
    source: sentence,
    sourceWording: wording,
    from: [],
  }
}
