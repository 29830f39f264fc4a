import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { type Example, exampleSchedule } from '../schedule/testing/example-schedule.ts'
import { datesOnRecord, nextDates } from './index.ts'

const example: Example = {
  start: '2026-11-02',
  dataDate: '2026-11-06',
  activities: [
    { id: 'build', kind: 'summary', name: 'Build' },
    {
      id: 'design',
      parent: 'build',
      days: 5,
      baseline: ['2026-11-02', '2026-11-06'],
      actual: ['2026-11-02', '2026-11-06'],
      percent: 100,
    },
    { id: 'code', parent: 'build', days: 7, baseline: ['2026-11-09', '2026-11-13'] },
    { id: 'manual', days: 2, baseline: ['2026-11-09', '2026-11-10'] },
    { id: 'ready', kind: 'milestone', baseline: ['2026-11-13', '2026-11-13'] },
    { id: 'care', kind: 'level-of-effort', days: 10 },
    { id: 'extra', days: 1 },
  ],
  links: ['design>code', 'design>manual', 'code>ready', 'code>extra'],
}

describe('the next dates of a schedule', () => {
  const dates = nextDates(exampleSchedule(example))

  it('are what is not done, soonest first, with how late that is against the baseline', () => {
    expect(dates.map(({ activity, day: on, lateDays }) => [activity, on, lateDays])).toEqual(
      [
        ['manual', '2026-11-10', 0],
        ['code', '2026-11-17', 4],
        ['ready', '2026-11-17', 4],
        ['extra', '2026-11-18', null],
      ].toSorted(byDayThenMilestone),
    )
  })

  it('name what they stand under and whether the finish of the project hangs on them', () => {
    expect(dates.find(({ activity }) => activity === 'code')).toMatchObject({
      kind: 'finish',
      within: 'Build',
      critical: true,
    })
    expect(dates.find(({ activity }) => activity === 'manual')).toMatchObject({
      within: null,
      critical: false,
    })
  })

  it('leave out what spans the work of others', () => {
    expect(dates.map(({ activity }) => activity)).not.toContain('care')
    expect(dates.map(({ activity }) => activity)).not.toContain('build')
  })
})

/** On one day the milestone comes first. */
function byDayThenMilestone(one: readonly unknown[], other: readonly unknown[]): number {
  return (
    String(one[1]).localeCompare(String(other[1])) ||
    Number(other[0] === 'ready') - Number(one[0] === 'ready')
  )
}

describe('the dates of a project without a schedule', () => {
  const record = {
    asOf: day('2026-11-23'),
    name: 'Port gateway',
    closed: false,
    start: day('2026-01-05'),
    finish: day('2027-02-26'),
    baseline: { start: day('2026-01-05'), finish: day('2027-01-29') },
  }

  it('are its finish, and its start while that is to come', () => {
    expect(datesOnRecord(record)).toMatchObject([{ kind: 'project-finish', day: '2027-02-26', lateDays: 28 }])
    expect(datesOnRecord({ ...record, start: day('2026-12-07') })).toMatchObject([
      { kind: 'project-start', lateDays: 336 },
      { kind: 'project-finish' },
    ])
  })

  it('are none once it is closed, or where nobody told any', () => {
    expect(datesOnRecord({ ...record, closed: true })).toEqual([])
    expect(datesOnRecord({ ...record, start: null, finish: null, baseline: null })).toEqual([])
  })
})
