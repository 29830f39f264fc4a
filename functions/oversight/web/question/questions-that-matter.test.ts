import { expect, it } from 'vitest'
import type { PlanQuestion } from '../../contract/index.ts'
import { matters, mayDraw, movedOn } from './questions-that-matter.ts'

const asked: PlanQuestion = {
  id: '00000000-0000-7000-8000-000000000001',
  number: 7,
  question: 'May the plan change?',
  state: 'asked',
  edits: 2,
  speaksOf: 4,
  became: null,
  mine: true,
  askedAnew: false,
  version: 2,
  at: null,
}

it('an open question matters to its plan, and is drawn anew once the plan has moved on', () => {
  expect([matters(asked, 4), movedOn(asked, 4), mayDraw(asked, 4)]).toEqual([true, false, false])
  expect([matters(asked, 5), movedOn(asked, 5), mayDraw(asked, 5)]).toEqual([true, true, true])
  expect(mayDraw({ ...asked, mine: false }, 5)).toBe(false)
})

it('a version tells the question it came of, and no longer once the plan goes on', () => {
  const executed = { ...asked, state: 'executed', became: 5 } as const
  expect([matters(executed, 5), matters(executed, 6), mayDraw(executed, 5)]).toEqual([true, false, false])
})

it('what came out outdated is for who asked to draw anew, until that was asked', () => {
  const outdated = { ...asked, state: 'outdated' } as const
  expect([matters(outdated, 5), mayDraw(outdated, 5)]).toEqual([true, true])
  expect(matters({ ...outdated, askedAnew: true }, 5)).toBe(false)
  expect(matters({ ...outdated, mine: false }, 5)).toBe(false)
})
