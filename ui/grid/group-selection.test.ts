import { describe, expect, it } from 'vitest'
import { collapsedSelection, expandedSelection } from './group-selection.ts'

const rows = [
  { id: '1', kind: 'a' },
  { id: '2', kind: 'a' },
  { id: '3', kind: 'b' },
]
const grouping = {
  rows,
  idOf: (row: { id: string }) => row.id,
  columns: [
    {
      id: 'kind',
      header: '',
      width: 1,
      cell: () => null,
      group: (row: { kind: string }) => ({ key: row.kind, label: '' }),
    },
  ],
  by: 'kind',
  closed: new Set<string>(),
}
const chosen = (...ids: string[]): ReadonlySet<string> => new Set(ids)
const after = (next: ReadonlySet<string>, before: ReadonlySet<string>) =>
  [...expandedSelection(next, before, grouping)].toSorted()

describe('ticks on rows in groups', () => {
  it('show on the line of a group whose rows all have one', () => {
    expect(collapsedSelection(chosen('1', '2'), grouping)).toEqual(chosen('1', '2', 'group:a'))
    expect(collapsedSelection(chosen('1'), grouping)).toEqual(chosen('1'))
  })
  it('on the line of a group are ticks on its rows', () => {
    expect(after(chosen('group:a'), chosen())).toEqual(['1', '2'])
    expect(after(chosen('1', '2', '3', 'group:b'), chosen('1', '2', '3'))).toEqual(['3'])
  })
  it('taken from one row leave the others', () => {
    expect(after(chosen('2', 'group:a'), chosen('1', '2'))).toEqual(['2'])
  })
})
