import { expect, it } from 'vitest'
import { inTurns } from './in-turns.ts'

it('many calls are made a few at a time and answered in their order', async () => {
  let open = 0
  let most = 0
  const answers = await inTurns([5, 1, 4, 2, 3], 2, async (length) => {
    open += 1
    most = Math.max(most, open)
    for (let turn = 0; turn < length; turn += 1) await Promise.resolve()
    open -= 1
    return length * 10
  })
  expect(answers).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})
