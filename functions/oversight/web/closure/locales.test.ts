import { expect, it } from 'vitest'
import {
  cardMoments,
  cardVerdicts,
  checkItems,
  closureStates,
  closureWhys,
  gateWays,
  successGroupings,
  successKeys,
  successWays,
} from '../../contract/index.ts'
import rate from '../success/locales/en.json'
import en from './locales/en.json'

it('every item, state, verdict, measure and way has its words', () => {
  const words = (of: object, ...known: readonly (readonly string[])[]): void => {
    expect(Object.keys(of).toSorted()).toEqual(known.flat().toSorted())
  }
  words(en.item, checkItems)
  words(en.mends, checkItems)
  words(en.state, closureStates)
  words(en.heading, closureStates)
  words(en.why, closureWhys)
  words(en.moment, cardMoments)
  words(en.verdict, cardVerdicts)
  words(en.measure, successKeys)
  words(en['measure-short'], successKeys)
  words(rate.by, successGroupings, ['label'])
  words(rate.nobody, successGroupings)
  words(rate.way, successWays)
  words(rate.gates, gateWays)
})
