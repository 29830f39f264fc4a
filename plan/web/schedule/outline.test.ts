import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelOf, visibleRows, withToggled } from './outline.ts'

const rows = [
  { id: 'build', parent: null },
  { id: 'interface', parent: 'build' },
  { id: 'draft', parent: 'interface' },
  { id: 'tooling', parent: 'build' },
  { id: 'test', parent: null },
]
const shown = (...closed: string[]) => visibleRows(rows, new Set(closed)).map(({ id }) => id)

describe('an outline', () => {
  it('shows everything when nothing is closed', () => {
    expect(shown()).toEqual(['build', 'interface', 'draft', 'tooling', 'test'])
  })
  it('leaves out what lies under a closed row, however deep', () => {
    expect(shown('interface')).toEqual(['build', 'interface', 'tooling', 'test'])
    expect(shown('build')).toEqual(['build', 'test'])
  })
  it('keeps what was closed below when the row above opens again', () => {
    expect(shown('build', 'interface')).toEqual(['build', 'test'])
    expect(shown('interface')).not.toContain('draft')
  })
  it('is not disturbed by closed rows that are not there', () => {
    expect(shown('gone')).toHaveLength(5)
  })
  it('shows a row exactly when none of those above it is closed', () => {
    const outlines = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }).map((picks) =>
      picks.map((pick, at) => ({
        id: String(at),
        parent: at === 0 || pick % 4 === 0 ? null : String(pick % at),
      })),
    )
    fc.assert(
      fc.property(outlines, fc.array(fc.nat(39)), (outline, picks) => {
        const closed = new Set(picks.map(String))
        const parents = new Map(outline.map(({ id, parent }) => [id, parent]))
        const isUnder = (id: string): boolean => {
          const above = parents.get(id) ?? null
          return above !== null && (closed.has(above) || isUnder(above))
        }
        expect(visibleRows(outline, closed)).toEqual(outline.filter(({ id }) => !isUnder(id)))
      }),
    )
  })
})

it('closing and opening a row changes the list of closed ones by that row', () => {
  expect(withToggled(['a'], 'b', false)).toEqual(['a', 'b'])
  expect(withToggled(['a', 'b'], 'a', true)).toEqual(['b'])
  expect(withToggled(['a'], 'a', false)).toEqual(['a'])
})

it('an activity is called by its code, else by its place, else by its number in the file', () => {
  expect(labelOf({ id: '7', code: 'A1010', wbs: '1.2' })).toBe('A1010')
  expect(labelOf({ id: '7', code: null, wbs: '1.2' })).toBe('1.2')
  expect(labelOf({ id: '7', code: null, wbs: null })).toBe('7')
  expect(labelOf({ id: '7', code: null, wbs: '' })).toBe('7')
})
