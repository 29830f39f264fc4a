import { expect, it } from 'vitest'
import { readChange, touchedBy } from './touched.ts'

const list = { queryKey: ['plan.list', { sort: 'name' }], meta: { reads: ['investment'] } }
const one = { queryKey: ['plan.show', { id: 'p-1' }], meta: { reads: ['line'] } }

it('an answer is old when a kind it reads was touched', () => {
  const old = touchedBy({ touches: ['investment'], ids: ['p-1'] })
  expect([old(list), old(one)]).toEqual([true, true])
  expect(touchedBy({ touches: ['risk'], ids: [] })(list)).toBe(false)
})
it('an answer about one thing is old when that thing is named, whatever its kind', () => {
  expect(touchedBy({ touches: ['other'], ids: ['p-2'] })(one)).toBe(false)
  expect(touchedBy({ touches: ['other'], ids: ['p-1'] })(one)).toBe(true)
})
it('a live event that is no change is left alone', () => {
  expect(readChange('ping')).toBeUndefined()
  expect(readChange('{"touches":["risk",7],"ids":null}')).toEqual({ touches: ['risk'], ids: [] })
})
