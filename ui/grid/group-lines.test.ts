import { money, type Money } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridColumn } from './column.ts'
import { type Group, groupLines, sumOf } from './group-lines.ts'

type Row = { readonly id: string; readonly kind: string | null; readonly cost: Money | null }

const columns: readonly GridColumn<Row>[] = [
  { id: 'name', header: 'Name', width: 1, cell: (row) => row.id },
  {
    id: 'kind',
    header: 'Kind',
    width: 1,
    cell: (row) => row.kind,
    group: (row) => ({ key: row.kind ?? '', label: row.kind ?? 'None' }),
  },
  { id: 'cost', header: 'Cost', width: 1, cell: () => null, sum: (row) => row.cost },
]
const row = (id: string, kind: string | null, cost: number | null = null): Row => ({
  id,
  kind,
  cost: cost === null ? null : money(cost, 'EUR'),
})
const lines = (rows: readonly Row[], closed: readonly string[] = [], by = 'kind') =>
  groupLines({ rows, columns, idOf: (one) => one.id, by, closed: new Set(closed) }, 'en')
const groups = (rows: readonly Row[]): readonly Group[] =>
  lines(rows).flatMap((line) => (line.kind === 'group' ? [line.group] : []))

describe('rows in groups', () => {
  const rows = [row('1', 'Wave 10', 5), row('2', null, 1), row('3', 'Wave 2', 7), row('4', 'Wave 10')]
  it('stand below a line for each, in the order of its words, those without one last', () => {
    expect(lines(rows).map(({ id }) => id)).toEqual([
      'group:Wave 2',
      '3',
      'group:Wave 10',
      '1',
      '4',
      'group:',
      '2',
    ])
  })
  it('stand as they come where the column says so', () => {
    const given = columns.map((column) =>
      column.id === 'kind' ? { ...column, groupsAsGiven: true } : column,
    )
    const found = groupLines(
      { rows, columns: given, idOf: (one) => one.id, by: 'kind', closed: new Set() },
      'en',
    )
    expect(found.filter(({ kind }) => kind === 'group').map(({ id }) => id)).toEqual([
      'group:Wave 10',
      'group:',
      'group:Wave 2',
    ])
  })
  it('stand in the order of the choices where the column has some', () => {
    const choices = ['Prepare', 'Deliver', 'Close'].map((value) => ({ value, label: value }))
    const ordered = columns.map((column) =>
      column.id === 'kind'
        ? {
            ...column,
            edit: {
              kind: 'choice' as const,
              choices,
              read: (one: Row) => one.kind,
              write: (one: Row) => one,
            },
          }
        : column,
    )
    const made = ['Close', 'Deliver', 'Prepare'].map((kind) => row(kind, kind))
    const found = groupLines(
      { rows: made, columns: ordered, idOf: (one) => one.id, by: 'kind', closed: new Set() },
      'en',
    )
    expect(found.map(({ id }) => id).filter((id) => id.startsWith('group:'))).toEqual([
      'group:Prepare',
      'group:Deliver',
      'group:Close',
    ])
  })
  it('are hidden while their group is closed, and counted all the same', () => {
    expect(lines(rows, ['Wave 10']).map(({ id }) => id)).toEqual([
      'group:Wave 2',
      '3',
      'group:Wave 10',
      'group:',
      '2',
    ])
    expect(groups(rows).map(({ count }) => count)).toEqual([1, 2, 1])
  })
  it('have a sum that says how many rows it knows', () => {
    expect(groups(rows)[1]?.sums['cost']).toEqual({ parts: [money(5, 'EUR')], covered: 1 })
  })
  it('stay a plain list where the column gathers nothing', () => {
    expect(lines(rows, [], 'cost').every(({ kind }) => kind === 'row')).toBe(true)
  })
  it('lose no row, and their sums add up to the whole', () => {
    const some = fc.array(
      fc.record({
        kind: fc.option(fc.constantFrom('a', 'b', 'c')),
        cost: fc.option(fc.integer({ min: -1000, max: 1000 })),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(some, (all) => {
        const made = all.map(({ kind, cost }, index) => row(String(index), kind, cost))
        const found = groups(made)
        const amount = (sum: ReturnType<typeof sumOf> | undefined): number =>
          (sum?.parts ?? []).reduce<number>(
            (so, part) => so + (typeof part === 'object' ? part.amount : part),
            0,
          )
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(made.length)
        expect(found.reduce((sum, { sums }) => sum + amount(sums['cost']), 0)).toBe(
          amount(sumOf(made.map(({ cost }) => cost))),
        )
      }),
    )
  })
})

it('amounts of two currencies are not added together', () => {
  expect(sumOf([money(5, 'GBP'), null, money(2, 'EUR'), money(1, 'GBP')])).toEqual({
    parts: [money(2, 'EUR'), money(6, 'GBP')],
    covered: 3,
  })
})
