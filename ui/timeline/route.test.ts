import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headOf, routeOf, type Stop } from './route.ts'

const stop: fc.Arbitrary<Stop> = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: 0, max: 60 }).map((row) => row * 28),
  side: fc.constantFrom(1 as const, -1 as const),
})

describe('the way of an arrow', () => {
  it('leads from one end to the other in pieces along the axes', () => {
    fc.assert(
      fc.property(stop, stop, (from, to) => {
        fc.pre(from.y !== to.y)
        const way = routeOf(from, to, 14)
        expect(way[0]).toEqual({ x: from.x, y: from.y })
        expect(way.at(-1)).toEqual({ x: to.x, y: to.y })
        for (let at = 1; at < way.length; at += 1) {
          const [a, b] = [way[at - 1], way[at]]
          expect(a?.x === b?.x || a?.y === b?.y).toBe(true)
        }
      }),
    )
  })
  it('leaves away from its bar and arrives from outside of the other', () => {
    fc.assert(
      fc.property(stop, stop, (from, to) => {
        fc.pre(from.y !== to.y)
        const way = routeOf(from, to, 14)
        expect(Math.sign((way[1]?.x ?? 0) - from.x)).toBe(from.side)
        expect(Math.sign((way.at(-2)?.x ?? 0) - to.x)).toBe(to.side)
      }),
    )
  })
  it('goes down between the rows where the second bar begins before the first ends', () => {
    expect(routeOf({ x: 100, y: 0, side: 1 }, { x: 60, y: 28, side: -1 }, 14)).toEqual([
      { x: 100, y: 0 },
      { x: 107, y: 0 },
      { x: 107, y: 14 },
      { x: 53, y: 14 },
      { x: 53, y: 28 },
      { x: 60, y: 28 },
    ])
  })
  it('ends in a head that points at the bar', () => {
    const [tip, ...back] = headOf({ x: 60, y: 28, side: -1 })
    expect(tip).toEqual({ x: 60, y: 28 })
    expect(back.every(({ x }) => x < 60)).toBe(true)
  })
})
