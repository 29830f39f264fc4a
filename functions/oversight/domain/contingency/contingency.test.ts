import type { Day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contingencyMeasures, contingencyPools, moveKinds } from '../../contract/index.ts'
import { balanceOf, balancesByDay, balancesOver, type HeldMove } from './balance.ts'
import { expectedOf } from './expected.ts'
import { explainContingency } from './explain-contingency.ts'
import { type ContingencyKnown, judgeContingency, shownContingency } from './figures.ts'

const move = (kind: HeldMove['kind'], amount: number, more: Partial<HeldMove> = {}): HeldMove => ({
  pool: 'contingency',
  kind,
  amount,
  days: 0,
  ...more,
})

const progress = (share: number): ContingencyKnown['progress'] => ({
  share,
  from: 'earned',
  asOf: '2026-11-13' as Day,
  source: '3',
})

function known(given: Partial<ContingencyKnown>): ContingencyKnown {
  return {
    asOf: '2026-11-16' as Day,
    currency: 'EUR',
    moves: [],
    progress: null,
    exposure: { risks: 0, costed: 0, amount: 0 },
    simulated: null,
    ...given,
  }
}

const half = [
  move('opening', 100_000),
  move('top-up', 60_000),
  move('return', 40_000),
  move('drawdown', 60_000),
]

describe('what is held', () => {
  it('is opening and top-ups less what was handed back; a drawdown makes it less, not smaller', () => {
    expect(balanceOf(half, 'contingency')).toMatchObject({ held: 120_000, drawn: 60_000, left: 60_000 })
    expect(balanceOf(half, 'reserve')).toMatchObject({ opened: false, held: 0, left: 0 })
  })

  it('keeps the pools apart, after every movement and on every day', () => {
    const moves = [
      { ...move('opening', 100), day: '2026-01-05' },
      { ...move('opening', 500, { pool: 'reserve' }), day: '2026-01-05' },
      { ...move('drawdown', 30), day: '2026-03-02' },
      { ...move('drawdown', 20), day: '2026-03-02' },
    ]
    expect(balancesOver(moves).map(({ left }) => left)).toEqual([100, 500, 70, 50])
    expect(balancesByDay(moves, 'contingency').map(({ day, left }) => [day, left])).toEqual([
      ['2026-01-05', 100],
      ['2026-03-02', 50],
    ])
  })

  it('is always what is left and what is drawn together', () => {
    const any = fc.record({
      pool: fc.constantFrom(...contingencyPools),
      kind: fc.constantFrom(...moveKinds),
      amount: fc.nat(1_000_000),
      days: fc.nat(100),
    })
    fc.assert(
      fc.property(fc.array(any), (moves) => {
        for (const pool of contingencyPools) {
          const { held, drawn, left, heldDays, drawnDays, leftDays } = balanceOf(moves, pool)
          expect(left + drawn).toBe(held)
          expect(leftDays + drawnDays).toBe(heldDays)
        }
      }),
    )
  })
})

describe('the expected cost of a risk', () => {
  const cost = { low: 40, likely: 90, high: 220 }

  it('is its probability × (least + 4 × likeliest + most) ÷ 6', () => {
    expect(expectedOf({ probability: 0.3, cost, response: null })).toBeCloseTo(0.3 * (620 / 6), 9)
    expect(expectedOf({ probability: 0.3, cost: null, response: null })).toBeNull()
  })

  it('counts a response once it is in place, and not before', () => {
    const response = { probability: 0.1, money: { low: 10, likely: 10, high: 10 } }
    expect(expectedOf({ probability: 0.3, cost, response: { ...response, inPlace: true } })).toBeCloseTo(1, 9)
    expect(expectedOf({ probability: 0.3, cost, response: { ...response, inPlace: false } })).toBeCloseTo(
      31,
      9,
    )
  })
})

