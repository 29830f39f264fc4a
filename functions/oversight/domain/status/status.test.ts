import { type Day, day, instant } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OptimismPoint, StatusDraft } from '../../contract/index.ts'
import { aspectOf, stepsBetween } from './colours.ts'
import { linesOfEvents } from './event-lines.ts'
import { linesOfFigures } from './figure-lines.ts'
import { countSentences, finishReport } from './finish-report.ts'
import { visibleFrom } from './hold.ts'
import { judgePeriod } from './judge-period.ts'
import { explainOptimism, rememberOptimism } from './remember-optimism.ts'

const projectId = 'p'
const says = (lines: readonly { readonly sentence: string }[]) => lines.map(({ sentence }) => sentence)

describe('a draft', () => {
  it('tells of one thing its last word, and nothing of events that it has no words for', () => {
    const at = (name: string, subjectId: string, payload = {}) => ({ name, subjectId, payload })
    const lines = linesOfEvents(projectId, [
      at('oversight.issue-added', 'i', { number: 7, title: 'Down' }),
      at('oversight.vote-cast', 'd', { number: 1, question: 'Go?', option: 'Yes' }),
      at('oversight.risk-added', 'r', { title: 'The key leaves' }),
      at('oversight.issue-solved', 'i', { number: 7, title: 'Down' }),
    ])
    expect(says(lines)).toEqual(['“The key leaves” is a new risk.', 'I-7 “Down” is solved.'])
    expect(lines[1]?.opens).toBe('/projects/p/raid?row=i&kind=issue&of=p')
  })

  it('tells how finish, cost and progress moved, in working days and with what they were', () => {
    const euros = (amount: number) => ({ amount, currency: 'EUR' })
    const lines = linesOfFigures(projectId, {
      finish: [day('2027-03-01'), day('2027-03-17')],
      cost: [euros(1_000_000_00), euros(1_250_000_00)],
      progress: [0.4, 0.5],
    })
    expect(says(lines)).toEqual([
      'The finish moved 12 working days later, from 1 Mar 2027 to 17 Mar 2027.',
      'The cost grew by 250 k EUR, to 1.25 m EUR.',
      '50 % of the work is done, after 40 %.',
    ])
    const same = {
      finish: [day('2027-03-01'), day('2027-03-01')],
      cost: [null, null],
      progress: [null, null],
    } as const
    expect(says(linesOfFigures(projectId, same))).toEqual(['The finish stays on 1 Mar 2027.'])
  })

  it('becomes a report by the word of its manager, and says what of it was typed', () => {
    const line = (id: string) => ({ id, group: 'risks' as const, sentence: `${id}.`, opens: null })
    const ratings = { overall: 'green', schedule: 'green', cost: 'green', scope: 'green' } as const
    const draft = {
      project: 'P',
      period: { name: '2026-10' },
      since: '2026-10-01',
      lines: ['a', 'b', 'c'].map(line),
      figures: [],
      last: null,
      computed: { status: 'off-track' },
      known: { kept: { finish: null, cost: null, progress: null } },
    } as unknown as StatusDraft & { known: { kept: { finish: null; cost: null; progress: null } } }
    const corrections = [
      { id: 'a', text: null },
      { id: 'b', text: 'Better said.' },
      { id: 'c', text: 'c.' },
    ]
    const report = finishReport(draft, {
      ratings,
      reason: 'Old figures.',
      thought: 'Calm. Really',
      corrections,
    })
    expect(report).toMatchObject({ steps: 2, removed: 1, typed: 4, found: 1 })
    expect(report.lines.map(({ corrected }) => corrected)).toEqual(['Better said.', null])
  })

  it('counts sentences as one reads them', () => {
    expect(['', ' ', 'One', 'One. Two!', 'It costs 1.5 m. Is that so?'].map(countSentences)).toEqual([
      0, 0, 1, 2, 2,
    ])
  })
})

