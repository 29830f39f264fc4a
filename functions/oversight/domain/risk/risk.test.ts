import { addDays, day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeptRisk, type RangePoints, usualUncertainty } from '../../contract/index.ts'
import { exampleSchedule } from '../schedule/testing/example-schedule.ts'
import { explainRisk } from './explain-risk.ts'
import { openWithin, placesOf } from './open-work.ts'
import { blocksToPlay, playPlan } from './play-plan.ts'
import { rangeRows } from './ranges.ts'
import { referenceOf } from './reference-class.ts'
import { shownPlayed } from './show-simulation.ts'
import { type KnownRisk, toRiskInput } from './to-risk-input.ts'

const { schedule } = exampleSchedule({
  activities: [
    { id: 'done', days: 5, actual: ['2026-11-02', '2026-11-06'], percent: 100 },
    { id: 'phase', kind: 'summary' },
    { id: 'a', parent: 'phase', days: 10 },
    { id: 'b', parent: 'phase', days: 10 },
    { id: 'c', days: 5 },
  ],
  links: ['done>a', 'a>b', 'b>c'],
})

const risk = (more: Partial<KeptRisk> = {}): KeptRisk => ({
  id: 'r',
  projectId: 'p',
  title: 'The supplier is late',
  cause: '',
  event: '',
  effect: '',
  number: 1,
  benefitLost: null,
  qualityStep: null,
  trigger: '',
  causeId: null,
  near: null,
  ownerId: null,
  owner: null,
  state: 'open',
  version: 1,
  probability: 1,
  activities: [],
  delay: null,
  cost: null,
  response: null,
  ...more,
})

const certain = { ...usualUncertainty, source: 'stated', low: 100, likely: 100, high: 100 } as const
const known = (more: Partial<KnownRisk> = {}): KnownRisk => ({
  asOf: day('2026-11-16'),
  schedule,
  risks: [],
  uncertainty: certain,
  ranges: new Map(),
  reference: referenceOf([], null),
  cost: null,
  target: { finish: null, cost: null },
  ...more,
})

function played(of: KnownRisk) {
  const made = toRiskInput(of)
  if (made === undefined) throw new Error('There is work left.')
  const answer = playPlan({ input: made.input, iterations: 400, seed: 1 })
  if (answer === undefined) throw new Error('Nothing stopped it.')
  return { ...made, answer, shown: shownPlayed(answer, made.basis, new Map()) }
}

