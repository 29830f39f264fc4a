import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answers,
  type ControlOfProject,
  controlStates,
  questions,
  weights,
} from '../../contract/index.ts'
import { completeMethod } from '../library/index.ts'
import { follow, type Known } from '../project-method/follow.ts'
import { controlsOf } from './controls-of.ts'
import { explainScore } from './explain-score.ts'
import { addPoints, askedOf, countsOf, pointsOf, scoreOf } from './score.ts'

const methodId = '0b1e4f6e-0000-7000-8000-000000000001'
const { content } = completeMethod('predictive', 'en')
const answers = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
const day = '2026-11-16'
const nothing: Known = {
  class: 'small',
  answers,
  phaseId: 'plan',
  beganPhaseId: 'start',
  facts: new Map(),
  fixers: new Map(),
  marks: new Map(),
  passages: new Map(),
  rulings: [],
  waivers: [],
  manager: null,
  me: new Set(),
}
const facts = (told: Readonly<Record<string, boolean>>): Known['facts'] =>
  new Map(Object.entries(told).map(([id, value]) => [id, { value, asOf: '2026-11-02' }]))

function controls(known: Partial<Known>, before: ReadonlyMap<string, ControlOfProject> = new Map()) {
  const followed = follow(content, { ...nothing, ...known })
  return new Map(controlsOf({ methodId, followed, today: day, before }).map((one) => [one.id, one]))
}

describe('the controls of a project', () => {
  it('are the criteria of its gates up to the next one, for its class, each once', () => {
    const found = controls({ phaseId: 'introduce' })
    // Asked at gates 2 and 4, and heavier at the second of them counts; of large projects alone nothing is asked.
    expect(found.get('oversight.threats-answered')).toMatchObject({
      weight: 'must',
      asked: [{ gate: 'Gate 2: plan approved', weight: 'must' }, { gate: 'Gate 4: ready to go live' }],
    })
    expect(found.has('plan.estimate-approved')).toBe(false)
    expect(found.has('plan.work-finished')).toBe(true)
    expect(controls({}).has('oversight.not-off-track')).toBe(false)
  })

  it('are missed behind a gate, open before the next one, not known where no room answers, and met with their day', () => {
    const told = { 'plan.manager-named': false, 'plan.sponsor-named': true, 'plan.schedule-held': false }
    const found = controls({ facts: facts(told) })
    expect(found.get('plan.manager-named')).toMatchObject({ state: 'missed', asked: [{ due: true }] })
    expect(found.get('plan.sponsor-named')).toMatchObject({ state: 'met', asOf: '2026-11-02' })
    expect(found.get('plan.schedule-held')).toMatchObject({ state: 'open', asked: [{ due: false }] })
    expect(found.get('plan.has-baseline')).toMatchObject({ state: 'unknown', asOf: null })
    expect(found.get(`${methodId}.goal-agreed`)).toMatchObject({ state: 'missed', confirmed: null })
  })

  it('of gates that were over when it was given its method are only what the record can tell', () => {
    const found = controls({ phaseId: 'build', beganPhaseId: 'build' })
    expect(found.has('plan.has-baseline')).toBe(true)
    expect(found.has(`${methodId}.goal-agreed`)).toBe(false)
    expect(found.has(`${methodId}.testable`)).toBe(true)
  })

  it('keep the day since when they are so until they are otherwise', () => {
    const told = facts({ 'plan.manager-named': false, 'plan.sponsor-named': true })
    const before = new Map(
      [...controls({ facts: told })].map(([id, one]) => [id, { ...one, since: '2026-10-01' }]),
    )
    const after = controls(
      { facts: facts({ 'plan.manager-named': true, 'plan.sponsor-named': true }) },
      before,
    )
    expect(after.get('plan.sponsor-named')?.since).toBe('2026-10-01')
    expect(after.get('plan.manager-named')).toMatchObject({ state: 'met', since: day })
  })
})

describe('a score', () => {
  it('is met over asked, a must twice a should, and what is waived or not known is asked and not met', () => {
    const of = [
      { state: 'met', weight: 'must' },
      { state: 'met', weight: 'should' },
      { state: 'waived', weight: 'must' },
      { state: 'unknown', weight: 'should' },
      { state: 'missed', weight: 'must' },
    ] as const
    const points = pointsOf(of)
    expect(points).toEqual({ met: 3, waived: 2, unknown: 1, missed: 2, open: 0 })
    expect(scoreOf(points)).toBe(3 / 8)
    const explained = explainScore({ points, counts: countsOf(of) })
    expect(explained.value).toBe(3 / 8)
    expect(explained.from[0]).toMatchObject({ measure: 'asked', value: 8 })
    expect(explained.from[0]?.from[0]).toMatchObject({ measure: 'met', value: 3, from: [{ value: 2 }] })
    expect(scoreOf(pointsOf([]))).toBe(null)
  })

  it('of all is between the lowest and the highest of its parts, and grows when something more is met', () => {
    const control = fc.record({
      state: fc.constantFrom(...controlStates),
      weight: fc.constantFrom(...weights),
    })
    const some = fc.array(control, { minLength: 1 })
    fc.assert(
      fc.property(some, some, (one, other) => {
        const parts = [pointsOf(one), pointsOf(other)]
        const scores = parts.map((part) => scoreOf(part) ?? 0)
        const whole = scoreOf(addPoints(parts)) ?? 0
        expect(whole).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12)
        expect(whole).toBeLessThanOrEqual(Math.max(...scores) + 1e-12)
        expect(askedOf(addPoints(parts))).toBe(parts.reduce((sum, part) => sum + askedOf(part), 0))
        const mended = pointsOf(
          one.map((each, nth) => (nth === 0 ? { ...each, state: 'met' as const } : each)),
        )
        expect(scoreOf(mended) ?? 0).toBeGreaterThanOrEqual(scores[0] ?? 0)
      }),
    )
  })
})
