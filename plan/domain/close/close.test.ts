import { addDays, day, type Day, weekday } from '@portolan/quantity'
import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CloseItemRule } from '../../contract/index.ts'
import { chaseStep } from './chase-step.ts'
import { completeChecklist, firstChecklist, wrongItem } from './close-checklist.ts'
import { owedTo } from './close-duties.ts'
import { blockingItems, judgeItems, type Judging } from './close-items.ts'
import type { CloseFacts } from './judge-close.ts'
import { workdayFrom, workdaysBetween } from './workdays.ts'

/** Any day of ten years. */
const anyDay = integer({ min: 0, max: 3_650 }).map((days): Day => addDays(day('2024-01-01'), days))

describe('workdays', () => {
  it('leave Saturday and Sunday out, forward and back', () => {
    expect(workdayFrom(day('2026-11-06'), 2)).toBe('2026-11-10')
    expect(workdayFrom(day('2026-11-10'), -2)).toBe('2026-11-06')
    expect(workdaysBetween(day('2026-11-06'), day('2026-11-16'))).toBe(6)
    expect(workdaysBetween(day('2026-11-10'), day('2026-11-06'))).toBe(-2)
  })

  it('counted between a workday and one so many after it are that many', () => {
    assert(
      property(anyDay, integer({ min: 0, max: 60 }), (from, workdays) => {
        expect(workdaysBetween(from, workdayFrom(from, workdays))).toBe(workdays)
        const start = workdayFrom(from, 1)
        expect(workdayFrom(workdayFrom(start, workdays), -workdays)).toBe(start)
      }),
    )
  })
})

describe('a reminder', () => {
  // Due on Wednesday 11 November 2026.
  const due = day('2026-11-11')

  it('comes two workdays before, on the day, and every second workday after', () => {
    expect(chaseStep(due, day('2026-11-08'))).toBeUndefined()
    expect(chaseStep(due, day('2026-11-09'))).toEqual({ step: 0, day: '2026-11-09' })
    expect(chaseStep(due, day('2026-11-10'))).toEqual({ step: 0, day: '2026-11-09' })
    expect(chaseStep(due, day('2026-11-11'))).toEqual({ step: 1, day: '2026-11-11' })
    expect(chaseStep(due, day('2026-11-12'))).toEqual({ step: 1, day: '2026-11-11' })
    expect(chaseStep(due, day('2026-11-13'))).toEqual({ step: 2, day: '2026-11-13' })
    expect(chaseStep(due, day('2026-11-16'))).toEqual({ step: 2, day: '2026-11-13' })
    expect(chaseStep(due, day('2026-11-17'))).toEqual({ step: 3, day: '2026-11-17' })
  })

  it('never falls on a day that is still to come, and later days bring no earlier one', () => {
    assert(
      property(anyDay, integer({ min: 0, max: 90 }), (from, days) => {
        const owed = workdayFrom(from, 1)
        const [today, next] = [addDays(owed, days - 7), addDays(owed, days - 6)]
        const [now, then] = [chaseStep(owed, today), chaseStep(owed, next)]
        if (now === undefined) return
        expect(now.day <= today).toBe(true)
        expect(weekday(now.day)).toBeLessThanOrEqual(5)
        expect(then !== undefined && then.step >= now.step && then.day >= now.day).toBe(true)
      }),
    )
  })
})

describe('what a project owes', () => {
  const days = { status: day('2026-11-04'), forecast: day('2026-11-10') }

  it('is what lacks, late since the first day on which it was due', () => {
    const today = day('2026-11-16')
    const at = { today, excused: false }
    expect(owedTo({ status: true, forecast: false }, days, at)).toEqual({
      lacks: ['forecast'],
      due: '2026-11-10',
      workdaysLate: 4,
    })
    expect(owedTo({ status: false, forecast: false }, days, at)).toEqual({
      lacks: ['status', 'forecast'],
      due: '2026-11-04',
      workdaysLate: 8,
    })
    expect(owedTo({ status: true, forecast: true }, days, at).due).toBeNull()
  })

  it('is nothing where it is excused, and not late before it is due', () => {
    const today = day('2026-11-16')
    expect(owedTo({ status: false, forecast: false }, days, { today, excused: true }).lacks).toEqual([])
    const early = { today: day('2026-11-06'), excused: false }
    expect(owedTo({ status: true, forecast: false }, days, early).workdaysLate).toBe(0)
  })
})

