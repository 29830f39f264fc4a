import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arranged, moved, widthsOf, widthTexts } from './arrangement.ts'
import type { GridColumn } from './column.ts'

const columns: readonly GridColumn<object>[] = ['name', 'a', 'b', 'c'].map((id) => ({
  id,
  header: id,
  width: 100,
  grow: 1,
  cell: () => null,
}))
const ids = (order: readonly string[]) => arranged(columns, { order }).map(({ id }) => id)

describe('the order of columns', () => {
  it('is the chosen one, behind the first column', () => {
    expect(ids(['c', 'a', 'b'])).toEqual(['name', 'c', 'a', 'b'])
    expect(ids(['c', 'name', 'a', 'b'])).toEqual(['name', 'c', 'a', 'b'])
  })
  it('gives a column that came later its place behind the one before it', () => {
    expect(ids(['c', 'a'])).toEqual(['name', 'c', 'a', 'b'])
    expect(ids(['c'])).toEqual(['name', 'a', 'b', 'c'])
  })
  it('loses no column and adds none, whatever an address says', () => {
    const any = fc.array(fc.constantFrom('name', 'a', 'b', 'c', 'gone'), { maxLength: 8 })
    fc.assert(
      fc.property(any, (order) => {
        expect(ids(order).toSorted()).toEqual(['a', 'b', 'c', 'name'])
        expect(ids(order)[0]).toBe('name')
      }),
    )
  })
  it('changes by steps that stop at the edges', () => {
    expect(moved(['name', 'a', 'b', 'c'], 'a', 1)).toEqual(['name', 'b', 'a', 'c'])
    expect(moved(['name', 'a', 'b', 'c'], 'a', -1)).toEqual(['name', 'a', 'b', 'c'])
    expect(moved(['name', 'a', 'b', 'c'], 'b', 9)).toEqual(['name', 'a', 'c', 'b'])
    expect(moved(['name', 'a', 'b', 'c'], 'name', 1)).toEqual(['name', 'a', 'b', 'c'])
  })
})

it('a chosen width is kept, within what can be read and seen', () => {
  const [, a, b, c] = arranged(columns, { widths: { a: 240.4, b: 3, c: 9000 } })
  expect(a).toMatchObject({ width: 240 })
  expect(a?.grow).toBeUndefined()
  expect([b?.width, c?.width]).toEqual([48, 800])
})

it('widths go through an address and come back, and what is none is left out', () => {
  const widths = { name: 240, 'a.b': 90 }
  expect(widthsOf(widthTexts(widths))).toEqual(widths)
  expect(widthsOf(['name', 'b.wide', '.90', 'c.120'])).toEqual({ c: 120 })
  expect(widthsOf(undefined)).toEqual({})
})
