import type { EarnedValueResult, EarnResult } from '@portolan/earned-value'
import { addDays, type Day } from '@portolan/quantity'
import type { LineAmount, SpreadLines } from './spread-lines.ts'
import type { Time } from './time.ts'
import type { Span, WorkLine } from './work-lines.ts'

/** What had been planned, earned and spent at the end of a day, and what is still to come. */
export type CurveDay = {
  readonly day: Day
  readonly plannedValue: number
  readonly earnedValue: number | null
  readonly actualCost: number | null
  readonly forecast: number | null
}

type Measured = {
  readonly lines: readonly WorkLine[]
  readonly time: Time
  readonly planned: SpreadLines
  readonly earned: EarnResult
  readonly result: EarnedValueResult
}

/**
 * The S-curve. A schedule tells progress on its data date only, so what was earned and spent lies evenly between
 * actual start and actual finish or status date; what remains lies over its scheduled dates, at the rate so far.
 */
export function curveOf(
  measured: Measured,
  spread: (amounts: readonly LineAmount[]) => SpreadLines,
): readonly CurveDay[] {
  const { lines, time, planned, earned, result } = measured
  const earnedOf = new Map(earned.activities.map(({ id, earnedValue }) => [id, earnedValue ?? 0]))
  const past = (amountOf: (line: WorkLine) => number): readonly number[] =>
    spread(lines.map((line) => ({ line, amount: amountOf(line), span: doneSpan(line, time.until) })))
      .cumulative
  const earnedSums = past((line) => earnedOf.get(line.activity.id) ?? 0)
  const spentSums = past((line) => line.actual ?? 0)
  const remaining = spread(
    lines.map((line) => ({
      line,
      amount: Math.max(0, line.budget - (earnedOf.get(line.activity.id) ?? 0)),
      span: restSpan(line, time.until),
    })),
  ).cumulative
  const { earnedValue, actualCost } = result.inputs
  const dearer = rateOf(result)
  const points = time.cuts.map((cut, at): CurveDay => {
    const isPast = at <= time.here
    const known = actualCost !== null && dearer !== null
    return {
      day: addDays(cut, -1),
      plannedValue: planned.cumulative[at] ?? 0,
      earnedValue: isPast && earnedValue !== null ? (earnedSums[at] ?? 0) : null,
      actualCost: isPast && actualCost !== null ? (spentSums[at] ?? 0) : null,
      forecast: at >= time.here && known ? actualCost + Math.round((remaining[at] ?? 0) * dearer) : null,
    }
  })
  const begun = time.here >= 0
  const first: CurveDay = {
    day: addDays(time.grid.start, -1),
    plannedValue: 0,
    earnedValue: begun && earnedValue !== null ? 0 : null,
    actualCost: begun && actualCost !== null ? 0 : null,
    forecast: null,
  }
  return [first, ...points]
}

/** What a unit of the rest will cost: the estimate by CPI where there is one, else as planned. Null if unknown. */
function rateOf({ inputs, measures }: EarnedValueResult): number | null {
  const { budgetAtCompletion, earnedValue, actualCost } = inputs
  const estimate = measures.eacCpi.value ?? measures.eacRemainingAsPlanned.value
  if (budgetAtCompletion === null || earnedValue === null || actualCost === null) return null
  const rest = budgetAtCompletion - earnedValue
  return typeof estimate !== 'number' || rest <= 0 ? 1 : (estimate - actualCost) / rest
}

function doneSpan({ activity, planned }: WorkLine, until: Day): Span {
  const told = activity.actualStart?.slice(0, 10) as Day | undefined
  const from = earlier(told ?? planned.from, addDays(until, -1))
  const finished = activity.actualFinish?.slice(0, 10) as Day | undefined
  const to = finished === undefined ? until : earlier(addDays(finished, 1), until)
  return { from, to: to > from ? to : addDays(from, 1) }
}

/** What should be done by now and is not cannot be done before tomorrow. */
function restSpan({ scheduled }: WorkLine, until: Day): Span {
  const from = scheduled.from > until ? scheduled.from : until
  return { from, to: scheduled.to > from ? scheduled.to : addDays(from, 1) }
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}
