import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardMoment, CardRecord, CardVerdict, ClosureWays } from '../../contract/index.ts'
import { explainCard } from './explain-card.ts'
import { explainRate } from './explain-rate.ts'
import { type Answered, judgeCard } from './judge-card.ts'
import { countGroup, type CountedProject, groupsOf, yearsOf } from './success-rate.ts'
import { ruleOf, ruleOn } from './success-rules.ts'

const rule = ruleOf(1)
/** 100 days and 100,000 were given; it took 5 days more and 104,000, and brought 19 of 20 items. */
const record: CardRecord = {
  asOf: '2026-04-30',
  start: '2026-01-01',
  planned: '2026-04-11',
  lastDay: '2026-04-16',
  currency: 'EUR',
  first: 10_000_000,
  actual: 10_400_000,
  items: 20,
  accepted: 19,
}
const said: Answered = { satisfaction: 4, benefits: null, scope: null }
const judged = (
  of: {
    record?: CardRecord | null
    said?: Answered
    moment?: CardMoment
    why?: 'completed' | 'terminated'
  } = {},
) => judgeCard({ why: 'completed', moment: 'closure', record, said, ...of }, rule)

describe('a success card', () => {
  it('measures against the first approved baseline, by published formulas', () => {
    expect(judged().measures.map(({ key, value, verdict }) => [key, value, verdict])).toEqual([
      ['time', 0.05, 'met'],
      ['cost', 0.04, 'met'],
      ['scope', 0.95, 'met'],
      ['benefits', null, 'unknown'],
      ['satisfaction', 4, 'met'],
    ])
    expect(judged().verdict).toBe('success')
  })

  it('meets a limit that it reaches exactly, and misses it by the least more', () => {
    expect(judged({ record: { ...record, actual: 11_000_000 } }).verdict).toBe('success')
    expect(judged({ record: { ...record, actual: 11_000_001 } }).verdict).toBe('challenged')
  })

  it('asks for benefits from six months on, and counts what is not known as no success', () => {
    expect(judged({ moment: 'six' }).verdict).toBe('unknown')
    expect(judged({ moment: 'six', said: { ...said, benefits: 80 } }).verdict).toBe('success')
    expect(judged({ moment: 'twelve', said: { ...said, benefits: 79 } }).verdict).toBe('challenged')
    expect(judged({ said: { ...said, satisfaction: null } }).verdict).toBe('unknown')
    expect(judged({ record: null }).verdict).toBe('unknown')
  })

  it('is failed when three of its measures are missed, and neither when it was ended early', () => {
    const late = { ...record, lastDay: '2026-06-30', actual: 15_000_000 }
    expect(judged({ record: late }).verdict).toBe('challenged')
    expect(judged({ record: late, said: { ...said, satisfaction: 2 } }).verdict).toBe('failed')
    expect(judged({ record: late, why: 'terminated' }).verdict).toBe('ended')
  })

  it('takes the word of the sponsor for the scope only where no list of items tells it', () => {
    const without = { ...record, items: 0, accepted: 0 }
    const scopeOf = (of: Parameters<typeof judged>[0]) => judged(of).measures[2]?.value
    expect(scopeOf({ record: without })).toBeNull()
    expect(scopeOf({ record: without, said: { ...said, scope: 90 } })).toBe(0.9)
    expect(scopeOf({ said: { ...said, scope: 10 } })).toBe(0.95)
  })

  it('is a success never by something unknown, and never worse by something better', () => {
    const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null })
    const anySaid = fc.record({
      satisfaction: maybe(fc.integer({ min: 1, max: 5 })),
      benefits: maybe(fc.integer({ min: 0, max: 200 })),
      scope: maybe(fc.integer({ min: 0, max: 100 })),
    })
    const anyRecord = fc.record({
      actual: maybe(fc.integer({ min: 0, max: 20_000_000 })),
      items: fc.integer({ min: 0, max: 3 }),
    })
    const moments = fc.constantFrom('closure', 'six', 'twelve')
    const order: readonly CardVerdict[] = ['failed', 'challenged', 'unknown', 'success']
    fc.assert(
      fc.property(anySaid, anyRecord, moments, (words, { actual, items }, moment) => {
        const of = { record: { ...record, actual, items, accepted: items }, said: words, moment } as const
        const { measures, verdict } = judged(of)
        if (verdict === 'success')
          expect(measures.every(({ needed, verdict: one }) => !needed || one === 'met')).toBe(true)
        if (words.satisfaction === null) return
        const better = judged({ ...of, said: { ...words, satisfaction: 5 } }).verdict
        expect(order.indexOf(better)).toBeGreaterThanOrEqual(order.indexOf(verdict))
      }),
    )
  })

  it('is judged by the rule of its day, and opens down to what it rests on', () => {
    expect(ruleOn('2026-11-16').version).toBe(1)
    const time = explainCard(
      { ...judged(), scope: null, measures: [...judged().measures] },
      { record, rule },
      'time',
    )
    expect(time?.value).toBe(0.05)
    expect(time?.from.map(({ measure, value }) => [measure, value])).toEqual([
      ['last-day', '2026-04-16'],
      ['planned-finish', '2026-04-11'],
      ['start', '2026-01-01'],
      ['limit', 0.1],
    ])
  })
})

