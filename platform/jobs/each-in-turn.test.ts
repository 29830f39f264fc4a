import { describe, expect, it } from 'vitest'
import { eachInTurn, sumInTurn } from './each-in-turn.ts'

describe('each in turn', () => {
  const done: number[] = []
  const run = async (one: number): Promise<number> => {
    if (one % 2 === 0) throw new Error(one > 3 ? 'too large' : `no ${one}`)
    done.push(one)
    return await Promise.resolve(one)
  }

  it('answers what came of each, in their order', async () => {
    expect(await eachInTurn([5, 1, 3], run)).toEqual([5, 1, 3])
    expect(await sumInTurn([5, 1, 3], run)).toBe(9)
    expect(await sumInTurn([], run)).toBe(0)
  })

  it('goes on behind what fails, and then says what failed', async () => {
    done.length = 0
    await expect(eachInTurn([1, 2, 3], run)).rejects.toThrow(/^no 2$/)
    expect(done).toEqual([1, 3])
    await expect(eachInTurn([2, 4, 6, 7], run)).rejects.toThrow(/^no 2; too large$/)
    expect(done).toEqual([1, 3, 7])
  })
})
