import { addDays } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  type CapacityInput,
  compute,
  coverage,
  explain,
  type Explained,
  fit,
  load,
  measureTable,
  type Named,
  netCapacity,
  shortage,
  utilisation,
} from './index.ts'
import { fitting, spending } from './testing/made-up-staff.ts'
import { askingRuns, DAYS, first, input, patience, runs } from './testing/made-up-work.ts'
import { cellsOf } from './testing/plain-flow.ts'

vi.setConfig(patience)

const needs = [{ ability: 'sql', level: 2, people: 2 }]

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

/** A horizon cut in two at any day. */
const halves = fc.integer({ min: 1, max: DAYS - 1 }).map((cut) => [
  { from: first, to: addDays(first, cut) },
  { from: addDays(first, cut), to: addDays(first, DAYS) },
])

describe('whatever the people and the demands', () => {
  it('net capacity is what is left of calendar time, and parts add up to the whole', () => {
    fc.assert(
      fc.property(input, halves, (given, periods) => {
        const whole = netCapacity(given).result.entries
        const parts = netCapacity({ ...given, periods }).result.entries
        for (const one of whole) {
          expect(one.netCapacity).toBe(one.calendarTime - one.absence - one.reserve)
          expect(one.netCapacity).toBeGreaterThanOrEqual(0)
          const own = parts.filter(({ person }) => person === one.person)
          expect(total(own.map((part) => part.netCapacity))).toBe(one.netCapacity)
        }
      }),
      runs,
    )
  })

  it('load counts each minute of demand once, over and room are the rest, and parts add up', () => {
    fc.assert(
      fc.property(input, halves, (given, periods) => {
        const { entries } = load(given).result
        expect(total(entries.map(({ demand }) => demand))).toBe(shortage(given).result.work)
        const all = cellsOf(given)
        for (const one of entries) {
          expect(one.over - one.room).toBe(one.demand - one.capacity)
          const people = one.inputs.people as readonly string[]
          const cells = all.filter(({ person }) => people.includes(person))
          expect(one.capacity).toBe(total(cells.map(({ minutes }) => minutes)))
        }
        const parts = load({ ...given, periods }).result.entries
        for (const name of ['demand', 'capacity', 'over', 'room'] as const)
          expect(total(parts.map((part) => part[name]))).toBe(total(entries.map((one) => one[name])))
        for (const part of parts)
          expect(total((part.inputs.demands as readonly Named[]).map(({ value }) => value ?? 0))).toBe(
            part.demand,
          )
      }),
      runs,
    )
  })

  it('coverage counts each working day as covered or in a gap', () => {
    fc.assert(
      fc.property(input, (given) => {
        const [one] = coverage({ ...given, needs }).result.entries
        const days = new Map<string, string[]>()
        for (const { day, person, minutes } of cellsOf(given))
          if (minutes > 0) days.set(day, [...(days.get(day) ?? []), person])
        const enough = [...days.values()].filter(
          (people) => people.filter((person) => one?.holders.includes(person)).length >= 2,
        )
        expect([one?.workingDays, one?.coveredDays]).toEqual([days.size, enough.length])
        const inGap = [...days.keys()].filter((on) => one?.gaps.some(({ from, to }) => from <= on && on < to))
        expect(inGap.length).toBe(days.size - enough.length)
      }),
      runs,
    )
  })

  it('utilisation divides by calendar time, and its gap is what lies over the target', () => {
    fc.assert(
      fc.property(spending, (given) => {
        for (const one of utilisation(given).result.entries) {
          const hasTime = one.available !== 0
          expect(one.billable).toBe(hasTime ? one.billableTime / one.available : null)
          expect(one.productive === null).toBe(!hasTime)
          if (one.target !== null) expect(one.gap).toBe((one.comparable ?? 0) - one.target)
          else expect(one.gap).toBeNull()
        }
      }),
      runs,
    )
  })

  it('fit lies between 0 and 1, and the best come first', () => {
    fc.assert(
      fc.property(fitting, (given) => {
        const { entries } = fit(given).result
        const scores = entries.map(({ score }) => score ?? -1)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        for (const { score, lacks } of entries) {
          expect(score === null).toBe(lacks.length > 0)
          if (score !== null) expect(score >= 0 && score <= 1).toBe(true)
        }
      }),
      runs,
    )
  })

  it('every figure opens to what it is made from', () => {
    fc.assert(
      fc.property(spending, fitting, (given, asked) => {
        const results: readonly Explained[] = [
          netCapacity(given).result,
          load(given).result,
          shortage(given).result,
          utilisation(given).result,
          coverage({ ...given, needs }).result,
          fit(asked).result,
        ]
        for (const result of results)
          for (const entry of result.entries)
            for (const name of Object.keys(measureTable).filter(
              (one) => explain(result, entry.id, one) !== undefined,
            )) {
              const opened = explain(result, entry.id, name)
              expect(opened?.value).toBe(
                (result.entries.find(({ id }) => id === entry.id) as unknown as Record<string, unknown>)[
                  name
                ],
              )
              expect(name === 'workingDays' || opened?.from.length !== 0).toBe(true)
            }
      }),
      askingRuns,
    )
  })

  it('nothing throws, whatever is handed in', () => {
    const odd = fc.oneof(fc.anything(), fc.array(fc.anything(), { maxLength: 3 }))
    fc.assert(
      fc.property(odd, odd, fc.string(), fc.tuple(spending, fitting), (a, b, name, [given, asked]) => {
        for (const field of [...Object.keys(given), 'asOf', 'periods', 'counting', 'needs']) {
          const strange = { needs, ...given, [field]: a } as never
          for (const answer of [netCapacity, load, shortage, coverage, utilisation, compute] as const)
            expect(JSON.stringify(answer(strange).findings)).not.toMatch(/NaN|undefined/)
        }
        for (const field of Object.keys(asked)) {
          const { result } = fit({ ...asked, [field]: a } as never)
          explain(result, name, name)
        }
        const lists = [
          'calendars',
          'people',
          'absences',
          'reserves',
          'demands',
          'hours',
          'bookings',
          'targets',
        ]
        for (const list of lists) {
          const [one] = (given as unknown as Record<string, unknown[]>)[list] ?? []
          const strange = { ...given, needs: [b], [list]: [{ ...(one as object), ...(b as object) }, a] }
          compute(strange as unknown as CapacityInput)
          utilisation(strange as never)
          coverage(strange as never)
        }
      }),
      askingRuns,
    )
  })
})
