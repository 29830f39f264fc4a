import { describe, expect, it } from 'vitest'
import { openState, openStates } from './same-state.ts'

describe('what was read in one state', () => {
  it('is read once, and anew after a failure', async () => {
    const state = openState()
    const fails = async (): Promise<string> => await Promise.reject(new Error('gone'))
    await expect(state.get('clock', fails)).rejects.toThrow('gone')
    expect(await state.get('clock', async () => 'first')).toBe('first')
    expect(await state.get('clock', async () => 'second')).toBe('first')
    expect(await state.get('rates', async () => 'other')).toBe('other')
  })

  it('is found in no other state', () => {
    const stateOf = openStates(4)
    stateOf('a').rows('standing').set('1', 'a row')
    expect(stateOf('a').rows('standing').get('1')).toBe('a row')
    expect(stateOf('a').rows('places').size).toBe(0)
    expect(stateOf('b').rows('standing').size).toBe(0)
  })

  it('goes when it was not asked for the longest', () => {
    const stateOf = openStates(2)
    for (const name of ['a', 'b']) stateOf(name).rows('standing').set('1', name)
    stateOf('a')
    stateOf('c')
    expect(stateOf('a').rows('standing').size).toBe(1)
    expect(stateOf('b').rows('standing').size).toBe(0)
  })
})
