import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { explain, milestoneOutlook, type MilestoneInput, type MilestoneReport } from '../index.ts'
import { about, longRuns, patience } from '../testing/made-up-pasts.ts'

vi.setConfig(patience)

const first = day('2026-01-01')
const reports: fc.Arbitrary<readonly MilestoneReport[]> = fc
  .array(fc.tuple(fc.nat(400), fc.nat(900)), { minLength: 1, maxLength: 8 })
  .map((pairs) => pairs.map(([on, finish]) => ({ on: addDays(first, on), finish: addDays(first, finish) })))

function figures(input: Partial<MilestoneInput>): Record<string, number | string | null> {
  const { measures } = milestoneOutlook({ ...about, reports: [], ...input }).result
  return Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, value]))
}

describe('a milestone, whatever was told of it', () => {
  it('moves with the calendar', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: -500, max: 500 }), (told, by) => {
        const moved = told.map(({ on, finish }) => ({ on: addDays(on, by), finish: addDays(finish, by) }))
        const [one, other] = [figures({ reports: told }), figures({ reports: moved })]
        expect(other).toMatchObject({ slipToDate: one['slipToDate'], slipRate: one['slipRate'] })
        const { trendFinish } = one
        expect(other['trendFinish']).toBe(
          typeof trendFinish === 'string' ? addDays(day(trendFinish), by) : trendFinish,
        )
      }),
      longRuns,
    )
  })

  it('lands no sooner by its trend than it is told, if it slipped', () => {
    fc.assert(
      fc.property(reports, (told) => {
        const { trendFinish, slipToDate } = figures({ reports: told })
        const last = told.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))).at(-1)
        if (Number(slipToDate) > 0 && typeof trendFinish === 'string')
          expect(trendFinish >= (last?.finish ?? '')).toBe(true)
      }),
      longRuns,
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        const told = { ...about, reports: a, ratios: b, certainty: c } as MilestoneInput
        expect(milestoneOutlook(told).result.subject).toBe('p')
      }),
      longRuns,
    )
  })
})

describe('a milestone', () => {
  const told = (days: readonly (readonly [number, number])[]): readonly MilestoneReport[] =>
    days.map(([on, finish]) => ({ on: addDays(first, on), finish: addDays(first, finish) }))

  it.each([
    [
      'that slips a day each day runs away',
      [
        [0, 100],
        [50, 150],
      ],
      50,
      1,
      null,
    ],
    [
      'that slips half a day each day lands after twice the days that are left',
      [
        [0, 100],
        [50, 125],
      ],
      25,
      1,
      '2026-07-20',
    ],
    [
      'that comes nearer lands where it is told',
      [
        [0, 100],
        [50, 90],
      ],
      -10,
      0,
      '2026-04-01',
    ],
    [
      'that is overdue lands where it is told',
      [
        [0, 10],
        [50, 40],
      ],
      30,
      1,
      '2026-02-10',
    ],
    [
      'that slipped, held and slipped is slipping once',
      [
        [0, 9],
        [1, 99],
        [2, 99],
        [3, 100],
      ],
      91,
      1,
      null,
    ],
  ] as const)('%s', (_, days, slipToDate, slipsRunning, trendFinish) =>
    expect(figures({ reports: told(days) })).toMatchObject({ slipToDate, slipsRunning, trendFinish }),
  )

  it('lands where past ones did', () => {
    const ratios = Array.from({ length: 20 }, (_, i) => 1 + i / 10)
    const { result } = milestoneOutlook({ ...about, reports: told([[0, 100]]), ratios })
    expect(result.measures).toMatchObject({ slipRate: { value: null }, classFinish: { value: '2026-09-08' } })
    expect(explain(result, 'classFinish')).toMatchObject({
      from: [{ from: [{ measure: 'reports 1' }] }, {}, {}],
    })
    expect(figures({ reports: told([[0, 100]]), ratios, certainty: 9 })['classFinish']).toBeNull()
  })
})
