import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mountedColumns } from './mounted-columns.ts'

const hundred = Array.from({ length: 100 }, () => 100)

describe('the columns of a wide grid that are mounted', () => {
  it('are those in view, the frozen one and the one with the focus', () => {
    const seen = mountedColumns({ widths: hundred, frozen: 1, left: 5000, width: 1000, active: 90 })
    expect(seen.at(0)).toBe(0)
    expect(seen.at(-1)).toBe(90)
    expect(seen).toHaveLength(2 + 16)
  })
  it('are all of them where all fit', () => {
    expect(mountedColumns({ widths: [90, 90], frozen: 1, left: 0, width: 400, active: undefined })).toEqual([
      0, 1,
    ])
  })
  it('never miss one that shows', () => {
    const widths = fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(widths, fc.nat(9000), fc.integer({ min: 100, max: 2000 }), (all, left, width) => {
        const mounted = mountedColumns({ widths: all, frozen: 1, left, width, active: undefined })
        let at = 0
        for (const [index, one] of all.entries()) {
          if (at < left + width && at + one > left) expect(mounted).toContain(index)
          at += one
        }
      }),
    )
  })
})
