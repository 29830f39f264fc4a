import { type Day, day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedLevels } from '../../contract/index.ts'
import {
  attentionDays,
  barToAgree,
  conflictDays,
  judgeEntry,
  type OpenEntry,
  placeInMatrix,
  plannedDay,
  scales,
  zoneOf,
} from './index.ts'

const today = day('2026-11-16')
const project = { cost: 1_000_000_00, start: day('2026-01-05'), finish: day('2026-12-25') }
const nothing = { delay: null, cost: null, benefitLost: null, qualityStep: null }
const three = (likely: number) => ({ low: 0, likely, high: likely * 2 })

describe('the matrix', () => {
  it('places a risk by the numbers that the plan is played with, and says which effect counts', () => {
    const cost = three(150_000_00)
    const delay = { unit: 'percent' as const, low: 100, likely: 108, high: 120 }
    const place = placeInMatrix({ ...nothing, probability: 0.4, cost, delay }, project)
    expect(place).toEqual({ probability: 3, impact: 3, by: 'cost', zone: 'moderate' })
    const longer = { ...delay, likely: 125, high: 130 }
    const later = placeInMatrix({ ...nothing, probability: 0.4, cost, delay: longer }, project)
    expect(later).toMatchObject({ impact: 5, by: 'time', zone: 'high' })
  })

  it('measures days by the working days of the project, percent by themselves', () => {
    // 354 days are some 253 working days: 20 of them are 7.9 %.
    const delay = { unit: 'minutes' as const, low: 0, likely: 20 * 480, high: 40 * 480 }
    expect(placeInMatrix({ ...nothing, probability: 0.1, delay }, project)).toMatchObject({ impact: 3 })
    const undated = { ...project, start: null }
    expect(placeInMatrix({ ...nothing, probability: 0.1, delay }, undated).impact).toBeNull()
  })

  it('stands nowhere without an effect in numbers, or without the right to read it', () => {
    expect(placeInMatrix({ ...nothing, probability: 0.9 }, project)).toEqual({
      probability: 5,
      impact: null,
      by: null,
      zone: null,
    })
    const hidden = placeInMatrix({ ...nothing, probability: 0.9, cost: undefined }, project)
    expect(hidden.impact).toBeNull()
  })

  it('takes what is just a limit for the step before it', () => {
    for (const [at, limit] of scales.time.entries()) {
      const likely = Math.round((1 + limit) * 100)
      const delay = { unit: 'percent' as const, low: 100, likely, high: 400 }
      expect(placeInMatrix({ ...nothing, probability: 0.2, delay }, project).impact).toBe(at + 1)
    }
    expect(placeInMatrix({ ...nothing, probability: 0.1 }, project).probability).toBe(1)
  })

  it('grows no lighter by more chance or more impact', () => {
    const step = fc.integer({ min: 1, max: 5 })
    const weight = { low: 0, moderate: 1, high: 2 }
    fc.assert(
      fc.property(step, step, step, step, (one, impact, other, heavier) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        const [light, heavy] = [Math.min(impact, heavier), Math.max(impact, heavier)]
        expect(weight[zoneOf(less, light)]).toBeLessThanOrEqual(weight[zoneOf(more, heavy)])
      }),
    )
  })
})

const calm: OpenEntry = {
  kind: 'risk',
  owned: true,
  due: day('2027-02-01'),
  written: day('2026-11-02'),
  looked: day('2026-11-10'),
  inherent: null,
  residual: null,
  answered: false,
  answerDue: null,
  critical: false,
  offered: false,
  conflictDays: null,
  agreed: { need: false, offer: false },
}
const high = { probability: 5, impact: 5, by: 'cost', zone: 'high' } as const
const low = { probability: 1, impact: 1, by: 'cost', zone: 'low' } as const

