import { type Day, day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { drawPeople, headcount } from './people.ts'
import { random } from '@portolan/quantity'
import { stories } from './stories.ts'
import { unfold } from './unfold.ts'

const monday: Day = day('2026-11-16')
const courses = stories.map((story) => unfold(story, monday, 'veldhaven'))

describe('the sample organisation', () => {
  it('is the same for the same seed and Monday', () => {
    expect(stories.map((story) => unfold(story, monday, 'veldhaven'))).toEqual(courses)
  })

  it('has 40 projects under different IDs, and 120 people under different names and addresses', () => {
    expect(new Set(stories.map((story) => story.code)).size).toBe(40)
    const people = drawPeople(random('veldhaven').stream('people'))
    expect(new Set(people.map((person) => person.name)).size).toBe(headcount)
    expect(new Set(people.map((person) => person.email)).size).toBe(headcount)
  })

  it.each(courses.map((course) => [course.story.code, course] as const))(
    '%s: what was booked adds up to what was spent',
    (_, course) => {
      const booked = course.months.reduce(
        (sum, month) => sum + month.actuals.reduce((all, { money }) => all + money.amount, 0),
        0,
      )
      expect(booked).toBe(course.months.at(-1)?.spent ?? 0)
    },
  )

  it.each(courses.map((course) => [course.story.code, course] as const))(
    '%s: spending never falls and never passes the forecast cost',
    (_, course) => {
      for (const [at, month] of course.months.entries()) {
        expect(month.spent).toBeGreaterThanOrEqual(course.months[at - 1]?.spent ?? 0)
        expect(month.spent).toBeLessThanOrEqual(month.cost)
      }
    },
  )

  it.each(courses.map((course) => [course.story.code, course] as const))(
    '%s: its budget is what was planned, and a closed one has spent all',
    (_, course) => {
      expect(course.budget.reduce((sum, line) => sum + line.money.amount, 0)).toBe(course.plannedCost)
      const last = course.months.at(-1)
      if (course.closed) expect(last?.spent).toBe(last?.cost)
      else expect((last?.day ?? course.start) < monday).toBe(true)
    },
  )

  it('tells nothing of the future', () => {
    for (const course of courses) for (const month of course.months) expect(month.day < monday).toBe(true)
  })
})
