import { weekday, type Day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { plots } from './plots.ts'
import { versionsOf } from './tell-schedules.ts'
import { coursesOn, openedOn, qualityOf, teamWith, type Opened } from './testing/open-plans.ts'
import { lastMonth } from './told.ts'
import type { WorkedOut } from './work-out.ts'

const monday = '2026-11-16'
const courses = coursesOn(monday)
const all = openedOn(monday)

function plan(code: string): Opened {
  const found = all.find(({ out }) => out.plot.code === code)
  if (found === undefined) throw new Error(`${code} has no plan.`)
  return found
}

/** The finish that each version of a plan told, oldest first. */
function finishes(code: string): readonly Day[] {
  return versions(code).map(({ course }) => lastMonth(course).finish)
}

function versions(code: string): readonly WorkedOut[] {
  const [plot, course] = [
    plots.find((one) => one.code === code),
    courses.find(({ story }) => story.code === code),
  ]
  if (plot === undefined || course === undefined) throw new Error(`${code} has no plan.`)
  return versionsOf(course, plot, teamWith(course))
}

function share(code: string, key: string): number | undefined {
  return plan(code).out.steps.find(({ step }) => step.key === key)?.share
}

function failed(code: string, id: string): boolean {
  return qualityOf(plan(code)).points.some((point) => point.id === id && point.verdict === 'fail')
}

describe('the plan of a story', () => {
  it('P-142 Depot Wi-Fi brings a network to 60 places, each looked at, fitted and measured', () => {
    const places = plan('P-142').schedule.activities.filter(
      ({ kind, name }) => kind === 'summary' && /(depot|yard|workshop)$/.test(name),
    )
    expect(places.length).toBe(60)
    expect(plan('P-142').out.steps.filter(({ step }) => step.key.startsWith('fit')).length).toBe(60)
  })

  it('P-110 ERP finance rollout migrates nine companies in 250 activities, in waves of three', () => {
    const { steps } = plan('P-110').out
    expect(steps.length).toBeGreaterThanOrEqual(250)
    const begin = (at: number): number =>
      steps.find(({ step }) => step.key === `start${at}`)?.now.begin ?? NaN
    expect([begin(1), begin(4), begin(7)].toSorted((a, b) => a - b)).toEqual([begin(1), begin(4), begin(7)])
    expect(begin(4)).toBeGreaterThan(begin(3))
  })

  it('P-110 won back half of the month that its first wave lost', () => {
    const [agreed = '', late = '', now = ''] = finishes('P-110')
    expect([agreed, now, late].toSorted()).toEqual([agreed, now, late])
    expect(new Set([agreed, now, late]).size).toBe(3)
  })

  it.each(['P-114', 'P-118'])(
    '%s cuts over on one Saturday and Sunday, and nothing else is done then',
    (code) => {
      const { schedule, computed } = plan(code)
      const onWeekends = schedule.activities.filter(({ id, kind }) => {
        const start = computed.dates.get(id)?.start.slice(0, 10)
        return kind !== 'summary' && start !== undefined && weekday(start as Day) > 5
      })
      expect(onWeekends.map(({ name }) => name)).toEqual(
        plan(code).out.steps.flatMap(({ step }) => (step.hours === undefined ? [] : [step.name])),
      )
      const days = new Set(onWeekends.map(({ id }) => computed.dates.get(id)?.finish.slice(0, 10)))
      expect(days.size).toBe(2)
    },
  )

  it('P-118 Data centre exit ends later with each version, and the lease with it', () => {
    expect(finishes('P-118')).toEqual(finishes('P-118').toSorted())
    expect(new Set(finishes('P-118')).size).toBe(5)
  })

  it.each(['P-130', 'P-136', 'P-138', 'P-144', 'P-146'])(
    '%s works in sprints and plans few activities',
    (code) => {
      const names = plan(code).out.steps.map(({ step }) => step.name)
      expect(names.length).toBeLessThanOrEqual(15)
      expect(names.filter((name) => name.startsWith('Sprint ')).length).toBeGreaterThanOrEqual(4)
    },
  )

  it('P-125 Regulatory archive is taken over as a service: shadow, then reverse shadow, then alone', () => {
    const { steps } = plan('P-125').out
    const begin = (key: string): number => steps.find(({ step }) => step.key === key)?.now.begin ?? NaN
    expect(begin('reverse')).toBeGreaterThan(begin('shadow'))
    expect(begin('care')).toBeGreaterThan(begin('reverse'))
  })

  it('P-128 Exam scheduling has dates in the place of logic, and every check of logic says so', () => {
    for (const id of ['logic', 'leads', 'hard-constraints', 'critical-path-test'])
      expect([id, failed('P-128', id)]).toEqual([id, true])
  })

  it('P-122 Port community gateway is months late in its plan and green in its report', () => {
    const { course } = plan('P-122').out
    const last = lastMonth(course)
    expect(last.rating.raw).toBe('Green')
    expect(last.finish > course.plannedFinish).toBe(true)
    expect(finishes('P-122')).toEqual(finishes('P-122').toSorted())
  })

  it('P-117 Crew planning was saved by planning anew: the pilot does not wait for the signature', () => {
    const told = finishes('P-117')
    expect((told.at(-1) ?? '') < (told.at(-2) ?? '')).toBe(true)
    const ties = versions('P-117').map((out) =>
      out.ties.some(({ from, to }) => from === 'signed' && to === 'pilot'),
    )
    expect(ties).toEqual([true, true, true, false])
    expect(share('P-117', 'signed')).toBe(1)
  })

  it.each([
    ['P-112', 'P-101', 'Design agreed'],
    ['P-127', 'P-114', 'Platform ready'],
  ])('%s waits for a step of %s, which stands where the other plan has it', (code, other, name) => {
    const { schedule, computed, ghosts } = plan(code)
    const ghost = schedule.activities.find(({ id }) => id === '90001')
    const there = plan(other)
    const theirs = there.schedule.activities.find((one) => one.name === name)
    expect(ghost?.name).toBe(name)
    expect(computed.dates.get('90001')?.finish).toBe(there.computed.dates.get(theirs?.id ?? '')?.finish)
    const waiting = schedule.links.find(({ predecessor }) => predecessor === '90001')?.successor ?? ''
    expect(ghosts[0]?.project).toMatch(new RegExp(`^${other} .*\\.xml$`))
    expect((computed.dates.get(waiting)?.start ?? '') >= (ghost?.said.finish ?? '9')).toBe(true)
  })

  it.each(['P-104', 'P-105', 'P-106', 'P-108', 'P-120'])(
    '%s is closed, and all of its plan is done',
    (code) => {
      expect(plan(code).out.steps.filter(({ share: done }) => done !== 1)).toEqual([])
    },
  )

  it.each(['P-145', 'P-146'])('%s has just begun, and little of its plan is done', (code) => {
    const { steps } = plan(code).out
    expect(steps.filter(({ share: done }) => done === 1).length).toBeLessThan(steps.length / 3)
  })
})
