import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleActivity } from '../testing/sample-activity.ts'
import { minuteOf, momentAt } from './minutes.ts'
import { barsOf, type Beside } from './plan-bars.ts'
import { spanOfBars } from './plan-span.ts'

const moment = fc.integer({ min: 28_000_000, max: 31_000_000 }).map((minute) => momentAt(minute) ?? '')
const maybe = fc.option(moment, { nil: null, freq: 4 })
const rows = fc.array(
  fc
    .record({
      kind: fc.constantFrom('task' as const, 'summary' as const),
      start: maybe,
      finish: maybe,
      baselineStart: maybe,
      baselineFinish: maybe,
      lateFinish: maybe,
      totalFloat: fc.constantFrom(null, 0, 480),
      inactive: fc.boolean(),
      deadline: fc.constant(null),
    })
    .map((told) => sampleActivity(told)),
  { maxLength: 20 },
)
const spans = fc.option(
  fc.tuple(moment, moment).map(([one, other]) => () => {
    const [from = 0, to = 0] = [minuteOf(one) ?? 0, minuteOf(other) ?? 0].toSorted((a, b) => a - b)
    return { from, to }
  }),
  { nil: undefined },
)

describe('the time that bars take', () => {
  it('is from the first moment that one of them shows to the last', () => {
    fc.assert(
      fc.property(rows, spans, spans, (lines, ghostOf, otherOf) => {
        const beside: Beside = { ghostOf, otherOf }
        const bars = barsOf(lines, beside)
        const shown = lines.flatMap((_, at) => {
          const bar = bars.at(at)
          if (bar === undefined) return []
          const { from, to, ghost = bar, other = bar, reach = to } = bar
          return [from, to, ghost.from, ghost.to, other.from, other.to, reach]
        })
        expect(spanOfBars(lines, beside)).toEqual(
          shown.length === 0 ? undefined : { from: Math.min(...shown), to: Math.max(...shown) },
        )
      }),
    )
  })
})
