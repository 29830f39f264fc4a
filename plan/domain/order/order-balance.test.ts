import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NumberedAmount, orderBalance, overdrawnLine } from './order-balance.ts'

describe('what of an order is invoiced', () => {
  it('is told line by line, and credit notes give it back', () => {
    const ordered = [
      { line: 1, amount: 10_000 },
      { line: 2, amount: 500 },
    ]
    const invoiced = [
      { line: 1, amount: 6_000 },
      { line: 1, amount: -1_000 },
      { line: 2, amount: 500 },
    ]
    expect(orderBalance(ordered, invoiced)).toEqual({
      lines: [
        { line: 1, ordered: 10_000, invoiced: 5_000, open: 5_000 },
        { line: 2, ordered: 500, invoiced: 500, open: 0 },
      ],
      ordered: 10_500,
      invoiced: 5_500,
      open: 5_000,
    })
  })

  it('is overdrawn where a line has more invoiced than ordered, though others have something left', () => {
    const ordered = [
      { line: 1, amount: 100 },
      { line: 2, amount: 100 },
    ]
    expect(overdrawnLine(orderBalance(ordered, [{ line: 1, amount: 101 }]))?.line).toBe(1)
    expect(overdrawnLine(orderBalance(ordered, [{ line: 3, amount: 1 }]))?.line).toBe(3)
    expect(overdrawnLine(orderBalance(ordered, [{ line: 2, amount: -1 }]))?.line).toBe(2)
    expect(overdrawnLine(orderBalance(ordered, [{ line: 2, amount: 100 }]))).toBeUndefined()
  })

  it('adds up to what was ordered, and is never overdrawn by what was let in, in any order', () => {
    const amounts = fc.array(
      fc.record({ line: fc.integer({ min: 1, max: 4 }), amount: fc.integer({ min: -900, max: 900 }) }),
    )
    const lines = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(lines, amounts, (ordered, asked) => {
        const order = ordered.map((amount, at) => ({ line: at + 1, amount }))
        const taken: NumberedAmount[] = []
        for (const one of asked)
          if (overdrawnLine(orderBalance(order, [...taken, one])) === undefined) taken.push(one)
        const balance = orderBalance(order, taken)
        expect(balance.open + balance.invoiced).toBe(balance.ordered)
        expect(
          balance.lines.every(
            ({ open, invoiced, ordered: of }) => open >= 0 && invoiced >= 0 && open + invoiced === of,
          ),
        ).toBe(true)
      }),
    )
  })
})