const nothing: CloseFacts = {
  next: '2026-11',
  projects: [],
  sources: [],
  suspense: { postings: 0, totals: [] },
  own: 'EUR',
  currencies: [],
  compared: { cells: 0, differing: 0, explained: 0 },
}
const judging = (facts: CloseFacts, more: Partial<Judging> = {}): Judging => ({
  facts,
  cutOff: day('2026-11-06'),
  today: day('2026-11-16'),
  ticked: new Set(),
  waived: new Set(),
  ...more,
})
const own: CloseItemRule = {
  key: 'accruals',
  kind: 'own',
  title: 'Accruals are booked',
  must: true,
  dueWorkdays: 1,
  ownerId: null,
}

describe('the checklist of a close', () => {
  it('holds nothing up where nothing is owed', () => {
    expect(blockingItems(judgeItems(firstChecklist, judging(nothing)))).toEqual([])
  })

  it('is open where a ledger sent nothing, a posting waits, a rate lacks, a difference is not explained', () => {
    const facts: CloseFacts = {
      ...nothing,
      projects: [
        { status: true, forecast: false, excused: false },
        { status: true, forecast: true, excused: false },
        { status: false, forecast: false, excused: true },
      ],
      sources: [
        { source: 'ledger', postings: 12 },
        { source: 'payroll', postings: 0 },
      ],
      suspense: { postings: 2, totals: [{ amount: 12_050, currency: 'EUR' }] },
      currencies: [{ currency: 'USD', rated: false }],
      compared: { cells: 9, differing: 2, explained: 1 },
    }
    const items = judgeItems(firstChecklist, judging(facts))
    expect(items.map(({ rule, state, done, of }) => [rule.kind, state, done, of])).toEqual([
      ['statuses', 'done', 3, 3],
      ['ledger', 'open', 1, 2],
      ['suspense', 'open', 0, 1],
      ['rates', 'open', 0, 1],
      ['forecasts', 'open', 2, 3],
      ['reconciliation', 'open', 8, 9],
    ])
    expect(items.map(({ evidence }) => evidence?.sentence)).toEqual([
      '2 of 3 projects said how they stand; excused: 1.',
      'No postings of payroll lie in this period.',
      '2 postings wait for a project: 120.50 EUR.',
      'No actual rate of this period for USD.',
      '1 of 3 projects submitted a forecast from November 2026 on; excused: 1.',
      '9 amounts compared: 2 differ, 1 of these explained.',
    ])
    expect(items.find(({ rule }) => rule.kind === 'ledger')).toMatchObject({
      due: '2026-11-06',
      workdaysLate: 6,
    })
  })

  it('counts a tick of an own item and a waiver of any, and is late only while it is open', () => {
    const rules = [own, { ...own, key: 'leases', title: 'Leases' }]
    const more = { ticked: new Set(['accruals']), waived: new Set(['leases']) }
    const items = judgeItems(rules, judging(nothing, more))
    expect(items.map(({ state, workdaysLate }) => [state, workdaysLate])).toEqual([
      ['done', 0],
      ['waived', 0],
    ])
    expect(judgeItems(rules, judging(nothing))[0]).toMatchObject({ due: '2026-11-09', workdaysLate: 5 })
  })

  it('is locked with all must-items or waivers of them, and with nothing less', () => {
    assert(
      property(
        array(record({ status: boolean(), forecast: boolean(), excused: boolean() }), { maxLength: 12 }),
        constantFrom(0, 1),
        boolean(),
        (projects, postings, waives) => {
          const facts = { ...nothing, projects, sources: [{ source: 'ledger', postings }] }
          const waived = new Set(waives ? ['forecasts', 'statuses', 'ledger'] : [])
          const open = blockingItems(judgeItems(firstChecklist, judging(facts, { waived })))
          const owes = projects.some((one) => !one.excused && !(one.status && one.forecast))
          expect(open.length > 0).toBe(!waives && (owes || postings === 0))
        },
      ),
    )
  })

  it('keeps what is computed: what was left out holds nothing up', () => {
    const complete = completeChecklist([own])
    expect(complete).toHaveLength(7)
    expect(complete.filter(({ must }) => must)).toEqual([own])
  })

  it('takes every key once, words of own items only, and computed ones under their kind', () => {
    expect(wrongItem(firstChecklist)).toBeUndefined()
    expect(wrongItem([own, own])).toBe('accruals')
    expect(wrongItem([{ ...own, title: null }])).toBe('accruals')
    expect(wrongItem([{ ...own, key: 'ledger' }])).toBe('ledger')
    expect(wrongItem([{ ...own, kind: 'ledger', title: null }])).toBe('accruals')
  })
})