describe('a colour', () => {
  it('is compared within its own three steps, and not where there is too little data', () => {
    expect(stepsBetween('green', 'off-track')).toBe(2)
    expect(stepsBetween('red', 'on-track')).toBe(-2)
    expect(stepsBetween('amber', 'at-risk')).toBe(0)
    expect(stepsBetween('red', 'not-enough-data')).toBeNull()
  })

  it('stands on each side beside the worst that a rule says of that side', () => {
    const reasons = [
      { rule: 'slip-first', status: 'at-risk' },
      { rule: 'overdue', status: 'off-track' },
      { rule: 'cost-current', status: 'on-track' },
    ] as const
    expect(aspectOf('schedule', reasons)).toBe('off-track')
    expect(aspectOf('cost', reasons)).toBe('on-track')
    expect(aspectOf('scope', reasons)).toBeNull()
  })

  it('that is new is seen two workdays later at the same time of day, by the calendar of whoever said it', () => {
    const friday = instant('2026-11-13T10:30:00.000Z')
    expect(visibleFrom(friday, 2)).toBe('2026-11-17T10:30:00.000Z')
    expect(visibleFrom(friday, 0)).toBe(friday)
    const rests = new Set(['2026-11-14', '2026-11-15', '2026-11-16'])
    expect(visibleFrom(friday, 2, (one: Day) => rests.has(one))).toBe('2026-11-18T10:30:00.000Z')
  })

  it('is never seen before it was said, and later with more workdays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 364 }), (workdays, offset) => {
        const at = new Date(Date.UTC(2026, 0, 1 + offset, 9)).toISOString()
        const [less, more] = [visibleFrom(instant(at), workdays), visibleFrom(instant(at), workdays + 1)]
        expect(at <= less && less < more).toBe(true)
      }),
    )
  })
})

describe('a period', () => {
  const owed = {
    expected: true,
    due: day('2026-11-06'),
    today: day('2026-11-09'),
    confirmed: false,
    waiting: false,
    told: false,
    excused: false,
  }

  it('is late after its due day only where it is expected and nobody said anything', () => {
    expect(judgePeriod(owed)).toEqual({ state: 'late', workdaysLate: 1 })
    expect(judgePeriod({ ...owed, today: owed.due }).state).toBe('open')
    expect(judgePeriod({ ...owed, expected: false }).state).toBe('open')
    for (const word of ['confirmed', 'waiting', 'told', 'excused'] as const)
      expect(judgePeriod({ ...owed, [word]: true }).state).toBe(word)
  })
})

describe('the memory of optimism', () => {
  const point = (
    month: number,
    reported: string,
    computed: OptimismPoint['computed'],
    steps: number,
  ): OptimismPoint => ({
    period: `2026-0${month}`,
    day: `2026-0${month}-28`,
    reported,
    computed,
    steps,
    byReport: true,
  })
  const today = day('2026-10-01')

  it('counts both directions, marks few, and opens down to each period', () => {
    const all = [
      point(1, 'Green', 'at-risk', 1),
      point(2, 'Green', 'off-track', 2),
      point(3, 'Amber', 'at-risk', 0),
    ]
    const memory = rememberOptimism(all, today)
    expect(memory).toMatchObject({ periods: 3, few: true, optimistic: 2, same: 1, pessimistic: 0, early: [] })
    expect(memory.mean.value).toBe(1)
    expect(explainOptimism(memory).from.map(({ value }) => value)).toEqual([1, 2, 0])
    expect(rememberOptimism([], today).mean.value).toBeNull()
  })

  it('credits what was said worse and followed, once, and not what was taken back', () => {
    const early = [
      point(1, 'Red', 'on-track', -2),
      point(2, 'Red', 'at-risk', -1),
      point(3, 'Red', 'off-track', 0),
    ]
    expect(rememberOptimism(early, today).early).toEqual([
      { reported: 'Red', said: '2026-01-28', followed: '2026-03-28', weeks: 8 },
    ])
    const takenBack = [early[0], point(2, 'Green', 'at-risk', 1), early[2]].filter((one) => one !== undefined)
    expect(rememberOptimism(takenBack, today).early).toEqual([])
  })
})
