import { describe, expect, it } from 'vitest'
import { random } from './index.ts'

const draws = (source: { next: () => number }, n: number): number[] =>
  Array.from({ length: n }, () => source.next())

describe('seeded random', () => {
  it('repeats itself from the same seed, for ever: these values never change', () => {
    const source = random('portolan')
    expect([source.whole(0, 2 ** 32 - 1), source.whole(0, 2 ** 32 - 1), source.whole(1, 6)]).toEqual([
      3251205031, 1258902376, 2,
    ])
    expect(draws(random(7), 5)).toEqual(draws(random(7), 5))
    expect(draws(random(7), 5)).not.toEqual(draws(random('7'), 5))
  })

  it('gives streams that depend on names and not on what was drawn before', () => {
    const drawn = random(1)
    draws(drawn, 100)
    expect(draws(drawn.stream('hours'), 5)).toEqual(draws(random(1).stream('hours'), 5))
    expect(draws(random(1).stream('hours'), 5)).not.toEqual(draws(random(1).stream('cost'), 5))
    expect(draws(random(1).stream('a').stream('b'), 3)).not.toEqual(
      draws(random(1).stream('b').stream('a'), 3),
    )
  })

  it('spreads evenly: chi-square of 100 cells over 100,000 draws stays under the 99.9 % point', () => {
    const source = random('even')
    const cells = Array.from({ length: 100 }, () => 0)
    for (let i = 0; i < 100_000; i++) {
      const cell = Math.floor(source.next() * 100)
      cells[cell] = (cells[cell] ?? 0) + 1
    }
    expect(cells.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(148.2)
  })

  it('draws whole numbers within bounds and shuffles without loss', () => {
    const source = random(3)
    const rolled = new Set(Array.from({ length: 200 }, () => source.whole(-1, 1)))
    expect([...rolled].toSorted((a, b) => a - b)).toEqual([-1, 0, 1])
    const items = Array.from({ length: 50 }, (_, i) => i)
    const shuffled = source.shuffle(items)
    expect(shuffled).not.toEqual(items)
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items)
    expect(['a', 'b']).toContain(source.pick(['a', 'b']))
    expect(source.whole(5, 5)).toBe(5)
  })

  it('throws away draws that would make small results likelier', () => {
    const source = random('bias')
    const size = 3 * 2 ** 30
    const low = Array.from({ length: 30_000 }, () => source.whole(0, size - 1)).filter(
      (n) => n < 2 ** 30,
    ).length
    expect(Math.abs(low - 10_000)).toBeLessThan(300)
  })

  it('refuses ranges that are none', () => {
    expect(() => random(1).whole(2, 1)).toThrow(RangeError)
    expect(() => random(1).whole(0.5, 1)).toThrow(RangeError)
    expect(() => random(1).whole(0, 2 ** 32)).toThrow(RangeError)
  })
})
