import { expect, it } from 'vitest'
import {
  accountActs,
  accountVariances,
  explainStates,
  ledgerGaps,
  realismVerdicts,
} from '../../contract/index.ts'
import { amountNames, ratioNames } from './figure-cell.tsx'
import en from './locales/en.json'

it('every state, verdict, act, variance, gap and figure has its words', () => {
  for (const state of explainStates) expect(en.state).toHaveProperty(state)
  for (const verdict of realismVerdicts) {
    expect(en.realism).toHaveProperty(verdict)
    expect(en.because).toHaveProperty(verdict)
  }
  for (const act of accountActs) expect(en.act).toHaveProperty(act)
  for (const variance of accountVariances) expect(en.past).toHaveProperty(variance)
  for (const gap of ledgerGaps) expect(en.ledger).toHaveProperty([`gap-${gap}`])
  for (const figure of [...amountNames, ...ratioNames]) {
    expect(en.figure).toHaveProperty(figure)
    expect(en.short).toHaveProperty(figure)
  }
})
