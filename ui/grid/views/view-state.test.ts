import { describe, expect, it } from 'vitest'
import { addressOfView, isSameState, viewStateOf } from './view-state.ts'

const address = {
  search: 'dock',
  hide: ['cost'],
  sort: undefined,
  row: 'p-1',
  differs: false,
  panel: 'matrix',
}

describe('a view of an address', () => {
  it('keeps what it shows, and not what is open just now', () => {
    expect(viewStateOf(address, ['row', 'panel'])).toEqual({ search: 'dock', hide: ['cost'], differs: false })
  })
  it('opened over another takes away what it does not hold', () => {
    expect(addressOfView(address, { search: 'port' })).toEqual({
      search: 'port',
      hide: undefined,
      sort: undefined,
      row: undefined,
      differs: undefined,
      panel: undefined,
    })
  })
  it('is the same in whatever order the address says it', () => {
    expect(isSameState({ a: 1, b: ['x', 'y'] }, { b: ['x', 'y'], a: 1 })).toBe(true)
    expect(isSameState({ b: ['x', 'y'] }, { b: ['y', 'x'] })).toBe(false)
    expect(isSameState({ a: 1 }, {})).toBe(false)
  })
})