describe('an open entry', () => {
  it('asks for nothing while it is owned, in time and looked at', () => {
    expect(judgeEntry(calm, today)).toEqual({ sign: 'calm', next: 'wait', since: null, asked: null })
  })

  it('that is overdue is asked of its owner, then of the manager, then of the sponsors', () => {
    const issue = { ...calm, kind: 'issue' as const }
    const askedAfter = (due: string) => judgeEntry({ ...issue, due: day(due) }, today)
    expect(askedAfter('2026-11-15')).toMatchObject({ sign: 'late', next: 'solve', asked: 'owner' })
    expect(askedAfter('2026-11-08')).toMatchObject({ asked: 'manager', since: '2026-11-09' })
    expect(askedAfter('2026-10-25')).toMatchObject({ asked: 'sponsor', since: '2026-10-26' })
    expect(askedAfter('2026-11-16')).toMatchObject({ sign: 'calm' })
  })

  it('that nobody owns is asked of the manager at once', () => {
    expect(judgeEntry({ ...calm, owned: false, written: today }, today)).toMatchObject({
      sign: 'unowned',
      next: 'own',
      asked: 'manager',
    })
  })

  it('over the appetite wants an answer; one that takes it out of the high zone is enough', () => {
    expect(judgeEntry({ ...calm, inherent: high, residual: high }, today)).toMatchObject({
      sign: 'over',
      next: 'respond',
    })
    const answered = { ...calm, inherent: high, residual: low, answered: true }
    expect(judgeEntry(answered, today)).toMatchObject({ sign: 'calm' })
    const late = { ...answered, answerDue: day('2026-11-12') }
    expect(judgeEntry(late, today)).toMatchObject({ sign: 'late', next: 'finish-response' })
  })

  it('is looked at every month, one in the high zone every two weeks', () => {
    const looked = day('2026-10-25')
    expect(judgeEntry({ ...calm, looked }, today).sign).toBe('calm')
    expect(judgeEntry({ ...calm, looked, critical: true }, today)).toMatchObject({
      sign: 'stale',
      next: 'look',
    })
  })

  it('of two projects that do not fit comes before all else; else says whose turn it is', () => {
    const dependency = { ...calm, kind: 'dependency' as const, owned: false }
    expect(judgeEntry({ ...dependency, offered: true, conflictDays: 4 }, today)).toMatchObject({
      sign: 'conflict',
      next: 'untangle',
    })
    const owned = { ...dependency, owned: true }
    expect(judgeEntry(owned, today).next).toBe('offer')
    const offered = { ...owned, offered: true, conflictDays: 0 }
    expect(judgeEntry(offered, today).next).toBe('agree-offer')
    const half = { ...offered, agreed: { need: false, offer: true } }
    expect(judgeEntry(half, today).next).toBe('agree-need')
    expect(judgeEntry({ ...half, agreed: { need: true, offer: true } }, today).next).toBe('wait')
  })

  it('never goes down again while nothing is done', () => {
    const days = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(days, days, (one, other) => {
        const levelOn = (after: number): number => {
          const on = new Date(Date.parse('2026-11-16') + after * 86_400_000).toISOString().slice(0, 10) as Day
          const { asked } = judgeEntry({ ...calm, kind: 'issue', due: today }, on)
          return asked === null ? -1 : askedLevels.indexOf(asked)
        }
        expect(levelOn(Math.min(one, other))).toBeLessThanOrEqual(levelOn(Math.max(one, other)))
      }),
    )
    expect(attentionDays.toManager).toBeLessThan(attentionDays.toSponsor)
  })
})

describe('a dependency', () => {
  const days = {
    needDay: day('2027-01-11'),
    needPlanned: null,
    offerDay: day('2027-01-08'),
    offerPlanned: null,
  }

  it('fits or not by what the plans give, where they are tied, else by what was said', () => {
    expect(conflictDays(days)).toBe(-3)
    expect(conflictDays({ ...days, offerPlanned: day('2027-01-20') })).toBe(9)
    expect(conflictDays({ ...days, needPlanned: day('2027-01-04') })).toBe(4)
    expect(conflictDays({ ...days, offerDay: null })).toBeNull()
  })

  it('is needed when its activity starts, and offered when its activity is over', () => {
    const dates = new Map([['7', { start: '2027-01-11T08:00', finish: '2027-01-20T00:00' }]])
    const computed = { dates } as unknown as Parameters<typeof plannedDay>[0]
    expect(plannedDay(computed, '7', 'need')).toBe('2027-01-11')
    expect(plannedDay(computed, '7', 'offer')).toBe('2027-01-19')
    expect(plannedDay(computed, '8', 'offer')).toBeNull()
  })

  it('is agreed for a side by who manages it, and by nobody for both', () => {
    const of = { self: ['me'], offered: true, managerId: 'me', otherAgreedBy: null }
    expect(barToAgree(of)).toBeUndefined()
    expect(barToAgree({ ...of, managerId: 'somebody' })).toBe('not-your-side')
    expect(barToAgree({ ...of, offered: false })).toBe('not-offered')
    expect(barToAgree({ ...of, managerId: null })).toBeUndefined()
    expect(barToAgree({ ...of, managerId: null, otherAgreedBy: 'me' })).toBe('both-sides')
  })
})