describe('the figures of contingency', () => {
  it('are burn, index and adequacy by their definitions', () => {
    const { values, state } = judgeContingency(
      known({
        moves: half,
        progress: progress(0.4),
        exposure: { risks: 3, costed: 2, amount: 48_000 },
        simulated: { money: 80_000, days: 12, asOf: '2026-11-12' as Day },
      }),
    )
    expect(values).toMatchObject({
      held: 120_000,
      drawn: 60_000,
      remaining: 60_000,
      burn: 0.5,
      progress: 0.4,
    })
    expect(values.index).toBeCloseTo(1.25, 9)
    expect(values.adequacy).toBeCloseTo(1.25, 9)
    expect(values.adequacySimulated).toBeCloseTo(0.75, 9)
    // Ten points of the hundred are not passed: 0.5 − 0.4. The register is covered, and the simulation is not.
    expect(state).toBe('thin')
  })

  it('say why they are not there, and are never 0 instead', () => {
    const none = judgeContingency(known({}))
    expect(none.state).toBe('none')
    expect(none.values).toMatchObject({ remaining: null, burn: null, index: null, adequacy: null })
    expect(none.lacks).toMatchObject({
      remaining: 'none-held',
      progress: 'no-progress',
      exposure: 'no-risks',
    })
    const held = judgeContingency(known({ moves: half }))
    expect(held.state).toBe('unjudged')
    expect(held.lacks).toMatchObject({
      index: 'no-progress',
      adequacy: 'no-risks',
      remainingDays: 'no-days-held',
    })
    expect(held.lacks.adequacySimulated).toBe('no-simulation')
    const early = judgeContingency(known({ moves: half, progress: progress(0) }))
    expect(early.lacks.index).toBe('nothing-earned')
    const sure = { money: -5, days: 0, asOf: '2026-11-12' as Day }
    expect(judgeContingency(known({ moves: half, simulated: sure })).lacks.simulated).toBe('not-beyond-plan')
  })

  it('are those of the days where no money is held', () => {
    const days = [move('opening', 0, { days: 10 }), move('drawdown', 0, { days: 4 })]
    const { values, lacks } = judgeContingency(
      known({
        moves: days,
        progress: progress(0.5),
        simulated: { money: null, days: 8, asOf: '2026-11-12' as Day },
      }),
    )
    expect(values).toMatchObject({ burn: 0.4, remainingDays: 6, adequacyDays: 0.75 })
    expect(lacks).toMatchObject({ remaining: 'no-money-held', adequacy: 'no-money-held' })
  })

  it.each([
    ['used-up', 100_000, 0.9, 10_000],
    ['burning', 70_000, 0.5, 10_000],
    ['thin', 50_000, 0.5, 60_000],
    ['adequate', 50_000, 0.5, 50_000],
    // Above 1.2, and not by ten points.
    ['adequate', 6_000, 0.03, 50_000],
    // By ten points, and not above 1.2.
    ['adequate', 95_000, 0.84, 4_000],
  ] as const)('are %s in words', (state, drawn, share, amount) => {
    const moves = [move('opening', 100_000), move('drawdown', drawn)]
    const exposure = { risks: 1, costed: 1, amount }
    expect(judgeContingency(known({ moves, progress: progress(share), exposure })).state).toBe(state)
  })

  it('are thin by the simulation where the register has nothing to say', () => {
    const simulated = { money: 70_000, days: null, asOf: '2026-11-12' as Day }
    expect(judgeContingency(known({ moves: half, simulated })).state).toBe('thin')
  })

  it('open down to movements, register and schedule, and say what the screen says', () => {
    const of = known({
      moves: half,
      progress: progress(0.4),
      exposure: { risks: 3, costed: 2, amount: 48_000.4 },
    })
    const shown = shownContingency(judgeContingency(of), of)
    for (const measure of contingencyMeasures)
      expect(explainContingency(measure, of).value).toBe(
        ({ ...shown.money, ...shown.ratios } as Record<string, { value: unknown }>)[measure]?.value,
      )
    const index = explainContingency('index', of)
    expect(index.from.map(({ measure, value }) => [measure, value])).toEqual([
      ['burn', 0.5],
      ['progress', 0.4],
    ])
    expect(index.from[1]?.source).toBe('schedule version 3')
    const held = index.from[0]?.from.find(({ measure }) => measure === 'held')
    expect(held?.from.map(({ measure, value }) => [measure, value])).toEqual([
      ['set', 160_000],
      ['returned', 40_000],
    ])
    const exposure = explainContingency('adequacy', of).from[1]
    expect(exposure?.from.map(({ value }) => value)).toEqual([2, 1])
    expect(exposure?.from[0]?.source).toBe('3 open risks of the register')
  })
})
