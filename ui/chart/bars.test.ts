import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barSpan, tornadoRows, waterfallRows } from './bars.ts'

const write = (value: number, signed: boolean): string => (signed && value > 0 ? `+${value}` : `${value}`)

describe('a waterfall', () => {
  const steps = [
    { id: 'a', name: 'Budget', value: 100, total: true },
    { id: 'b', name: 'Design', value: 20 },
    { id: 'c', name: 'Build', value: -5 },
    { id: 'd', name: 'Forecast', value: 115, total: true },
  ]

  it('begins each step where the one above it ended', () => {
    const bars = waterfallRows(steps, write).map(({ bars: [bar] }) => [bar?.from, bar?.to])
    expect(bars).toEqual([
      [0, 100],
      [100, 120],
      [120, 115],
      [0, 115],
    ])
  })

  it('writes a sign on steps and none on sums', () => {
    expect(waterfallRows(steps, write).map(({ text }) => text)).toEqual(['100', '+20', '-5', '115'])
  })

  it('breaks the axis when the sums would leave the steps no room', () => {
    expect(barSpan(waterfallRows(steps, write)).broken).toBe(true)
    const wide = [{ ...steps[0], value: 10 }, steps[1], { ...steps[3], value: 30 }]
    expect(barSpan(waterfallRows(wide as typeof steps, write)).broken).toBe(false)
  })

  it('holds every end of every bar on the axis', () => {
    const step = fc.record({ id: fc.string(), name: fc.string(), value: fc.integer({ min: -1e6, max: 1e6 }) })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (some) => {
        const rows = waterfallRows(some, write)
        const { span } = barSpan(rows)
        for (const { from, to } of rows.flatMap(({ bars }) => bars)) {
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(span.low)
          expect(Math.max(from, to)).toBeLessThanOrEqual(span.high)
        }
      }),
    )
  })
})

describe('a tornado', () => {
  it('puts the widest cause first, and each bar starts at the base', () => {
    const rows = tornadoRows(
      [
        { id: 'narrow', name: 'Narrow', low: 95, high: 104 },
        { id: 'wide', name: 'Wide', low: 80, high: 130 },
      ],
      100,
      write,
    )
    expect(rows.map(({ id }) => id)).toEqual(['wide', 'narrow'])
    expect(rows[0]?.bars).toEqual([
      { from: 100, to: 80, tone: 'less' },
      { from: 100, to: 130, tone: 'more' },
    ])
  })
})
