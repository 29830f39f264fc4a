import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
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
    { minLength: 20, maxLength: 40 },
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

const band: fc.Arbitrary<Band | null> = fc.constantFrom<Band | null>('worst', 'middle', 'best', null)

/** Three to five yearly registers of the same projects, of which some slip. */
export const editions: fc.Arbitrary<readonly Edition[]> = fc
  .array(
    fc.record({
      start: fc.option(fc.nat(2000)),
      length: fc.integer({ min: 100, max: 5000 }),
      moves: fc.array(fc.option(fc.constantFrom(0, 0, 0, 30, 200, 900)), { minLength: 5, maxLength: 5 }),
      ratings: fc.array(band, { minLength: 5, maxLength: 5 }),
    }),
    { minLength: 16, maxLength: 22 },
  )
  .chain((projects) =>
    fc.integer({ min: 3, max: 4 }).map((years) =>
      Array.from({ length: years }, (_, year) => ({
        asOf: addDays(first, year * 365),
        projects: projects.map(({ start, length, moves, ratings }, at) => {
          const moved = moves.slice(0, year + 1).reduce<number>((sum, move) => sum + (move ?? 0), 0)
          const from = start === null ? null : addDays(first, start - 1000)
          return {
            project: `p${at}`,
            start: from,
            finish: moves[year] === null ? null : addDays(first, (start ?? 500) - 1000 + length + moved),
            rating: ratings[year] ?? null,
          }
        }),
      })),
    ),
  )