const ways: ClosureWays = {
  estimated: true,
  risks: null,
  gates: 'first-time',
  waived: false,
  rebased: false,
  lessons: true,
}
const closed = (
  verdict: CardVerdict,
  closedOn = '2026-03-01',
  more: Partial<CountedProject> = {},
): CountedProject => ({
  closedOn,
  category: 'Run',
  sponsorId: 's',
  sponsor: 'Sofia',
  ways,
  verdict,
  ...more,
})

describe('a success rate', () => {
  it('counts what is not known as no success, leaves out what was ended early, and marks small numbers', () => {
    const group = countGroup('', null, [
      closed('success'),
      closed('success'),
      closed('challenged'),
      closed('unknown'),
      closed('ended'),
    ])
    expect(group).toMatchObject({ closed: 4, success: 2, unknown: 1, ended: 1, rate: 0.5, small: true })
  })

  it('has the interval that Wilson gives: 2 of 10 lie within 5.7 and 51.0 %', () => {
    const ten = Array.from({ length: 10 }, (_, at) => closed(at < 2 ? 'success' : 'challenged'))
    const group = countGroup('', null, ten)
    expect(group.low).toBeCloseTo(0.0567, 4)
    expect(group.high).toBeCloseTo(0.5098, 4)
    expect(group.small).toBe(false)
    expect(
      explainRate(group, '2026-11-16')
        .from.map(({ value }) => value)
        .slice(0, 4),
    ).toEqual([2, 8, 0, 0])
  })

  it('has none where nothing was closed', () => {
    expect(countGroup('', null, [closed('ended')])).toMatchObject({
      closed: 0,
      rate: null,
      low: null,
      ended: 1,
    })
  })

  it('is told by year, sponsor and what gates did, and what nobody knows stands apart', () => {
    const projects = [
      closed('challenged', '2025-06-30', { ways: { ...ways, gates: null, waived: null } }),
      closed('success', '2026-01-31'),
      closed('success', '2026-02-28', { sponsorId: null, sponsor: null, ways: { ...ways, waived: true } }),
    ]
    expect(groupsOf('year', projects).map(({ key, rate }) => [key, rate])).toEqual([
      ['2025', 0],
      ['2026', 1],
    ])
    expect(groupsOf('sponsor', projects).map(({ key, label, closed: n }) => [key, label, n])).toEqual([
      ['', null, 1],
      ['s', 'Sofia', 2],
    ])
    expect(groupsOf('waivers', projects).map(({ key }) => key)).toEqual(['', 'with', 'without'])
    const [first, second] = yearsOf(projects)
    expect(first?.ways.find(({ way }) => way === 'gates')).toEqual({ way: 'gates', with: 0, known: 0 })
    expect(second?.ways.find(({ way }) => way === 'waived')).toEqual({ way: 'waived', with: 1, known: 2 })
  })
})
