import fc from 'fast-check'
import { type Day, told } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { type ExampleActivity, exampleSchedule } from '../testing/example-schedule.ts'
import { archive, asOf, measured } from '../testing/archive.ts'
import { explainEarnedValue, type MeasuredValue, measureEarnedValue, shownEarnedValue } from './index.ts'

function inputsOf({ result }: MeasuredValue) {
  const { budgetAtCompletion, plannedValue, earnedValue, actualCost, plannedDuration, actualTime } =
    result.inputs
  return { budgetAtCompletion, plannedValue, earnedValue, actualCost, plannedDuration, actualTime }
}

describe('earned value of a schedule', () => {
  it('takes the budget from the baseline, earns by percent complete, and counts working time', () => {
    expect(inputsOf(measured(archive).value)).toEqual({
      budgetAtCompletion: 400_000,
      plannedValue: 300_000,
      earnedValue: 200_000,
      actualCost: 250_000,
      plannedDuration: 3,
      actualTime: 2,
    })
  })

  it('comes to the measures of the textbook', () => {
    const { measures, finish, range } = measured(archive).shown
    expect(measures.cpi?.value).toBeCloseTo(0.8, 9)
    expect(measures.spi?.value).toBeCloseTo(2 / 3, 9)
    expect(measures.eacCpi).toEqual({
      value: 500_000,
      unit: 'EUR',
      rule: 'earned-value/estimate-at-completion',
      asOf,
    })
    expect(measures.vac?.value).toBe(-100_000)
    expect(measures.eacBottomUp?.value).toBe(470_000)
    expect(measures.es).toMatchObject({ value: 1.5, unit: 'weeks' })
    expect(measures.spiTime?.value).toBe(0.75)
    expect(measures.forecastDuration?.value).toBe(4)
    expect(finish.baseline.value).toBe('2026-11-20')
    expect(finish.forecast.value).toBe('2026-11-27')
    expect(range).toEqual({ lowest: 450_000, highest: 625_000 })
  })

  it('finds a plan that is kept to the day neither late nor early', () => {
    const kept = archive.activities.map((one) =>
      one.id === 'code' ? { ...one, percent: 100, actual: ['2026-11-09', '2026-11-13'] as const } : one,
    )
    const { measures, finish } = measured({ ...archive, activities: kept }).shown
    expect(measures.spi?.value).toBe(1)
    expect(measures.spiTime?.value).toBe(1)
    expect(finish.forecast.value).toBe('2026-11-20')
  })

  it('draws a curve that goes through planned, earned and spent on the status date and ends at the estimate', () => {
    const { curve } = measured(archive).shown
    expect(curve.find(({ day }) => day === asOf)).toEqual({
      day: asOf,
      plannedValue: 300_000,
      earnedValue: 200_000,
      actualCost: 250_000,
      forecast: 250_000,
    })
    expect(curve.at(-1)).toMatchObject({ plannedValue: 400_000, earnedValue: null, forecast: 500_000 })
    expect(curve[0]).toMatchObject({ day: '2026-11-01', plannedValue: 0, earnedValue: 0, forecast: null })
  })

  it('tests the cost that the record holds against the estimates', () => {
    expect(measured(archive, { recordCost: 480_000 }).shown.realism).toMatchObject({ place: 'within' })
    expect(measured(archive, { recordCost: 400_000 }).shown.realism).toMatchObject({
      realistic: false,
      place: 'below',
    })
  })

  it('takes the plan as it stands for the budget where there is no baseline, and says so', () => {
    const bare = archive.activities.map(({ baseline: _, ...one }) => one)
    const { value, findings, shown } = measured({ ...archive, activities: bare })
    expect(inputsOf(value)).toMatchObject({ budgetAtCompletion: 470_000, earnedValue: 245_000 })
    expect([shown.budgetFrom, shown.datesFrom, shown.finish.baseline.value]).toEqual(['plan', 'plan', null])
    expect(findings.map(({ code }) => code)).toContain('earned-value/no-baseline-budget')
  })

  it('measures minutes of work where nothing has a price', () => {
    const work = archive.activities.map(({ cost: _, baseline: __, ...one }): ExampleActivity => ({
      ...one,
      ...(one.days === undefined
        ? {}
        : { work: { planned: one.days * 480, actual: (one.percent ?? 0) * 24 } }),
    }))
    const { value, shown } = measured({ ...archive, activities: work })
    expect(inputsOf(value)).toMatchObject({
      budgetAtCompletion: 7_200,
      earnedValue: 3_600,
      actualCost: 3_600,
    })
    expect([shown.unit, shown.measures.eacCpi?.unit, shown.realism]).toEqual(['minutes', 'minutes', null])
  })

  it('says what is missing where there is neither cost nor work', () => {
    const bare = archive.activities.map(({ cost: _, baseline: __, ...one }) => one)
    const answer = measureEarnedValue(exampleSchedule({ ...archive, activities: bare }), {
      asOf,
      recordCost: null,
    })
    expect(answer).toMatchObject({ lacking: { what: 'budget' } })
  })

  it('does not take what nobody told for nothing: without an actual cost there is no CPI', () => {
    const untold = archive.activities.map((one) =>
      one.id === 'code' ? { ...one, cost: { ...one.cost, actual: null } } : one,
    )
    const { value, shown, findings } = measured({ ...archive, activities: untold })
    expect([value.result.inputs.actualCost, shown.measures.cpi?.value]).toEqual([null, null])
    expect(findings.find(({ code }) => code === 'earned-value/actual-missing')?.sentence).toBe(
      '1 activity under way, “code” among them, tells no actual cost, so what was spent is not known. Enter it in the plan.',
    )
  })

  it('lets an activity that came in after the baseline cost but not earn', () => {
    const later: ExampleActivity = {
      id: 'later',
      parent: 'build',
      days: 2,
      actual: ['2026-11-12'],
      percent: 50,
      remainingDays: 1,
      cost: { planned: 40_000, actual: 20_000, remaining: 20_000 },
    }
    const { value, findings } = measured({ ...archive, activities: [...archive.activities, later] })
    expect(inputsOf(value)).toMatchObject({
      budgetAtCompletion: 400_000,
      earnedValue: 200_000,
      actualCost: 270_000,
    })
    expect(findings.map(({ code }) => code)).toContain('earned-value/added-since-baseline')
  })

  it('counts nothing of the day of a data date in the morning, as Primavera writes it', () => {
    const of = exampleSchedule(archive)
    const part = { ...of.part, dataDate: '2026-11-16T08:00' as never }
    const answer = measureEarnedValue({ ...of, part }, { asOf: '2026-11-16' as Day, recordCost: null })
    if ('lacking' in answer) throw new Error(answer.lacking.what)
    expect(inputsOf(answer.value)).toMatchObject({ plannedValue: 300_000, actualTime: 2 })
  })
})

