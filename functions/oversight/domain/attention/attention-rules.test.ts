import type { Reason } from '@portolan/health'
import { day } from '@portolan/quantity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attentionRules } from '../../contract/index.ts'
import { type AttentionPicture, attentionRuleTable, checkRules, type ScheduleSigns } from './index.ts'
import { asOf, calm, soundSchedule, withFigures, withSchedule } from './testing/calm-picture.ts'

function rulesOf(picture: AttentionPicture): readonly string[] {
  return checkRules(picture).items.map(({ rule }) => rule)
}

function answerOf(picture: AttentionPicture, rule: string): string | undefined {
  return checkRules(picture).checked.find((one) => one.rule === rule)?.answer
}

describe('what a project asks', () => {
  it('is nothing where all is as agreed, and what could not be checked is not called in order', () => {
    const { items, checked } = checkRules(calm)
    expect(items).toEqual([])
    expect(checked).toEqual([
      { rule: 'difference-unexplained', answer: 'holds' },
      { rule: 'finish-passed', answer: 'holds' },
      { rule: 'finish-past-tolerance', answer: 'unknown' },
      { rule: 'deadline-missed', answer: 'unknown' },
      { rule: 'estimate-above-budget', answer: 'unknown' },
      { rule: 'cost-past-tolerance', answer: 'unknown' },
      { rule: 'schedule-unsound', answer: 'unknown' },
      { rule: 'evidence-old', answer: 'holds' },
    ])
  })

  it('has one rule for each name that the contract knows, in its order', () => {
    expect(attentionRuleTable.map(({ id }) => id)).toEqual([...attentionRules])
  })

  it('stands worst first: past a tolerance, then what is farthest past its limit', () => {
    const many = withSchedule(
      {
        overBudget: 0.06,
        soundness: { leftOut: 0, pathBroken: { added: 600, moved: 60 }, grade: 'poor' },
        deadlines: {
          known: 1,
          missed: [
            {
              activity: '7',
              name: 'Audit',
              deadline: day('2027-01-15'),
              finish: day('2027-02-14'),
              days: 30,
            },
          ],
        },
      },
      withFigures({ reportedDifference: 1 }),
    )
    expect(rulesOf(many)).toEqual([
      'deadline-missed',
      'difference-unexplained',
      'estimate-above-budget',
      'schedule-unsound',
    ])
  })

  it('is in that order whatever the weights are', () => {
    const urgency = fc.constantFrom('now' as const, 'soon' as const)
    const answers = fc.array(fc.tuple(urgency, fc.double({ min: 0, max: 50, noNaN: true })), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(answers, (given) => {
        const table = given.map(([urgent, weight], at) => ({
          id: attentionRules[at] ?? 'evidence-old',
          check: () => ({
            code: 'poor' as const,
            urgency: urgent,
            weight,
            values: {},
            measure: null,
            asOf,
            opens: 'plan' as const,
          }),
        }))
        const { items } = checkRules(calm, table)
        expect(items).toHaveLength(given.length)
        for (const [at, item] of items.entries()) {
          const next = items[at + 1]
          if (next === undefined) continue
          expect(item.urgency === 'now' || next.urgency === 'soon').toBe(true)
          if (item.urgency === next.urgency) expect(item.weight).toBeGreaterThanOrEqual(next.weight)
        }
      }),
    )
  })
})

describe('a rating that differs from what was computed', () => {
  it('asks for a reason, at once where the project stands worse than reported', () => {
    const worse = checkRules(withFigures({ reportedDifference: 2 })).items
    expect(worse).toMatchObject([
      {
        code: 'computed-worse',
        urgency: 'now',
        asOf: '2026-10-31',
        values: { reported: { value: 'Green' } },
      },
    ])
    expect(checkRules(withFigures({ reportedDifference: -1 })).items).toMatchObject([
      { code: 'computed-better', urgency: 'soon' },
    ])
  })

  it('asks nothing once whoever reported it said why', () => {
    const said = { ...withFigures({ reportedDifference: 2 }), explained: true }
    expect(answerOf(said, 'difference-unexplained')).toBe('holds')
  })

  it('is not known where the scale has no agreed meaning', () => {
    expect(answerOf(withFigures({ reportedDifference: null }), 'difference-unexplained')).toBe('unknown')
  })
})

