import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openReadTogether } from './read-together.ts'

describe('a read that many ask for', () => {
  it('gives nobody what was begun before they asked, and all who wait the same', async () => {
    const together = openReadTogether()
    let begun = 0
    const read = async (): Promise<number> => {
      const mine = (begun += 1)
      await turn()
      return mine
    }
    const first = together('a', read)
    const late = Array.from({ length: 15 }, () => together('a', read))
    expect(await first).toBe(1)
    expect(new Set(await Promise.all(late))).toEqual(new Set([2]))
    expect(await together('a', read)).toBe(3)
  })

  it('is begun anew for those who come while the shared one is under way', async () => {
    const together = openReadTogether()
    let begun = 0
    const read = async (): Promise<number> => {
      const mine = (begun += 1)
      await turn()
      return mine
    }
    const first = together('a', read)
    const second = together('a', read)
    await first
    const third = together('a', read)
    expect(await Promise.all([second, third])).toEqual([2, 3])
  })

  it('fails only those whose read it was', async () => {
    const together = openReadTogether()
    const first = together('a', async () => await Promise.reject(new Error('gone')))
    const second = together('a', async () => 'there')
    await expect(first).rejects.toThrow('gone')
    expect(await second).toBe('there')
  })

  it('is apart from a read of something else', async () => {
    const together = openReadTogether()
    const both = [together('a', async () => 'a'), together('b', async () => 'b')]
    expect(await Promise.all(both)).toEqual(['a', 'b'])
  })
})
