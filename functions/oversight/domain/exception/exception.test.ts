import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { type Attention, attentionCodes, exceptionRules, exceptionStates } from '../../contract/index.ts'
import { breachedSince, breachesOf, type DatedStanding, escalationOf, nextOf, questionTo } from './index.ts'
import { exceptionMoveFrom, exceptionMoves } from './lifecycle.ts'

const slip: Attention = {
  rule: 'finish-past-tolerance',
  code: 'finish-by-schedule',
  urgency: 'now',
  weight: 4,
  values: { days: { value: 120, unit: 'days' } },
  subject: { kind: 'project', id: 'p' },
  measure: 'scheduleSlipDays',
  asOf: '2026-11-13',
  opens: 'plan',
}

describe('a breach', () => {
  it('is what asks now; what is only near its limit is none', () => {
    expect(breachesOf([slip])).toEqual([slip])
    expect(breachesOf([{ ...slip, urgency: 'soon' }])).toEqual([])
    expect(breachesOf([{ ...slip, rule: 'schedule-unsound', code: 'without-dates' }])).toEqual([])
  })

  it('of a rating is only one that hides that the project is off track', () => {
    const hidden: Attention = { ...slip, rule: 'difference-unexplained', code: 'computed-worse' }
    const computed = (value: string) => ({ ...hidden, values: { computed: { value, unit: 'status' } } })
    expect(breachesOf([computed('off-track')])).toHaveLength(1)
    expect(breachesOf([computed('at-risk')])).toEqual([])
  })

  it('has lasted since the first dated standing of an unbroken row', () => {
    const on = (asOf: string, status: string, rule = 'slip-current'): DatedStanding => ({
      asOf,
      status,
      reasons: [{ rule, status }],
      reportedDifference: null,
    })
    const standings = [
      on('2026-07-31', 'off-track'),
      on('2026-08-31', 'at-risk'),
      on('2026-09-30', 'off-track'),
      on('2026-10-31', 'off-track', 'schedule-slip'),
    ]
    expect(breachedSince(slip, 'finish-past-tolerance', standings)).toBe('2026-09-30')
    expect(breachedSince(slip, 'finish-past-tolerance', standings.toReversed())).toBe('2026-09-30')
    expect(breachedSince(slip, 'cost-past-tolerance', standings)).toBe('2026-11-13')
    expect(breachedSince(slip, 'deadline-missed', standings)).toBe('2026-11-13')
    const hidden = standings.map((one) => ({ ...one, reportedDifference: 2 }))
    expect(breachedSince(slip, 'difference-unexplained', hidden)).toBe('2026-09-30')
  })
})

describe('an exception that nobody answers', () => {
  const policy = { sponsorWorkdays: 5, officeWorkdays: 3 }
  const silent = {
    state: 'raised',
    raisedOn: day('2026-11-12'),
    sponsorTold: null,
    officeTold: null,
  } as const

  it('is told to the sponsors after so many workdays, and to the office after so many more', () => {
    expect(escalationOf(silent, policy)).toEqual({ to: 'sponsor', after: '2026-11-19' })
    const sponsorTold = day('2026-11-20')
    expect(escalationOf({ ...silent, sponsorTold }, policy)).toEqual({ to: 'office', after: '2026-11-25' })
    expect(escalationOf({ ...silent, sponsorTold, officeTold: day('2026-11-26') }, policy)).toBeUndefined()
  })

  it('is told to nobody once it is answered', () => {
    for (const state of exceptionStates.filter((one) => one !== 'raised'))
      expect(escalationOf({ ...silent, state }, policy)).toBeUndefined()
  })
})

describe('the states of an exception', () => {
  it('leave nothing to be done about one that is closed, and close nothing by hand that is asked', () => {
    for (const move of exceptionMoves) expect(exceptionMoveFrom('closed', move)).toBeUndefined()
    expect(exceptionMoveFrom('asked', 'close')).toBeUndefined()
    expect(exceptionMoveFrom('raised', 'decide')).toBeUndefined()
    expect(exceptionMoveFrom('asked', 'decide')).toBe('closed')
  })

  it('say whose word comes next', () => {
    const of = { wantsDecision: false, remedyDay: '2026-11-20', decision: null, today: '2026-11-20' } as const
    expect(nextOf({ ...of, state: 'raised' })).toBe('answer')
    expect(nextOf({ ...of, state: 'answered' })).toBe('remedy')
    expect(nextOf({ ...of, state: 'answered', today: '2026-11-21' })).toBe('remedy-late')
    expect(nextOf({ ...of, state: 'answered', wantsDecision: true })).toBe('ask')
    expect(nextOf({ ...of, state: 'asked', decision: 'draft' })).toBe('ask')
    expect(nextOf({ ...of, state: 'asked', decision: null })).toBe('ask')
    expect(nextOf({ ...of, state: 'asked', decision: 'asked' })).toBe('decide')
    expect(nextOf({ ...of, state: 'closed' })).toBe('none')
  })
})

it('asks each breach its own question, with its figures', () => {
  expect(questionTo(slip).sentence).toContain('120 days after what was agreed')
  const codes = attentionCodes.slice(0, attentionCodes.indexOf('without-dates'))
  const asked = codes.filter((code) => code !== 'computed-better')
  const questions = asked.map((code) => questionTo({ code, values: {} }).wording.key)
  expect(new Set(questions).size).toBe(asked.length)
  expect(questions.length).toBeGreaterThanOrEqual(exceptionRules.length)
})
