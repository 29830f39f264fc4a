import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCovered, pathOf, place, spaced, spanOf, ticks } from './scale.ts'

describe('the scale of a chart', () => {
  it('has round values inside its span', () => {
    expect(ticks(0, 10, 4)).toEqual([0, 2.5, 5, 7.5, 10])
    expect(ticks(0.86, 1.04, 4)).toEqual([0.9, 0.95, 1])
    expect(ticks(5, 5, 4)).toEqual([5])
  })
  it('has few values and none outside, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (low, size) => {
        const all = ticks(low, low + size, 4)
        expect(all.length).toBeLessThanOrEqual(6)
        for (const one of all) {
          expect(one).toBeGreaterThanOrEqual(low - 1e-6 * size)
          expect(one).toBeLessThanOrEqual(low + size + 1e-6 * size)
        }
      }),
    )
  })
  it('gives a flat line a span of its own', () => {
    const span = spanOf([3, 3], false)
    expect(span.high).toBeGreaterThan(span.low)
    expect(place(3, span, 0, 100)).toBeCloseTo(50)
  })
  it('draws steps along and then up', () => {
    const points = [
      { x: 0, y: 10 },
      { x: 5, y: 2 },
    ]
    expect(pathOf(points, false)).toBe('M0 10L5 2')
    expect(pathOf(points, true)).toBe('M0 10H5V2')
  })
})

describe('the names at the ends of lines', () => {
  it('stand clear of each other where the ends are near, and nowhere else', () => {
    const ends = [{ x: 300, y: 100 }, { x: 300, y: 96 }, undefined, { x: 40, y: 97 }]
    expect(spaced(ends, { near: 70, gap: 13, lowest: 300 })).toEqual([109, 96, undefined, 97])
  })
  it('do not stand where another line ends', () => {
    const name = { width: 60, height: 13 }
    const [far, near] = [
      { x: 100, y: 40 },
      { x: 70, y: 44 },
    ]
    expect(isCovered(near, [far, near], name)).toBe(true)
    expect(isCovered(far, [far, near], name)).toBe(false)
    expect(isCovered({ x: 30, y: 44 }, [far, undefined], name)).toBe(false)
    expect(isCovered({ x: 70, y: 60 }, [far], name)).toBe(false)
  })
  it('push back up where there is no room below', () => {
    const ends = [
      { x: 100, y: 199 },
      { x: 100, y: 200 },
      { x: 100, y: 100 },
    ]
    expect(spaced(ends, { near: 70, gap: 13, lowest: 200 })).toEqual([187, 200, 100])
  })
  it('never stand above the end of their line where there is room, and never nearer than the gap', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 6 }), (ends) => {
        const heights = spaced(ends, { near: 70, gap: 13, lowest: 300 })
        for (const [a, one] of ends.entries()) {
          expect(heights[a]).toBeGreaterThanOrEqual(one.y)
          for (const [b, other] of ends.entries())
            if (a !== b && Math.abs(one.x - other.x) < 70)
              expect(Math.abs((heights[a] ?? 0) - (heights[b] ?? 0))).toBeGreaterThanOrEqual(13)
        }
        const low = spaced(ends, { near: 70, gap: 13, lowest: 150 })
        for (const height of low) expect(height).toBeLessThanOrEqual(150)
      }),
    )
  })
})
