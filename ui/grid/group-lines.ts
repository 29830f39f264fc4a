import type { Money } from '@portolan/quantity'
import type { Choice } from './cell-edit.ts'
import type { GridColumn } from './column.ts'

/** A sum over the rows of a group, with how many of them had a value at all. */
export type GroupSum = {
  /** One for each currency, in order of their codes; one number where the column holds no money. */
  readonly parts: readonly (number | Money)[]
  readonly covered: number
}

export type Group = {
  readonly key: string
  readonly label: string
  readonly count: number
  /** By the id of the column. */
  readonly sums: Readonly<Record<string, GroupSum>>
}

export type GroupLine<Row> =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group; readonly open: boolean }
  | { readonly kind: 'row'; readonly id: string; readonly row: Row }

export type Grouping<Row> = {
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  readonly columns: readonly GridColumn<Row>[]
  /** The column by which they are gathered. */
  readonly by: string
  readonly closed: ReadonlySet<string>
}

/**
 * Rows gathered below a line for each group. Groups stand in the order of the choices, else of their words, and the one
 * without a value last; the rows of a group keep their order. Amounts of several currencies are not added together: a sum has a part for each.
 */
export function groupLines<Row>(given: Grouping<Row>, locale: string): readonly GroupLine<Row>[] {
  const column = given.columns.find(({ id }) => id === given.by)
  const nameOf = column?.group
  if (!nameOf) return given.rows.map((row) => rowLine(row, given.idOf))
  const groups = new Map<string, { label: string; rows: Row[] }>()
  for (const row of given.rows) {
    const { key, label } = nameOf(row)
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { label, rows: [row] })
  }
  const sort = new Intl.Collator(locale, { numeric: true })
  const ranks = ranksOf(column)
  const sorted = column.groupsAsGiven
    ? [...groups]
    : [...groups].toSorted(
        ([a, one], [b, other]) =>
          Number(a === '') - Number(b === '') ||
          rankOf(ranks, a) - rankOf(ranks, b) ||
          sort.compare(one.label, other.label),
      )
  return sorted.flatMap(([key, { label, rows }]): readonly GroupLine<Row>[] => {
    const open = !given.closed.has(key)
    const group = { key, label, count: rows.length, sums: sumsOf(rows, given.columns) }
    const head = { kind: 'group' as const, id: `group:${key}`, group, open }
    return open ? [head, ...rows.map((row) => rowLine(row, given.idOf))] : [head]
  })
}

/** Phases and states have an order of their own, which is not that of the alphabet. */
function ranksOf<Row>({ edit }: GridColumn<Row>): ReadonlyMap<string, number> {
  const choices =
    edit?.kind === 'choice' && Array.isArray(edit.choices) ? (edit.choices as readonly Choice[]) : []
  return new Map(choices.map(({ value }, index) => [value, index]))
}

function rankOf(ranks: ReadonlyMap<string, number>, key: string): number {
  return ranks.get(key) ?? ranks.size
}

function rowLine<Row>(row: Row, idOf: (row: Row) => string): GroupLine<Row> {
  return { kind: 'row', id: idOf(row), row }
}

function sumsOf<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[]): Group['sums'] {
  return Object.fromEntries(
    columns.flatMap(({ id, sum }) => (sum ? [[id, sumOf(rows.map((row) => sum(row)))]] : [])),
  )
}

export function sumOf(values: readonly (number | Money | null)[]): GroupSum {
  const known = values.filter((value) => value !== null)
  const numbers = known.filter((value) => typeof value === 'number')
  const currencies = new Map<string, number>()
  for (const value of known)
    if (typeof value === 'object')
      currencies.set(value.currency, (currencies.get(value.currency) ?? 0) + value.amount)
  const amounts = [...currencies]
    .map(([currency, amount]) => ({ amount, currency }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1))
  const plain = numbers.length > 0 ? [numbers.reduce((sum, value) => sum + value, 0)] : []
  return { parts: [...plain, ...amounts], covered: known.length }
}
