import { expect, it } from 'vitest'
import {
  exceptionActs,
  exceptionEnds,
  exceptionNexts,
  exceptionRules,
  exceptionSteps,
} from '../../contract/index.ts'
import en from './locales/en.json'
import { waysOut } from './words.ts'

it('every limit, next word, step, end, act and way out has its words', () => {
  for (const rule of exceptionRules) expect(en.rule).toHaveProperty(rule)
  for (const next of exceptionNexts) expect(en.next).toHaveProperty(next)
  for (const step of exceptionSteps) expect(en.step).toHaveProperty(step)
  for (const end of exceptionEnds) expect(en.end).toHaveProperty(end)
  for (const act of exceptionActs) expect(en.act).toHaveProperty(act)
  for (const way of waysOut) expect(en.way).toHaveProperty([`${way}-means`])
})