describe('a finish past its tolerance', () => {
  const slip = { slipCurrentDays: 37, expectedFinish: '2027-05-07' }

  it('asks with the days that the rule of health counts, and urgently once that rule says off track', () => {
    const items = (status: Reason['status']) =>
      checkRules(withFigures(slip, [{ rule: 'slip-current', status }])).items
    expect(items('on-track')).toEqual([])
    expect(items('at-risk')).toMatchObject([
      {
        code: 'finish-by-record',
        urgency: 'soon',
        measure: 'slipCurrentDays',
        asOf: '2026-10-31',
        values: { days: { value: 37 }, agreed: { value: '2027-03-31' }, finish: { value: '2027-05-07' } },
      },
    ])
    expect(items('off-track')).toMatchObject([{ urgency: 'now' }])
  })

  it('speaks of the schedule where that strays as far, and of the record where only that does', () => {
    const figures = { ...slip, scheduleSlipDays: 40, scheduledFinish: '2027-05-10' }
    const both = withFigures(figures, [
      { rule: 'slip-current', status: 'at-risk' },
      { rule: 'schedule-slip', status: 'at-risk', measure: 'scheduleSlipDays' },
    ])
    expect(checkRules(both).items).toMatchObject([
      { code: 'finish-by-schedule', values: { days: { value: 40 } } },
    ])
    const record = withFigures(figures, [
      { rule: 'slip-current', status: 'off-track' },
      { rule: 'schedule-slip', status: 'at-risk', measure: 'scheduleSlipDays' },
    ])
    expect(checkRules(record).items).toMatchObject([{ code: 'finish-by-record', urgency: 'now' }])
  })

  it('gives way to the question when it ends, once the finish on record has passed', () => {
    const passed = { ...slip, overdueDays: 12, statedFinish: '2026-11-11', expectedFinish: '2026-11-23' }
    const late = withFigures(passed, [
      { rule: 'slip-current', status: 'at-risk' },
      { rule: 'overdue', status: 'at-risk', measure: 'overdueDays' },
    ])
    expect(checkRules(late).items).toMatchObject([
      { rule: 'finish-passed', values: { finish: { value: '2026-11-11' }, days: { value: 12 } } },
    ])
    const scheduled = withFigures({ ...passed, scheduleSlipDays: 120, scheduledFinish: '2027-07-29' }, [
      { rule: 'overdue', status: 'at-risk', measure: 'overdueDays' },
      { rule: 'schedule-slip', status: 'off-track', measure: 'scheduleSlipDays' },
    ])
    expect(rulesOf(scheduled)).toEqual(['finish-past-tolerance'])
  })
})

describe('money past its tolerance', () => {
  const dear = withFigures({ costCurrentShare: 0.11 }, [
    { rule: 'cost-current', status: 'off-track', measure: 'costCurrentShare' },
  ])

  it('asks when even the lowest estimate is above the budget by the tolerance of health', () => {
    expect(answerOf(withSchedule({ overBudget: 0.049 }), 'estimate-above-budget')).toBe('holds')
    expect(checkRules(withSchedule({ overBudget: 0.05 })).items).toMatchObject([
      { urgency: 'soon', weight: 1 },
    ])
    expect(checkRules(withSchedule({ overBudget: 0.1 })).items).toMatchObject([{ urgency: 'now', weight: 2 }])
    expect(answerOf(withSchedule({ overBudget: null }), 'estimate-above-budget')).toBe('unknown')
  })

  it('asks by the record only where no estimate does', () => {
    expect(rulesOf(dear)).toEqual(['cost-past-tolerance'])
    expect(rulesOf(withSchedule({ overBudget: 0.13 }, dear))).toEqual(['estimate-above-budget'])
    expect(rulesOf(withSchedule({ overBudget: 0 }, dear))).toEqual(['cost-past-tolerance'])
  })

  it('tells shares and no amount: an amount could tell what one person costs', () => {
    const [item] = checkRules(withSchedule({ overBudget: 0.13 }, dear)).items
    expect(Object.values(item?.values ?? {}).map(({ unit }) => unit)).toEqual(['share', 'share'])
  })
})

describe('a schedule that asks', () => {
  it('names the deadline that is missed most, and opens that activity', () => {
    const missed = [
      { activity: '7', name: 'Audit', deadline: day('2027-01-15'), finish: day('2027-01-29'), days: 14 },
      { activity: '9', name: 'Fair', deadline: day('2027-02-01'), finish: day('2027-02-02'), days: 1 },
    ]
    expect(checkRules(withSchedule({ deadlines: { known: 3, missed } })).items).toMatchObject([
      {
        code: 'deadlines-missed',
        subject: { kind: 'activity', id: '7' },
        values: { more: { value: 1 }, days: { value: 14 } },
        asOf: '2026-11-20',
      },
    ])
    expect(answerOf(withSchedule({ deadlines: { known: 0, missed: [] } }), 'deadline-missed')).toBe('unknown')
  })

  it('cannot be trusted where work has no dates, the finish moves otherwise than the work that drives it, or the index is poor', () => {
    const codeOf = (soundness: Partial<ScheduleSigns['soundness']>): string | undefined =>
      checkRules(withSchedule({ soundness: { ...soundSchedule.soundness, ...soundness } })).items[0]?.code
    expect(codeOf({ leftOut: 3, pathBroken: { added: 600, moved: 60 } })).toBe('without-dates')
    expect(codeOf({ pathBroken: { added: 600, moved: 60 }, grade: 'poor' })).toBe('path-broken')
    expect(codeOf({ grade: 'poor' })).toBe('poor')
    expect(codeOf({ grade: 'average', pathBroken: null })).toBeUndefined()
  })
})

describe('evidence', () => {
  it('asks from the age on from which health calls it old, and urgently once it is too old to judge by', () => {
    expect(answerOf(withFigures({ evidenceAgeDays: 399 }), 'evidence-old')).toBe('holds')
    expect(checkRules(withFigures({ evidenceAgeDays: 400 })).items).toMatchObject([
      { code: 'evidence-old', urgency: 'soon', weight: 1, asOf: '2025-10-19', opens: 'import' },
    ])
    expect(checkRules(withFigures({ evidenceAgeDays: 800 })).items).toMatchObject([
      { code: 'evidence-too-old', urgency: 'now' },
    ])
    expect(answerOf(withFigures({ evidenceAgeDays: null }), 'evidence-old')).toBe('unknown')
  })
})