describe('an explanation of earned value', () => {
  const version3 = told('oversight:source.schedule')`schedule version ${{ number: 3 }}`

  it('walks to what the schedule tells and names its version', () => {
    const { value } = measured(archive)
    const explained = explainEarnedValue(value, 'eacCpi', version3)
    expect(explained).toMatchObject({
      value: 500_000,
      unit: 'EUR',
      formula: 'BAC ÷ CPI = AC + (BAC − EV) ÷ CPI',
    })
    expect(explained?.from.find(({ name }) => name === 'Actual cost (AC)')).toMatchObject({
      value: 250_000,
      source: '2 activities that have started, schedule version 3',
    })
    expect(explainEarnedValue(value, 'forecastFinish', version3)).toMatchObject({
      value: '2026-11-27',
      unit: 'day',
    })
    expect(explainEarnedValue(value, 'nonsense', version3)).toBeUndefined()
  })
})

describe('whatever the schedule says', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
  const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null })
  const activity = fc.record({
    days: fc.integer({ min: 0, max: 30 }),
    first: day,
    length: fc.integer({ min: 0, max: 20 }),
    budget: fc.integer({ min: 0, max: 1_000_000 }),
    percent: fc.integer({ min: 0, max: 100 }),
    actual: amount,
    kind: fc.constantFrom('task' as const, 'milestone' as const, 'level-of-effort' as const),
  })

  it('the packages add up to the project, and the curve ends at the budget', () => {
    fc.assert(
      fc.property(fc.array(activity, { minLength: 1, maxLength: 12 }), day, (given, today) => {
        const activities = given.map((one, at): ExampleActivity => ({
          id: `a${at}`,
          kind: one.kind,
          days: one.days,
          baseline: [one.first, later(one.first, one.length), one.budget],
          percent: one.percent,
          cost: { actual: one.actual, planned: null, remaining: null },
          ...(one.percent > 0 ? { actual: [one.first] as const } : {}),
        }))
        const of = exampleSchedule({ activities, dataDate: today })
        const answer = measureEarnedValue(of, { asOf: today as Day, recordCost: null })
        if ('lacking' in answer) return
        const { packages, curve, inputs } = shownEarnedValue(of, answer.value)
        // Nobody is named, so the amounts are for those who may see rates.
        const sums = packages[0]?.amounts ?? packages[0]?.cost
        expect(sums?.budget).toBe(inputs.budgetAtCompletion?.value)
        expect(sums?.plannedValue).toBe(inputs.plannedValue?.value)
        expect(curve.at(-1)?.plannedValue).toBe(inputs.budgetAtCompletion?.value)
        for (const [at, point] of curve.slice(1).entries())
          expect(point.plannedValue ?? 0).toBeGreaterThanOrEqual(curve[at]?.plannedValue ?? 0)
      }),
      { numRuns: 60 },
    )
  })

  function later(day: string, days: number): string {
    return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  }
})
