import { day } from '@portolan/quantity'
import type { Edition, ReportedRating } from '@portolan/plan/contract'
import { describe, expect, it } from 'vitest'
import {
  computeStandings,
  decideStatusDate,
  describeDifference,
  explainStanding,
  healthInputOn,
  type ProjectSaid,
  toStandingInput,
} from './index.ts'

const today = day('2026-11-16')
const register = day('2024-03-31')

describe('the status date', () => {
  const none = { chosen: undefined, newestRegister: undefined, firstEditByHand: undefined, today }

  it('is the newest register day when that is past and nobody carried on from it by hand', () => {
    expect(decideStatusDate({ ...none, newestRegister: register })).toEqual({
      day: register,
      because: 'newest-register',
    })
    const yearsLater = { ...none, newestRegister: register, firstEditByHand: day('2026-11-15') }
    expect(decideStatusDate(yearsLater).because).toBe('newest-register')
  })

  it('is today once people keep the plan by hand, without registers, and while registers speak of today or later', () => {
    expect(
      decideStatusDate({ ...none, newestRegister: register, firstEditByHand: day('2024-07-01') }),
    ).toEqual({ day: today, because: 'today' })
    expect(decideStatusDate(none)).toEqual({ day: today, because: 'today' })
    expect(decideStatusDate({ ...none, newestRegister: today })).toEqual({ day: today, because: 'today' })
    expect(decideStatusDate({ ...none, newestRegister: day('2027-03-31') })).toEqual({
      day: today,
      because: 'today',
    })
  })

  it('is what the organisation set, whatever else holds', () => {
    const chosen = day('2020-01-01')
    expect(decideStatusDate({ chosen, newestRegister: register, firstEditByHand: today, today })).toEqual({
      day: chosen,
      because: 'chosen',
    })
  })
})

function edition(asOf: string, told: Partial<Edition>): Edition {
  return {
    id: `edition ${asOf}`,
    asOf,
    source: `register-${asOf.slice(0, 4)}.csv`,
    importId: null,
    rowNumber: 12,
    code: 'P-1',
    name: 'Northern line',
    start: '2020-01-01',
    finish: null,
    plannedFinish: null,
    actualFinish: null,
    wholeLifeCost: null,
    plannedCost: null,
    actualCost: null,
    periodBudget: null,
    periodForecast: null,
    progress: null,
    reported: null,
    narrative: {},
    other: {},
    gaps: [],
    ...told,
  }
}

const rated: ReportedRating = {
  raw: 'Amber',
  scale: 'rag-5',
  step: 3,
  steps: 5,
  asOf: '2023-03-31',
  byWhom: 'The register',
}
const gbp = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'GBP' })

const said: ProjectSaid = {
  project: {
    id: 'p',
    state: 'active',
    start: '2020-01-01',
    finish: '2026-06-30',
    cost: gbp(120),
    updatedAt: '2026-11-02T09:00:00.000Z',
  },
  editions: [
    edition('2022-03-31', { finish: '2024-12-31', wholeLifeCost: gbp(100) }),
    edition('2023-03-31', {
      finish: '2025-12-31',
      wholeLifeCost: gbp(110),
      progress: 0.4,
      reported: rated,
      narrative: { scheduleNarrative: 'Late.' },
    }),
    edition('2024-03-31', {
      finish: '2026-06-30',
      wholeLifeCost: gbp(120),
      gaps: ['periodBudget'],
      other: { 'Price basis': ' nominal ' },
    }),
  ],
  baselines: [
    {
      number: 1,
      asOf: '2022-03-31',
      start: null,
      finish: '2024-12-31',
      cost: gbp(100),
      source: 'First told',
    },
  ],
  handRating: null,
}

