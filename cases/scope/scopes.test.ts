import { readIssues } from '@portolan/exchange'
import { countScope } from '@portolan/plan/domain'
import { toItems, toSprints } from '@portolan/plan/server'
import { measureScope } from '@portolan/oversight/domain'
import { type Day, day, random } from '@portolan/quantity'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawPeople } from '../people.ts'
import { reportDay } from '../schedules/told.ts'
import { stories } from '../stories.ts'
import { type Course, unfold } from '../unfold.ts'
import { backlogs } from './backlogs.ts'
import { type ScopeTold, scopesTold } from './tell-scopes.ts'

const seed = 'veldhaven'
const people = drawPeople(random(seed).stream('people')).map(({ name }) => name)

function toldOn(monday: Day): readonly ScopeTold[] {
  const courses = stories.map((story) => unfold(story, monday, seed))
  return scopesTold(courses, ({ story }) => [story.manager, ...people.slice(30, 33)], seed)
}

/** What the last lists of a project say when they are imported. */
async function measuredOn(monday: Day, code: string) {
  const told = toldOn(monday).filter(({ course }) => course.story.code === code)
  const lists = await Promise.all(
    told.map(async ({ bytes, fileName }) => await readIssues(bytes, { name: fileName })),
  )
  const files = lists.flatMap(({ result }) => result ?? [])
  const items = files.findLast(({ issues }) => issues.length > 0)
  const sprints = files.findLast((file) => file.sprints.length > 0)
  const { course, day: asOf } = told.at(-1) ?? {}
  if (items === undefined || course === undefined || asOf === undefined)
    throw new Error(`No list of ${code}.`)
  const { result } = measureScope({
    list: { items: toItems(items), sprints: sprints === undefined ? [] : toSprints(sprints) },
    version: 1,
    asOf,
    project: { name: course.story.name, start: course.start, finish: course.plannedFinish, cost: null },
    baseline: {
      number: 0,
      finish: course.plannedFinish,
      cost: { amount: course.plannedCost, currency: 'EUR' },
    },
    spent: null,
  })
  return { course, result, findings: lists.flatMap((list) => list.findings) }
}

const monday = day('2026-11-16')

describe.each(backlogs.map(({ code }) => code))('the scope of %s', (code) => {
  let measured: Awaited<ReturnType<typeof measuredOn>>
  beforeAll(async () => void (measured = await measuredOn(monday, code)))

  it('is accepted as far as its report says it is done', () => {
    const progress = lastProgress(measured.course)
    expect(Math.abs(Number(measured.result.values.completeShare) - progress)).toBeLessThan(0.04)
  })

  it('is read without a doubt', () => {
    expect(measured.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('speaks of the days on which its manager reports', () => {
    const days = toldOn(monday)
      .filter(({ course }) => course.story.code === code)
      .map((told) => told.day)
    expect([...new Set(days)]).toEqual(measured.course.months.slice(-2).map((month) => reportDay(month.day)))
  })
})

describe('the stories that lists tell', () => {
  it('are a scope that grows, a pace that falls, one that goes as planned, and one counted in issues', async () => {
    const [app, price, exam, chat] = await Promise.all(
      ['P-130', 'P-133', 'P-128', 'P-136'].map(async (code) => (await measuredOn(monday, code)).result),
    )
    expect(Number(exam?.values.growth)).toBeGreaterThan(0.2)
    expect(Math.abs(Number(app?.values.growth))).toBeLessThan(0.1)
    const paces = price?.velocity?.sizes ?? []
    expect(Number(paces.at(-1)) + Number(paces.at(-2))).toBeLessThan(
      0.75 * (Number(paces[0]) + Number(paces[1])),
    )
    expect(chat).toMatchObject({ counts: { unit: 'items' }, velocity: { per: 'fortnight' } })
  })

  it('agree with their reports whatever the Monday is', async () => {
    for (const other of ['2025-03-03', '2026-08-31', '2027-01-04', '2028-02-28'])
      for (const { code } of backlogs) {
        const { course, result } = await measuredOn(day(other), code)
        const share = Number(result.values.completeShare)
        expect([code, other, Math.abs(share - lastProgress(course)) < 0.06]).toEqual([code, other, true])
      }
  })

  it('only add to what was told before, but for what was dropped', async () => {
    for (const { code } of backlogs) {
      const lists = toldOn(monday).filter(
        ({ course, fileName }) => course.story.code === code && fileName.includes('items'),
      )
      const [before, after] = await Promise.all(
        lists.map(async ({ bytes, fileName }) => {
          const { result } = await readIssues(bytes, { name: fileName })
          return countScope(result === undefined ? [] : toItems(result))
        }),
      )
      expect(before?.accepted).toBeLessThanOrEqual(after?.accepted ?? 0)
      expect([...(before?.countings.keys() ?? [])].every((id) => after?.countings.has(id))).toBe(true)
    }
  })
})

function lastProgress(course: Course): number {
  return course.months.at(-1)?.edition.progress ?? 0
}
