import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bubble, bubbleSpans, placeBubbles } from './bubbles.ts'

const box = { left: 50, right: 650, top: 20, foot: 260 }

function bubble(id: string, along: number, up: number, size: number | null = 1): Bubble {
  return { id, name: `Project ${id}`, along, up, size, sizeText: '', tone: 'good' }
}

describe('bubbles', () => {
  it('stand inside the box, whatever their values', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 60 }), (pairs) => {
        const all = pairs.map(([along, up], index) => bubble(String(index), along, up, Math.abs(up)))
        for (const { x, y } of placeBubbles(all, bubbleSpans(all), box)) {
          expect(x).toBeGreaterThanOrEqual(box.left - 1e-6)
          expect(x).toBeLessThanOrEqual(box.right + 1e-6)
          expect(y).toBeGreaterThanOrEqual(box.top - 1e-6)
          expect(y).toBeLessThanOrEqual(box.foot + 1e-6)
        }
      }),
    )
  })

  it('have an area in proportion to their size', () => {
    const placed = placeBubbles(
      [bubble('a', 1, 1, 100), bubble('b', 2, 2, 25)],
      bubbleSpans([bubble('a', 1, 1), bubble('b', 2, 2)]),
      box,
    )
    const [large, small] = placed.map(({ radius }) => radius - 4)
    expect(((small ?? 0) / (large ?? 1)) ** 2).toBeCloseTo(0.25)
  })

  it('far out of many stand at the edge and say so', () => {
    const many = [
      ...Array.from({ length: 40 }, (_, index) => bubble(String(index), index, index)),
      bubble('far', 9000, 5),
    ]
    const placed = placeBubbles(many, bubbleSpans(many), box)
    expect(placed.find(({ id }) => id === 'far')).toMatchObject({ beyond: true, x: box.right })
    expect(placed.filter(({ beyond }) => beyond).length).toBeLessThanOrEqual(4)
  })

  it('of few are all shown where they are', () => {
    const few = [bubble('a', 1, 1), bubble('far', 9000, 5)]
    expect(placeBubbles(few, bubbleSpans(few), box).some(({ beyond }) => beyond)).toBe(false)
  })
})
