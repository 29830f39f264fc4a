import { day, type Day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { milestoneSlips, type ToldVersion } from '../index.ts'
import { courseOf } from './milestone-slip.ts'
import { type Example, exampleSchedule } from './testing/example-schedule.ts'

/** One milestone behind work of so many working days, told on a Friday. */
function version(number: number, told: string, days: number, id = 'ready'): ToldVersion {
  const example: Example = {
    start: '2026-09-07',
    dataDate: told,
    activities: [
      { id: 'build', kind: 'summary', name: 'Build' },
      { id: 'code', parent: 'build', days },
      { id, name: 'Ready', parent: 'build', kind: 'milestone', baseline: ['2026-10-02', '2026-10-02'] },
    ],
    links: [`code>${id}`],
  }
  return { version: number, day: day(told), ...exampleSchedule(example) }
}

describe('the milestones of a schedule', () => {
  it('tell report by report how many calendar days they lie after their baseline', () => {
    const slips = milestoneSlips([
      version(1, '2026-09-11', 20),
      version(2, '2026-09-18', 20),
      version(3, '2026-09-25', 25),
    ])
    expect(slips).toHaveLength(1)
    expect(slips[0]).toMatchObject({ name: 'Ready', within: 'Build', agreed: '2026-10-02', by: 'baseline' })
    expect(slips[0]?.told.map(({ version: number, slipDays }) => [number, slipDays])).toEqual([
      [1, 0],
      [2, 0],
      [3, 7],
    ])
    expect(slips[0]).toMatchObject({ slipDays: 7, movedDays: 7, course: 'moves' })
  })

  it('are found in older versions where another id was given to the same name', () => {
    const slips = milestoneSlips([version(1, '2026-09-11', 20, 'old'), version(2, '2026-09-18', 22)])
    expect(slips[0]?.told.map(({ slipDays }) => slipDays)).toEqual([0, 4])
  })

  it('are none where there is no schedule', () => {
    expect(milestoneSlips([])).toEqual([])
  })
})

describe('the course of a milestone', () => {
  const course = (...days: string[]): string => courseOf(days.map((one): Day => day(`2026-10-${one}`)))

  it.each([
    ['holds', ['02']],
    ['holds', ['02', '03', '02']],
    // Told bit by bit, from the first report on.
    ['moves', ['02', '07', '12', '17']],
    // Flat for three reports, then at once.
    ['late-reveal', ['02', '02', '03', '20']],
    // Flat for two reports only, or less than ten days.
    ['moves', ['02', '02', '20']],
    ['moves', ['02', '02', '02', '09']],
    // What came earlier is no bad news.
    ['moves', ['20', '20', '20', '05']],
  ])('%s: %j', (expected, days) => {
    expect(course(...days)).toBe(expected)
  })
})
