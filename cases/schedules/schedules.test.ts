import { writeMspdi } from '@portolan/exchange'
import { judgedParts, judgeSchedule, measureEarnedValue } from '@portolan/oversight/domain'
import { computeSchedule } from '@portolan/plan/domain'
import { openSchedule } from '@portolan/plan/server'
import { type Day, day, random } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { drawPeople } from '../people.ts'
import { stories } from '../stories.ts'
import { teamOf } from '../tell-stories.ts'
import { unfold } from '../unfold.ts'
import { plots } from './plots.ts'
import { workedOutSchedules } from './tell-schedules.ts'
import { toScheduleFile } from './to-file.ts'
import { lastMonth } from './work-out.ts'

const seed = 'veldhaven'
const people = drawPeople(random(seed).stream('people')).map(({ name }) => name)
const schedules = scheduledOn(day('2026-11-16'))

function scheduledOn(monday: Day) {
  const courses = stories.map((story) => unfold(story, monday, seed))
  return workedOutSchedules(courses, (course) => [course.story.manager, ...teamOf(course, people, seed)]).map(
    (out) => {
      const opened = openSchedule(writeMspdi(toScheduleFile(out)).result, { name: 'plan.xml' })
      if ('unread' in opened) throw new Error(opened.unread[0]?.sentence)
      const computed = computeSchedule(opened.schedule)
      const [part] = judgedParts(opened.schedule)
      if (part === undefined) throw new Error('no part')
      const of = { schedule: opened.schedule, computed, part }
      const { cost } = lastMonth(out.course)
      const asOf = (part.dataDate ?? '').slice(0, 10) as Day
      const answer = measureEarnedValue(of, { asOf, recordCost: { amount: cost, currency: 'EUR' } })
      if ('lacking' in answer) throw new Error(answer.lacking.sentence)
      return { out, ...of, value: answer.value, quality: judgeSchedule(of.schedule, computed, part).result }
    },
  )
}

const named = schedules.map((one) => [one.out.course.story.code, one] as const)

describe('the schedules of the sample', () => {
  it('stand for at least eight projects, each of 20 to 60 activities', () => {
    expect(schedules.length).toBe(plots.length)
    expect(schedules.length).toBeGreaterThanOrEqual(8)
    for (const { schedule } of schedules) {
      const work = schedule.activities.filter(({ kind }) => kind !== 'summary')
      expect(work.length).toBeGreaterThanOrEqual(20)
      expect(work.length).toBeLessThanOrEqual(60)
    }
  })

  it.each(named)('%s: begins and ends on the days that its reports tell', (_, { out, computed }) => {
    expect(computed.start?.slice(0, 10)).toBe(out.course.start)
    expect(computed.finish?.slice(0, 10)).toBe(lastMonth(out.course).finish)
    expect(computed.leftOut).toEqual([])
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

  it.each(named)('%s: what slipped is the named step, and nothing else got longer', (_, { out }) => {
    const longer = out.steps.filter(({ now, agreed }) => now.end - now.begin > agreed.end - agreed.begin)
    const late = lastMonth(out.course).finish > out.course.plannedFinish
    expect(longer.map(({ step }) => step.key)).toEqual(late ? [out.plot.slips] : [])
  })

  it.each(named)('%s: no work is done after the data date, and none is left before it', (_, { quality }) => {
    expect(quality.points.find(({ id }) => id === 'invalid-dates')).toMatchObject({
      verdict: 'pass',
      numerator: 0,
    })
  })

  it('some of them have what a check finds, and some are sound', () => {
    const failing = (id: string): number =>
      schedules.filter(({ quality }) =>
        quality.points.some((point) => point.id === id && point.verdict === 'fail'),
      ).length
    for (const id of ['logic', 'leads', 'lags', 'hard-constraints', 'missed-activities']) {
      expect([id, failing(id) > 0]).toEqual([id, true])
      expect([id, failing(id) < schedules.length]).toEqual([id, true])
    }
  })

  it('agree with their stories whatever the Monday is', () => {
    for (const monday of ['2025-03-03', '2026-08-31', '2027-01-04', '2028-02-28'])
      for (const { out, computed, value } of scheduledOn(day(monday))) {
        const told = [out.course.story.code, monday, lastMonth(out.course).finish, out.course.plannedCost]
        const found = [computed.finish?.slice(0, 10), value.result.inputs.budgetAtCompletion]
        expect([...told.slice(0, 2), ...found]).toEqual(told)
      }
  })
})
