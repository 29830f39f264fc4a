import { describe, expect, it } from 'vitest'
import { paramsAt } from './params-at.ts'

describe('where an action of a page is offered', () => {
  it('is the page of its pattern, with the parameters that the address names', () => {
    expect(paramsAt('/things/$thingId', '/things/a%20b')).toEqual({ thingId: 'a b' })
    expect(paramsAt('/things/$thingId', '/things/7/')).toEqual({ thingId: '7' })
  })
  it('and all that lies below it', () => {
    expect(paramsAt('/things/$thingId', '/things/7/plan/now')).toEqual({ thingId: '7' })
  })
  it('and nowhere else', () => {
    expect(paramsAt('/things/$thingId', '/things')).toBeUndefined()
    expect(paramsAt('/things/$thingId', '/others/7')).toBeUndefined()
    expect(paramsAt('/things/new', '/things/7')).toBeUndefined()
  })
})
