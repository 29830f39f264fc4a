import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { entryOf } from '../arithmetic/entry.ts'
import { sum } from '../arithmetic/mean.ts'
import type { Band, Edition, KnownCase } from '../index.ts'

export const runs = { numRuns: 10_000 }
const isLong = process.env['PORTOLAN_LONG'] !== undefined
/** For what learns anew in each case: all ten thousand in the long run of the tests. */
export const longRuns = { numRuns: isLong ? 10_000 : 1000 }
export const learningRuns = { numRuns: isLong ? 10_000 : 100 }
/** A machine that does much else takes its time. */
export const patience = { testTimeout: isLong ? 1_200_000 : 120_000 }

export const about = { subject: 'p', asOf: day('2026-11-23') }
export const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100)
export const ratio = fc.integer({ min: 10, max: 900 }).map((percent) => percent / 100)

const first = day('2020-01-01')

export const cases: fc.Arbitrary<readonly KnownCase[]> = fc
  .array(
    fc.record({
      began: fc.nat(900),
      took: fc.nat(60),
      answer: fc.integer({ min: -30, max: 30 }),
      size: fc.integer({ min: 0, max: 9 }),
      person: fc.constantFrom('Ada', 'Bo', 'Cy'),
    }),
    { minLength: 20, maxLength: 24 },
  )
  .map((rows) =>
    rows.map(({ began, took, answer, size, person }, i) => ({
      id: `case ${i}`,
      began: addDays(first, began),
      knownOn: addDays(first, began + took),
      answer: answer / 10,
      numbers: { size },
      words: { person },
    })),
  )

const bands: readonly (Band | null)[] = ['worst', 'middle', 'best', null]
/** Days by which a register moves a finish; null where it does not tell one. */
const moves: readonly (number | null)[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 30, 200, 200, 900, null]
const MOST_REGISTERS = 4

/** Four registers are enough to choose a setting by, and cost many times as much: every fourth past has as many. */
export const editions = editionsOf(fc.constantFrom(3, 3, 3, 4))
export const fourEditions = editionsOf(fc.constant(4))

/**
 * Yearly registers of the same projects, of which some slip: nearly always enough to learn from. What they say of a
 * project is drawn as one number each for moves and ratings, for drawing is most of a cheap case.
 */
function editionsOf(count: fc.Arbitrary<number>): fc.Arbitrary<readonly Edition[]> {
  const project = fc.tuple(
    fc.integer({ min: -400, max: 2000 }),
    fc.integer({ min: 100, max: 5000 }),
    fc.nat(moves.length ** MOST_REGISTERS - 1),
    fc.nat(bands.length ** MOST_REGISTERS - 1),
  )
  return fc.tuple(count, fc.array(project, { minLength: 20, maxLength: 21 })).map(([years, projects]) =>
    Array.from({ length: years }, (_, year) => ({
      asOf: addDays(first, year * 365),
      projects: projects.map(([start, length, moved, rated], at) => {
        const so = Array.from({ length: year + 1 }, (_each, before) => drawn(moves, moved, before))
        const finish = (start < 0 ? 500 : start) - 1000 + length + sum(so.map((move) => move ?? 0))
        return {
          project: `p${at}`,
          start: start < 0 ? null : addDays(first, start - 1000),
          finish: so.at(-1) === null ? null : addDays(first, finish),
          rating: drawn(bands, rated, year),
        }
      }),
    })),
  )
}

/** The entry that the digit at a place of a number stands for. */
function drawn<Entry>(from: readonly Entry[], digits: number, place: number): Entry {
  return entryOf(from, Math.floor(digits / from.length ** place) % from.length)
}
