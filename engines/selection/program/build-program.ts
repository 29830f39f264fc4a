import type { Candidate, Portfolio, Spend, Work } from '../portfolio.ts'
import { formGroups, mustStart, startsOf } from './form-groups.ts'
import { bandRows, riskRow } from './mix-rows.ts'
import { packColumns, type Program } from './program.ts'
import { dependencyRows } from './dependency-rows.ts'
import type { Option, Row } from './row.ts'

/** From rules to rows. The portfolio has been checked: all names are known and all numbers whole. */
export function buildProgram(portfolio: Portfolio): Program {
  const members = formGroups(portfolio)
  const rows = resourceRows(portfolio)
  const uses = usesOf(portfolio, rows)
  const options: Option[] = []
  const firstOption = new Int32Array(members.length + 1)
  const must = new Uint8Array(members.length)
  members.forEach((places, group) => {
    const of = places.map((i) => portfolio.candidates[i] as Candidate)
    const forced = mustStart(of)
    for (const { period, value } of startsOf(of))
      options.push(startOption(of, { group, period, value }, uses))
    if (!forced && of.some(({ stop }) => stop)) options.push(stopOption(of, group, uses))
    must[group] = forced || of.some(({ stop }) => stop) ? 1 : 0
    firstOption[group + 1] = options.length
  })
  const linked = [...rows, ...dependencyRows(portfolio, { members, options, firstRow: rows.length })]
  const sparse = [...linked, ...riskRow(portfolio, { members, options, firstRow: linked.length })]
  const categories = [...new Set((portfolio.balance ?? []).map(({ category }) => category))]
  const { bands, rows: bandRowsOf } = bandRows(portfolio, { categories, options, firstRow: sparse.length })
  const all: readonly Row[] = [...sparse, ...bandRowsOf]
  return {
    groups: members.map((places) => ({ members: places })),
    must,
    firstOption,
    groupOf: Int32Array.from(options, ({ group }) => group),
    period: Int32Array.from(options, ({ period }) => period),
    value: Float64Array.from(options, ({ value }) => value),
    columns: packColumns(options.map(({ amounts }) => amounts)),
    limits: all.map(({ limit }) => limit),
    limit: Float64Array.from(all, ({ most }) => most),
    firstBand: sparse.length,
    bands,
    categories,
    spending: packColumns(
      options.map(
        ({ spent }) =>
          new Map(
            [...spent].map(([category, amount]) => [
              category === null || !categories.includes(category)
                ? categories.length
                : categories.indexOf(category),
              amount,
            ]),
          ),
      ),
    ),
  }
}

function resourceRows({ periods, funds, roles }: Portfolio): readonly Row[] {
  const byPeriod = (
    kind: 'fund' | 'role',
    { id, limits }: { readonly id: string; readonly limits?: readonly (number | null)[] | null },
  ): Row[] => (limits ?? []).slice(0, periods).flatMap((most, i) => limitRow(kind, id, [i + 1, most]))
  return [
    ...(funds ?? []).flatMap((fund) => [
      ...byPeriod('fund', fund),
      ...limitRow('fund', fund.id, [null, fund.total]),
    ]),
    ...(roles ?? []).flatMap((role) => byPeriod('role', role)),
  ]
}

function limitRow(kind: 'fund' | 'role', id: string, [period, most]: [number | null, unknown]): Row[] {
  return typeof most === 'number' ? [{ limit: { kind, id, period }, most }] : []
}

type Uses = {
  readonly periods: number
  /** Rows of a fund or of a role: by period, and at 0 that of the total; −1 without a limit. */
  readonly rowsOf: (kind: 'fund' | 'role', id: string) => Int32Array | undefined
}

function usesOf({ periods }: Portfolio, rows: readonly Row[]): Uses {
  const places = { fund: new Map<string, Int32Array>(), role: new Map<string, Int32Array>() }
  rows.forEach(({ limit }, row) => {
    if (!('period' in limit)) return
    const { kind, id, period } = limit
    const by = places[kind].get(id) ?? new Int32Array(periods + 1).fill(-1)
    by[period ?? 0] = row
    places[kind].set(id, by)
  })
  return { periods, rowsOf: (kind, id) => places[kind].get(id) }
}

type OpenOption = { readonly group: number; readonly period: number; readonly value: number }

function startOption(members: readonly Candidate[], open: OpenOption, uses: Uses): Option {
  const option: Option = { ...open, amounts: new Map(), spent: new Map(), risk: 0 }
  for (const member of members) {
    const { spend, work, category = null, risk } = member
    const spent = addUses(option.amounts, { spend, work, from: open.period }, uses)
    option.spent.set(category, (option.spent.get(category) ?? 0) + spent)
    option.risk += (risk ?? 0) * spent
  }
  return option
}

function stopOption(members: readonly Candidate[], group: number, uses: Uses): Option {
  const value = members.reduce((sum, { stop }) => sum + (stop?.value ?? 0), 0)
  const option: Option = { group, period: 0, value, amounts: new Map(), spent: new Map(), risk: 0 }
  for (const { stop } of members) if (stop) addUses(option.amounts, { ...stop, from: 1 }, uses)
  return option
}

type Used = {
  readonly spend?: readonly Spend[] | null
  readonly work?: readonly Work[] | null
  readonly from: number
}

/** Gives what is spent in all; what falls after the last period counts nowhere but there. */
function addUses(amounts: Map<number, number>, { spend, work, from }: Used, uses: Uses): number {
  const add = (row: number | undefined, amount: number): void => {
    if (row !== undefined && row >= 0 && amount !== 0) amounts.set(row, (amounts.get(row) ?? 0) + amount)
  }
  let spent = 0
  for (const { fund, amounts: by } of spend ?? []) {
    const rows = uses.rowsOf('fund', fund)
    by.forEach((amount, i) => {
      spent += amount
      if (from + i > uses.periods) return
      add(rows?.[from + i], amount)
      add(rows?.[0], amount)
    })
  }
  for (const { role, minutes } of work ?? []) {
    const rows = uses.rowsOf('role', role)
    minutes.forEach((some, i) => add(rows?.[from + i], some))
  }
  return spent
}
