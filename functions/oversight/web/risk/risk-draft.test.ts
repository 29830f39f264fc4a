import { describe, expect, it } from 'vitest'
import type { KeptRisk } from '../../contract/index.ts'
import { draftOf, fieldsOf, riskDraft } from './risk-draft.ts'

const risk: KeptRisk = {
  id: '019a0000-0000-7000-8000-000000000001',
  projectId: '019a0000-0000-7000-8000-000000000002',
  title: 'The supplier is late',
  cause: '',
  event: '',
  effect: '',
  probability: 0.3,
  activities: ['7'],
  delay: { unit: 'minutes', low: 480, likely: 960, high: 2_400 },
  cost: { low: 1_000, likely: 2_500, high: 9_000 },
  number: 3,
  benefitLost: 15,
  qualityStep: 2,
  trigger: 'A second reminder goes unanswered.',
  causeId: null,
  near: null,
  ownerId: null,
  owner: null,
  response: null,
  state: 'open',
  version: 1,
}

describe('the form of a risk', () => {
  it.each([
    ['EUR', 25],
    ['JPY', 2_500],
    ['BHD', 2.5],
  ])('in %s shows whole units and sends back what was there', (currency, likely) => {
    const shown = draftOf(risk, currency)
    expect(shown).toMatchObject({ costLikely: likely, delayLikely: 2, probability: 30 })
    expect(fieldsOf(riskDraft.parse(shown), currency, risk)).toMatchObject({
      cost: risk.cost,
      delay: risk.delay,
      probability: risk.probability,
      activities: risk.activities,
    })
  })
})
