import { expect, it } from 'vitest'
import {
  contingencyBases,
  contingencyLacks,
  contingencyMeasures,
  contingencyPools,
  contingencyStates,
  drawdownActs,
  drawdownStates,
  moveKinds,
} from '../../contract/index.ts'
import en from './locales/en.json'

it('every state, figure, lack, movement, basis and act of contingency has its words', () => {
  for (const state of contingencyStates) {
    expect(en.state).toHaveProperty(state)
    expect(en.means).toHaveProperty(state)
  }
  for (const measure of contingencyMeasures) expect(en.figure).toHaveProperty(measure)
  for (const lack of contingencyLacks) expect(en.lack).toHaveProperty(lack)
  for (const kind of moveKinds) expect(en.kind).toHaveProperty(kind)
  for (const basis of contingencyBases) expect(en.basis).toHaveProperty(basis)
  for (const pool of contingencyPools) expect(en.pool).toHaveProperty(pool)
  for (const state of drawdownStates) expect(en.drawdown).toHaveProperty(state)
  for (const act of drawdownActs) expect(en.act).toHaveProperty(act)
})
