import { describe, expect, it } from 'vitest'
import { stories } from '../stories.ts'
import { plots } from './plots.ts'
import { versionsOf } from './tell-schedules.ts'
import { coursesOn, openedOn, qualityOf, teamWith, valueOf, workedOutOn } from './testing/open-plans.ts'
import { lastMonth } from './told.ts'

const monday = '2026-11-16'
const all = openedOn(monday).map((one) => ({ ...one, value: valueOf(one), quality: qualityOf(one) }))
const named = all.map((one) => [one.out.course.story.code, one] as const)

describe('the schedules of the sample', () => {
  it('stand for every project that runs or was closed in the last seven months', () => {
    const due = stories.filter(({ ends = 0, phase }) => ends > -7 && phase !== 'Terminated')
    expect(plots.map(({ code }) => code).toSorted()).toEqual(due.map(({ code }) => code).toSorted())
    expect(all.length).toBe(plots.length)
  })

  it('differ in size, from a dozen activities to some 250', () => {
    const sizes = all.map(({ out }) => out.steps.length)
    expect(Math.min(...sizes)).toBeLessThan(15)
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(250)
  })

  it.each(named)('%s: begins and ends on the days that its reports tell', (_, { out, computed }) => {
    expect(computed.start?.slice(0, 10)).toBe(out.course.start)
    expect(computed.finish?.slice(0, 10)).toBe(lastMonth(out.course).finish)
    expect(computed.leftOut).toEqual([])
  })

  it.each(named)('%s: every activity stands where its planner drew it', (_, { out, schedule, computed }) => {
    const work = schedule.activities.filter(({ kind, id }) => kind !== 'summary' && Number(id) < 90_000)
    expect(work.length).toBe(out.steps.length)
    for (const { id, name, baselines } of work) {
      const dates = computed.dates.get(id)
      expect([name, dates?.start]).toEqual([name, expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)])
      expect([name, baselines.length]).toEqual([name, 1])
    }
  })

  it.each(named)('%s: its baseline is what was approved, in time and in money', (_, { out, value }) => {
    expect(value.finish.baseline).toBe(out.course.plannedFinish)
    expect(value.result.inputs.budgetAtCompletion).toBe(out.course.plannedCost)
  })

  it.each(named)('%s: has spent, and will cost, what its report says', (_, { out, value }) => {
    const { spent, cost } = lastMonth(out.course)
    expect(value.result.inputs.actualCost).toBe(spent)
    expect(value.result.measures.eacBottomUp.value).toBe(cost)
  })

  it.each(named)('%s: has earned what its report says is done', (_, { out, value }) => {
    const progress = lastMonth(out.course).edition.progress ?? 0
    expect(Math.abs(Number(value.result.measures.completeShare.value) - progress)).toBeLessThan(0.02)
  })

  it.each(named)('%s: what got longer are steps that its story names', (_, { out }) => {
    const longer = out.steps.filter(({ now, agreed }) => now.end - now.begin > agreed.end - agreed.begin)
    const late = lastMonth(out.course).finish > out.course.plannedFinish
    const mayBe = new Set([out.plot.slips, ...Object.values(out.plot.slipsAt)])
    for (const { step } of longer) expect(mayBe).toContain(step.key)
    expect(longer.length > 0).toBe(late)
  })

  it.each(named)('%s: no work is done after the data date, and none is left before it', (_, { quality }) => {
    expect(quality.points.find(({ id }) => id === 'invalid-dates')).toMatchObject({
      verdict: 'pass',
      numerator: 0,
    })
  })

  it('some of them have what a check finds, and some are sound', () => {
    for (const id of ['logic', 'leads', 'lags', 'hard-constraints', 'missed-activities']) {
      const failing = all.filter(({ quality }) =>
        quality.points.some((point) => point.id === id && point.verdict === 'fail'),
      )
      expect([id, failing.length > 0]).toEqual([id, true])
      expect([id, failing.length < all.length]).toEqual([id, true])
    }
  })

  it('add up whatever the Monday is', () => {
    for (const other of ['2025-03-03', '2026-08-31', '2026-12-28', '2027-01-04', '2027-06-07', '2028-02-28'])
      for (const { course, steps, days } of workedOutOn(other)) {
        const { spent, cost, finish } = lastMonth(course)
        const sum = (of: (step: (typeof steps)[number]) => number): number =>
          steps.reduce((so, step) => so + of(step), 0)
        const end = Math.max(...steps.map(({ now }) => now.end))
        const found = [sum((one) => one.spent), sum((one) => one.spent + one.remaining), days[end - 1]]
        expect([course.story.code, other, ...found]).toEqual([course.story.code, other, spent, cost, finish])
      }
  })

  it('end on the day of the report whatever the Monday is, also after a weekend of work', () => {
    for (const other of ['2025-03-03', '2026-12-28', '2027-06-07'])
      for (const { out, computed } of openedOn(other, 'P-114', 'P-118', 'P-110', 'P-128', 'P-112', 'P-127'))
        expect([out.plot.code, other, computed.finish?.slice(0, 10)]).toEqual([
          out.plot.code,
          other,
          lastMonth(out.course).finish,
        ])
  })
})

describe('the versions of a schedule', () => {
  const kept = plots.filter((plot) => plot.kept.length > 0)

  it('are kept of five projects, three or more of each', () => {
    expect(kept.length).toBeGreaterThanOrEqual(5)
    for (const plot of kept) expect(plot.kept.length).toBeGreaterThanOrEqual(3)
  })

  it.each(kept.map((plot) => [plot.code, plot] as const))(
    '%s: no later version changes what an earlier one had finished, or when it began',
    (code, plot) => {
      for (const on of [monday, '2025-03-03', '2026-12-28', '2027-06-07', '2028-02-28']) {
        const course = coursesOn(on).find(({ story }) => story.code === code)
        if (course === undefined) throw new Error(code)
        const versions = versionsOf(course, plot, teamWith(course))
        for (const [at, { steps }] of versions.entries())
          for (const before of versions[at - 1]?.steps ?? []) {
            const after = steps.find(({ step }) => step === before.step)
            const told = [on, at, before.step.key]
            if (before.share > 0) expect([...told, after?.now.begin]).toEqual([...told, before.now.begin])
            if (before.share === 1) expect([...told, after?.now]).toEqual([...told, before.now])
            expect(after?.share).toBeGreaterThanOrEqual(before.share)
          }
      }
    },
  )
})
