import { targets } from '@portolan/exchange'
import { expect, it } from 'vitest'
import { columnUses } from '../../contract/index.ts'

it('every target of the reader, and no other, is offered for a column, under the same title', () => {
  const offered = columnUses.filter(({ id }) => id !== 'other' && id !== 'ignored')
  expect(offered).toEqual(targets.map(({ id, title }) => ({ id, title })))
})
