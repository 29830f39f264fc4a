import { civil, day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import type { Resource, Schedule } from '../../contract/index.ts'
import { computeSchedule } from '../schedule/compute-schedule.ts'
import { activity, plain } from '../schedule/testing/plain-schedule.ts'
import { type Assigned, myWeek, progressEdit, weeksOf } from '../index.ts'

const today = day('2026-11-18')
const person = (id: string, name: string): Resource => ({
  id,
  name,
  kind: 'work',
  maxUnits: 1,
  calendar: null,
})
const to = (one: string, resource: string, units = 1) => ({
  activity: one,
  resource,
  units,
  work: null,
  actualWork: null,
})

function assigned(told: Partial<Schedule>): Assigned {
  const schedule = { ...plain, resources: [person('1', 'Mila Costa'), person('2', 'Bram Toth')], ...told }
  return {
    project: { id: '01936f5a-5c00-7000-8000-000000000001', name: 'Move', code: 'P-1' },
    schedule,
    computed: computeSchedule(schedule),
    resources: new Set(['1']),
  }
}

describe('the weeks', () => {
  it('run from Monday to Sunday, on a Sunday as well', () => {
    expect(weeksOf(day('2026-11-22'))).toEqual([
      { week: 'this', from: '2026-11-16', to: '2026-11-22' },
      { week: 'next', from: '2026-11-23', to: '2026-11-29' },
    ])
  })
})

describe('the week of a person', () => {
  it('holds what a plan assigns to them, and nothing of others, of summaries, or that is done', () => {
    const done = activity('d', {
      actualStart: civil('2026-11-16T08:00'),
      actualFinish: civil('2026-11-17T17:00'),
    })
    const activities = plain.activities.map((one) => (one.id === 'd' ? done : one))
    const assignments = [to('a', '1'), to('c', '2'), to('d', '1'), to('phase', '1')]
    const { items } = myWeek([assigned({ activities, assignments })], today)
    expect(items.map((one) => one.activity)).toEqual(['a'])
  })

  it('says who holds an activity up, and whom it holds up', () => {
    const { items } = myWeek([assigned({ assignments: [to('b', '1'), to('a', '2')] })], today)
    expect(items).toMatchObject([
      { activity: 'b', waitsFor: [{ activity: 'a', people: ['Bram Toth'] }], unlocks: [] },
    ])
    const other = myWeek([assigned({ assignments: [to('a', '1'), to('b', '2')] })], today)
    expect(other.items).toMatchObject([
      { activity: 'a', waitsFor: [], unlocks: [{ activity: 'b', people: ['Bram Toth'], day: '2026-11-18' }] },
    ])
  })

  it('waits for nothing once it has begun', () => {
    const begun = activity('b', { parent: 'phase', level: 2, actualStart: civil('2026-11-16T08:00') })
    const activities = plain.activities.map((one) => (one.id === 'b' ? begun : one))
    const { items } = myWeek([assigned({ activities, assignments: [to('b', '1')] })], today)
    expect(items).toMatchObject([{ activity: 'b', started: true, waitsFor: [] }])
  })

  it('begins with what is late, then with what can be done and leaves least room', () => {
    const assignments = ['a', 'b', 'c'].map((one) => to(one, '1'))
    const { items } = myWeek([assigned({ assignments })], today)
    expect(items.map((one) => [one.activity, one.overdue])).toEqual([
      ['a', true],
      ['c', true],
      ['b', false],
    ])
  })

  it('counts over-booked time day by day, only where the calendar holds work', () => {
    const { days } = myWeek([assigned({ assignments: [to('a', '1'), to('c', '1', 0.5)] })], today)
    expect(days).toEqual([
      { day: '2026-11-16', week: 'this', share: 1.5, activities: ['Activity a', 'Activity c'] },
      { day: '2026-11-17', week: 'this', share: 1.5, activities: ['Activity a', 'Activity c'] },
    ])
  })

  it('leaves what comes later to later', () => {
    const late = activity('c', {
      constraint: { kind: 'start-no-earlier-than', at: civil('2027-01-04T08:00') },
    })
    const activities = plain.activities.map((one) => (one.id === 'c' ? late : one))
    const { items, later } = myWeek([assigned({ activities, assignments: [to('c', '1')] })], today)
    expect([items.length, later]).toEqual([0, 1])
  })
})

describe('reported progress', () => {
  const dates = computeSchedule(plain).dates.get('a')
  const a = activity('a')

  it('begins an activity when the plan said, or at the latest on the day of the report', () => {
    expect(progressEdit(a, dates, { percent: 40, finishedOn: null, day: today })).toMatchObject({
      fields: { percent: 40, actualStart: '2026-11-16T08:00' },
    })
    expect(progressEdit(a, undefined, { percent: 40, finishedOn: null, day: today })).toMatchObject({
      fields: { actualStart: '2026-11-18T08:00' },
    })
  })

  it('finishes it on the day that was told, and leaves a start that is known', () => {
    const begun = activity('a', { actualStart: civil('2026-11-16T09:00') })
    const edit = progressEdit(begun, dates, { percent: 100, finishedOn: day('2026-11-17'), day: today })
    expect(edit).toEqual({
      kind: 'activity.set',
      activity: 'a',
      fields: { actualFinish: '2026-11-17T17:00' },
    })
  })

  it('that is none begins nothing', () => {
    expect(progressEdit(a, dates, { percent: 0, finishedOn: null, day: today })).toEqual({
      kind: 'activity.set',
      activity: 'a',
      fields: { percent: 0 },
    })
  })
})