describe('a plan that is played', () => {
  it('ends as planned where nothing is uncertain', () => {
    const { shown } = played(known())
    const figures = shown?.played.figures
    expect(figures?.finishP80?.value).toBe(figures?.plannedFinish?.value)
    expect(figures?.timeContingency).toMatchObject({ value: 0, unit: 'days' })
    expect(shown?.answered).toBeNull()
  })

  it('is later by the working days that a certain risk puts on an activity, and not once that is avoided', () => {
    const delay = { unit: 'minutes', low: 2_400, likely: 2_400, high: 2_400 } as const
    const left = { probability: 0, delay, money: null, due: null, inPlace: false }
    const response = { kind: 'avoid' as const, words: '', cost: 0, ...left }
    const { shown, input } = played(known({ risks: [risk({ activities: ['b'], delay, response })] }))
    expect(shown?.played.figures.timeContingency?.value).toBe(5)
    expect(shown?.answered?.figures.timeContingency?.value).toBe(0)
    expect(shown?.drivers[0]?.figures.finishEffect?.value).toBe(5)
    expect(blocksToPlay(input, 16)).toBe(48)
  })

  it('counts percent of the duration, of a summary for all within it', () => {
    const delay = { unit: 'percent', low: 150, likely: 150, high: 150 } as const
    const { shown } = played(known({ risks: [risk({ activities: ['phase'], delay })] }))
    expect(shown?.played.figures.timeContingency?.value).toBe(10)
  })

  it('costs what the project costs, more where work takes longer, and says nothing of money without a cost', () => {
    const cost = { amount: 3_000_000, currency: 'EUR' }
    const delay = { unit: 'percent', low: 200, likely: 200, high: 200 } as const
    const { shown } = played(known({ cost, risks: [risk({ delay })] }))
    expect(shown?.played.money?.plannedCost).toMatchObject({ value: 3_000_000, unit: 'EUR' })
    // 25 of 30 days are left, and all of them twice as long: 5 ÷ 30 spent, 25 ÷ 30 spent twice.
    expect(shown?.played.money?.costP50?.value).toBe(5_500_000)
    const bare = played(known()).shown
    expect(bare?.played.money?.costP80?.value).toBeNull()
    expect(bare?.played.money?.jointConfidence?.value).toBeNull()
  })

  it('leaves closed risks out, and what is finished as it is', () => {
    const delay = { unit: 'percent', low: 300, likely: 300, high: 300 } as const
    const { shown, basis } = played(known({ risks: [risk({ state: 'closed', delay })] }))
    expect(shown?.played.figures.timeContingency?.value).toBe(0)
    expect(basis).toMatchObject({ open: 3, risks: 0, source: 'stated' })
  })

  it('is nothing where no work is left', () => {
    const over = exampleSchedule({
      activities: [{ id: 'done', days: 5, actual: ['2026-11-02', '2026-11-06'], percent: 100 }],
    })
    expect(toRiskInput(known({ schedule: over.schedule }))).toBeUndefined()
  })

  it('is stopped between blocks', () => {
    const made = toRiskInput(known())
    if (made === undefined) throw new Error('There is work left.')
    let asked = 0
    const stop = (): boolean => ++asked > 3
    expect(playPlan({ input: made.input, iterations: 400, seed: 1 }, { stop })).toBeUndefined()
  })

  it('explains each of its figures in the units that are shown', () => {
    const { answer, basis } = played(known({ uncertainty: usualUncertainty }))
    const explained = explainRisk(answer, { measure: 'timeContingency', of: 'plan', side: 'as-is' }, basis)
    expect(explained).toMatchObject({ unit: 'days', formula: 'P80 of the finish − planned finish' })
    expect(explained?.from[0]).toMatchObject({ measure: 'finishP80', unit: 'day' })
    expect(explainRisk(answer, { measure: 'costP80', of: 'plan', side: 'answered' }, basis)).toBeUndefined()
  })

  it('draws from its own finished activities once there are ten of them', () => {
    const finished = Array.from({ length: 10 }, (_, at) => ({
      id: `f${at}`,
      days: 6,
      baseline: ['2026-11-02', '2026-11-06'] as const,
      actual: ['2026-11-02', '2026-11-09'] as const,
      percent: 100,
    }))
    const past = exampleSchedule({ activities: [...finished, { id: 'open', days: 10 }] })
    const made = toRiskInput(known({ schedule: past.schedule, uncertainty: usualUncertainty }))
    expect(made?.basis).toMatchObject({ source: 'history', finished: 10 })
    expect(made?.input.ranges?.[0]?.distribution).toMatchObject({ kind: 'empirical' })
  })

  it('never ends sooner where a risk may make work longer', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 100, max: 300 }),
        (p, most) => {
          const delay = { unit: 'percent', low: 100, likely: 100, high: most } as const
          const before = played(known({ uncertainty: usualUncertainty })).shown
          const after = played(
            known({ uncertainty: usualUncertainty, risks: [risk({ probability: p, delay })] }),
          ).shown
          const at = (of: typeof after): string => String(of?.played.figures.finishP80?.value)
          expect(at(after) >= at(before)).toBe(true)
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('where the range of an activity comes from', () => {
  const week = { law: 'triangular', low: 2_400, likely: 2_400, high: 4_800 } as const
  const twice = { law: 'uniform', low: 200, likely: 200, high: 200 } as const

  it('is the nearest that was said of it: its own, that of its branch, else that of the plan', () => {
    const said = known({
      ranges: new Map<string, RangePoints>([
        ['a', week],
        ['phase', twice],
      ]),
    })
    const made = toRiskInput(said)
    expect(made?.basis.from).toEqual({ own: 1, branch: 1, finished: 0, stated: 1 })
    expect(made?.input.ranges).toMatchObject([
      { activity: 'a', unit: 'minutes', distribution: { kind: 'triangular', low: 2_400, high: 4_800 } },
      { activity: 'b', unit: 'factor', distribution: { kind: 'uniform', low: 2, high: 2 } },
      { activity: 'c', unit: 'factor', distribution: { kind: 'pert', low: 1, high: 1 } },
    ])
    const rows = rangeRows({ schedule, uncertainty: said.uncertainty, own: said.ranges })
    expect(rows.map(({ id, level, unit, inherited }) => [id, level, unit, inherited.source])).toEqual([
      ['phase', 0, 'percent', 'stated'],
      ['a', 1, 'minutes', 'branch'],
      ['b', 1, 'minutes', 'branch'],
      ['c', 0, 'minutes', 'stated'],
    ])
    expect(rows[2]?.inherited.points).toMatchObject({ low: 9_600, high: 9_600 })
  })

  it('moves the finish by the working days that it says', () => {
    const { shown } = played(
      known({ ranges: new Map([['b', { ...week, low: 7_200, likely: 7_200, high: 7_200 }]]) }),
    )
    expect(shown?.played.figures.timeContingency?.value).toBe(5)
  })

  it('reads a lognormal by its P10 and its P90', () => {
    const { shown } = played(
      known({
        ranges: new Map([['c', { law: 'lognormal', low: 1_200, likely: 2_400, high: 4_800 } as const]]),
      }),
    )
    // The median of 2.5 and 10 days is 5, as planned: half of the iterations end in time.
    expect(shown?.played.figures.finishConfidence?.value).toBeCloseTo(0.5, 1)
  })
})

describe('the reference class', () => {
  const over = (days: number, category: string | null = null) => ({
    category,
    start: '2026-01-01',
    finish: addDays(day('2026-01-01'), days),
    approvedStart: '2026-01-01',
    approvedFinish: addDays(day('2026-01-01'), 100),
  })

  it('is not offered with fewer than six finished projects, and says how many there are', () => {
    const few = referenceOf(
      Array.from({ length: 5 }, () => over(150)),
      null,
    )
    expect(few).toMatchObject({ told: { projects: 5, enough: false, median: 1.5 }, distribution: undefined })
    const { shown } = played(known({ reference: few }))
    expect(shown?.calibrated).toBeNull()
  })

  it('is of the same category where enough of them are, and tells its tail', () => {
    const all = [...Array.from({ length: 8 }, (_, at) => over(100 + 10 * at, 'Move')), over(900, 'Other')]
    expect(referenceOf(all, 'Move').told).toMatchObject({
      projects: 8,
      category: 'Move',
      most: 1.7,
      overHalf: 2,
    })
    expect(referenceOf(all, 'Other').told).toMatchObject({ projects: 9, category: null, most: 9 })
    // Five of six whose days tell something are too few: then all of them count.
    const dayless = { ...over(0, 'Move'), approvedFinish: '2026-01-01' }
    const some = [...Array.from({ length: 5 }, () => over(120, 'Move')), dayless, over(300), over(300)]
    expect(referenceOf(some, 'Move').told).toMatchObject({ projects: 7, enough: true, category: null })
  })

  it('makes all that is left longer by what finished projects took, beside what it is without it', () => {
    const reference = referenceOf(
      Array.from({ length: 8 }, () => over(140)),
      null,
    )
    const { shown, input, answer, basis } = played(known({ reference }))
    expect(shown?.played.figures.timeContingency?.value).toBe(0)
    // 25 working days are left: ten more.
    expect(shown?.calibrated?.figures.timeContingency?.value).toBe(10)
    expect(blocksToPlay(input, 16)).toBe(32)
    const asked = { measure: 'timeContingency', of: 'plan', side: 'calibrated' } as const
    expect(explainRisk(answer, asked, basis)?.value).toBe(10)
  })
})

it('what a risk can name is what has work left, and the summaries above it', () => {
  expect(placesOf(schedule).map(({ id }) => id)).toEqual(['phase', 'a', 'b', 'c'])
  expect(openWithin(schedule, ['phase'])).toEqual(['a', 'b'])
  expect(openWithin(schedule, [])).toEqual(['a', 'b', 'c'])
})
