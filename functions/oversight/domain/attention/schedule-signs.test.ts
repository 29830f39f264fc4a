import type { Activity } from '@portolan/plan/contract'
import { computeSchedule } from '@portolan/plan/domain'
import { type Civil, civil, day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { judgeEvidence, type ScheduleSigns } from '../index.ts'
import { archive } from '../schedule/testing/archive.ts'
import { type Example, exampleSchedule } from '../schedule/testing/example-schedule.ts'
import { lastDay } from './schedule-signs.ts'

const around = { statusDate: day('2026-11-16'), recordCost: null }

function signsOf(example: Example, patch: Readonly<Record<string, Partial<Activity>>> = {}): ScheduleSigns {
  const { schedule: drawn } = exampleSchedule(example)
  const activities = drawn.activities.map((one) => ({ ...one, ...patch[one.id] }))
  const schedule = { ...drawn, activities }
  const judged = judgeEvidence({ number: 4, schedule, computed: computeSchedule(schedule) }, around)
  if (judged === undefined) throw new Error('There was nothing to judge.')
  return judged.signs
}

describe('the signs of a schedule', () => {
  it('name the version and the day to which its progress is told', () => {
    expect(signsOf(archive)).toMatchObject({ version: 4, asOf: '2026-11-13' })
  })

  it('hold how far the lowest estimate lies above the budget: 1,200 + 1,300 spent, 2,000 to go, on 4,000', () => {
    expect(signsOf(archive).overBudget).toBeCloseTo((2_500 + 2_000 - 4_000) / 4_000, 12)
  })

  it('hold nothing of a budget that nobody told', () => {
    const bare = archive.activities.map(({ cost: _, baseline: __, ...activity }) => activity)
    expect(signsOf({ ...archive, activities: bare }).overBudget).toBeNull()
  })

  it('count deadlines of work that is not done, the latest against its deadline first', () => {
    const due = (text: string): Partial<Activity> => ({ deadline: civil(`${text}T17:00`) as Civil })
    const { deadlines } = signsOf(archive, {
      design: due('2026-11-03'),
      code: due('2026-11-10'),
      test: due('2026-11-19'),
      done: due('2026-12-24'),
    })
    expect(deadlines.known).toBe(3)
    expect(deadlines.missed).toMatchObject([
      { activity: 'code', deadline: '2026-11-10', finish: '2026-11-13', days: 3 },
      { activity: 'test', deadline: '2026-11-19', finish: '2026-11-20', days: 1 },
    ])
  })

  it('count what has no dates, as the members of a loop', () => {
    const loop = { ...archive, links: [...(archive.links ?? []), 'test>code'] }
    expect(signsOf(loop).soundness.leftOut).toBe(2)
    expect(signsOf(archive).soundness).toMatchObject({ leftOut: 0, pathBroken: null })
  })
})

describe('the day on which something finishes', () => {
  it('is the day before where it finishes at midnight', () => {
    expect(lastDay(civil('2026-11-21T00:00'))).toBe('2026-11-20')
    expect(lastDay(civil('2026-11-20T17:00'))).toBe('2026-11-20')
  })
})
