import { datedStates } from '@portolan/platform/dated/contract'
import { expect, it } from 'vitest'
import { governanceKinds } from '../../contract/index.ts'
import en from './locales/en.json'
import { keyOfKind } from './words.ts'

it('every kind and state of a day has its words', () => {
  for (const kind of governanceKinds) expect(en.kind).toHaveProperty([keyOfKind(kind)])
  for (const state of datedStates) expect(en.state).toHaveProperty([state])
})