describe('what standings are computed from', () => {
  it('is what registers told until a day, in the words of the engine', () => {
    const input = toStandingInput(said, register)
    expect(input.plan).toBeNull()
    const last = input.editions[2]
    expect(last).toMatchObject({
      priceBasis: 'nominal',
      gaps: ['budget'],
      closed: false,
      wholeLifeCost: gbp(120),
    })
    expect(input.editions[1]).toMatchObject({
      narrativeLength: 5,
      progress: 0.4,
      reported: { rating: 'Amber', step: 3, steps: 5 },
    })
    expect(healthInputOn(input, day('2023-03-31')).editions.map((one) => one.asOf)).toEqual([
      '2022-03-31',
      '2023-03-31',
    ])
    expect(computeStandings(input).map((one) => one.asOf)).toEqual(['2022-03-31', '2023-03-31', '2024-03-31'])
  })

  it('counts what people set by hand as one more edition, and on the status date only', () => {
    const edited = { ...said, project: { ...said.project, finish: '2028-01-01' } }
    const input = toStandingInput(edited, today)
    expect(input.plan).toMatchObject({ asOf: '2026-11-02', finish: '2028-01-01', gaps: [] })
    expect(healthInputOn(input, today).editions.at(-1)).toMatchObject({
      finish: '2028-01-01',
      source: 'the plan, set by hand',
    })
    expect(healthInputOn(input, register).editions.at(-1)?.finish).toBe('2026-06-30')
    const correcting = { ...edited, project: { ...edited.project, updatedAt: '2024-02-01T09:00:00.000Z' } }
    const corrected = healthInputOn(toStandingInput(correcting, register), register).editions
    expect(corrected).toHaveLength(3)
    expect(corrected.at(-1)).toMatchObject({ asOf: register, finish: '2028-01-01' })
  })

  it('lets a rating by hand stand beside the status, and a rating of no known scale out of the comparison', () => {
    const byHand = { ...rated, raw: 'Red', step: 5, asOf: '2026-11-01' }
    const input = toStandingInput({ ...said, handRating: byHand }, today)
    expect(input.plan?.reported).toMatchObject({ rating: 'Red', step: 5 })
    const wordOnly = { ...byHand, scale: null, step: null, steps: null }
    expect(toStandingInput({ ...said, handRating: wordOnly }, today).plan?.reported).toBeUndefined()
  })

  it('closes a project on the day of its last register, and not before', () => {
    const closed = { ...said, project: { ...said.project, state: 'closed' as const } }
    const input = toStandingInput(closed, today)
    expect(healthInputOn(input, day('2023-03-31')).closed).toBe(false)
    expect(healthInputOn(input, register).closed).toBe(true)
    expect(healthInputOn(input, today).closed).toBe(true)
  })

  it('explains a figure down to edition, row and import', () => {
    const imported = { ...said, editions: said.editions.map((one) => ({ ...one, importId: 'i1' })) }
    const explained = explainStanding(
      toStandingInput(imported, register),
      register,
      'statedFinish',
      new Map([['i1', '2026-11-02']]),
    )
    expect(explained?.from[0]?.source).toBe('register-2024.csv, row 12, imported on 2 Nov 2026')
    expect(explainStanding(toStandingInput(said, register), register, 'weather')).toBeUndefined()
  })
})

describe('the difference between reported and computed', () => {
  it('is said in words, within the meaning of the scale only', () => {
    expect(describeDifference(rated, 'off-track', 1).sentence).toBe(
      'Reported: “Amber” (step 3 of 5, 1 is best). Computed: off track. The computed one is one status worse: “Amber” agrees with at risk.',
    )
    const green = { ...rated, raw: 'Amber/Green', step: 2 }
    expect(describeDifference(green, 'at-risk', 0).sentence).toContain(
      'They agree: “Amber/Green” agrees with on track or at risk.',
    )
    const quality = { ...rated, raw: 'Modest', scale: 'quality-4', step: 3, steps: 4 }
    expect(describeDifference(quality, 'at-risk', null)).toMatchObject({
      steps: null,
      sentence:
        'Reported: “Modest” (step 3 of 4, 1 is best). Computed: at risk. What a step of this scale means is not agreed, so they are not compared.',
    })
    expect(describeDifference(null, 'on-track', null).sentence).toBe(
      'Computed: on track. Nobody reported a rating.',
    )
    expect(describeDifference(rated, 'not-enough-data', null).sentence).toContain(
      'not enough data to compare',
    )
  })
})
