import { expect, it } from 'vitest'
import { challengeActs, challengeCauses, challengeStates } from '../../contract/index.ts'
import en from './locales/en.json'

it('every state, cause and act of a challenge has its words', () => {
  for (const state of challengeStates) expect(en.state).toHaveProperty(state)
  for (const cause of challengeCauses) expect(en.cause).toHaveProperty(cause)
  for (const act of challengeActs) expect(en.act).toHaveProperty(act)
})
