import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, mountedRows, move, trackList } from './movement.ts'

const extent = { rows: 100, columns: 5, page: 20 }
const at = (row: number, column: number): Cell => ({ row, column })
const press = (key: string, ctrl = false) => ({ key, ctrl })

describe('keys in a grid', () => {
  it('arrows and j k move by one and stop at the edges', () => {
    expect(move(at(0, 0), press('ArrowDown'), extent)).toEqual(at(1, 0))
    expect(move(at(4, 2), press('k'), extent)).toEqual(at(3, 2))
    expect(move(at(99, 4), press('j'), extent)).toEqual(at(99, 4))
    expect(move(at(3, 4), press('ArrowRight'), extent)).toEqual(at(3, 4))
  })
  it('the header is one above the first row, for arrows only', () => {
    expect(move(at(0, 2), press('ArrowUp'), extent)).toEqual(at(-1, 2))
    expect(move(at(-1, 2), press('ArrowUp'), extent)).toEqual(at(-1, 2))
    expect(move(at(0, 2), press('k'), extent)).toEqual(at(0, 2))
  })
  it('Home and End move in the row and with Ctrl in the whole grid', () => {
    expect(move(at(7, 3), press('Home'), extent)).toEqual(at(7, 0))
    expect(move(at(7, 3), press('End', true), extent)).toEqual(at(99, 4))
    expect(move(at(7, 3), press('Home', true), extent)).toEqual(at(0, 0))
  })
  it('Page keys move by what fits on the screen', () => {
    expect(move(at(10, 0), press('PageDown'), extent)).toEqual(at(30, 0))
    expect(move(at(10, 0), press('PageUp'), extent)).toEqual(at(0, 0))
  })
  it('other keys do not move', () => {
    expect(move(at(1, 1), press('x'), extent)).toBeUndefined()
  })
  it('never leave the grid, from wherever and by whatever keys', () => {
    const key = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    )
    const sizes = fc.record({
      rows: fc.nat(50),
      columns: fc.integer({ min: 1, max: 9 }),
      page: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(sizes, fc.array(fc.tuple(key, fc.boolean()), { maxLength: 30 }), (size, keys) => {
        let cell = at(-1, 0)
        for (const [name, ctrl] of keys) cell = move(cell, press(name, ctrl), size) ?? cell
        expect(cell.row).toBeGreaterThanOrEqual(-1)
        expect(cell.row).toBeLessThanOrEqual(Math.max(-1, size.rows - 1))
        expect(cell.column).toBeLessThan(size.columns)
      }),
    )
  })
})

describe('what is mounted', () => {
  it('holds the active row even when it is scrolled away', () => {
    expect(mountedRows([10, 11, 12], 3, 100)).toEqual([3, 10, 11, 12])
    expect(mountedRows([10, 11, 12], 11, 100)).toEqual([10, 11, 12])
    expect(mountedRows([10, 11], -1, 100)).toEqual([10, 11])
    expect(mountedRows([0, 1], 5, 2)).toEqual([0, 1])
  })
})

it('columns without growth keep their width', () => {
  expect(trackList([{ width: 36 }, { width: 200, grow: 2 }])).toBe('36px minmax(200px, 2fr)')
})
