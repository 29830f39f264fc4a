import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsIn, clipRange, pulledTo, rangeBetween, rangeHolds } from './range.ts'

const at = (row: number, column: number) => ({ row, column })

describe('a range of cells', () => {
  it('is the same from whichever corner it is drawn', () => {
    expect(rangeBetween(at(5, 1), at(2, 3))).toEqual({ top: 2, bottom: 5, left: 1, right: 3 })
    expect(rangeBetween(at(2, 3), at(5, 1))).toEqual(rangeBetween(at(5, 1), at(2, 3)))
  })
  it('begins below the header', () => {
    expect(rangeBetween(at(-1, 0), at(2, 0)).top).toBe(0)
  })
  it('holds both its corners, and as many cells as it says', () => {
    const cell = fc.record({ row: fc.nat(6), column: fc.nat(6) })
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const range = rangeBetween(a, b)
        const held = Array.from({ length: 49 }, (_, n) => at(Math.floor(n / 7), n % 7)).filter((one) =>
          rangeHolds(range, one),
        )
        expect(held).toContainEqual(a)
        expect(held).toContainEqual(b)
        expect(held.length).toBe(cellsIn(range))
      }),
    )
  })
  it('loses what is no longer in the grid', () => {
    const range = rangeBetween(at(2, 1), at(9, 4))
    expect(clipRange(range, { rows: 5, columns: 3 })).toEqual({ top: 2, bottom: 4, left: 1, right: 2 })
    expect(clipRange(range, { rows: 2, columns: 3 })).toBeUndefined()
  })
  it('is pulled down or up and keeps its columns', () => {
    const range = rangeBetween(at(3, 1), at(4, 2))
    expect(pulledTo(range, 8)).toEqual({ top: 3, bottom: 8, left: 1, right: 2 })
    expect(pulledTo(range, 0)).toEqual({ top: 0, bottom: 4, left: 1, right: 2 })
  })
})
