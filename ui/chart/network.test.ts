import { describe, expect, it } from 'vitest'
import { layOutNetwork } from './network.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const edges = [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c' },
  { from: 'a', to: 'gone' },
]
const box = { width: 600, height: 300 }

describe('a network', () => {
  it('lies the same way every time', () => {
    expect(layOutNetwork(ids, edges, box)).toEqual(layOutNetwork(ids, edges, box))
  })

  it('lies inside its box, with nodes apart', () => {
    const places = [...layOutNetwork(ids, edges, box).values()]
    for (const { x, y } of places) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(box.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(box.height)
    }
    const gaps = places.flatMap((one, index) =>
      places.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    )
    expect(Math.min(...gaps)).toBeGreaterThan(14)
  })

  it('leaves out an edge whose end is not there', () => {
    expect([...layOutNetwork(ids, edges, box).keys()]).toEqual(ids)
  })
})
