import { earnedValue, type EarnedValueResult, type EarnResult } from '@portolan/earned-value'
import type { Schedule, SchedulePart } from '@portolan/plan/contract'
import type { ComputedSchedule } from '@portolan/plan/domain'
import { addDays, type Day, type Finding, type Money, told } from '@portolan/quantity'
import { type Basis, basisOf, type Lacking } from './basis.ts'
import { curveOf, type CurveDay } from './curve.ts'
import { earnLines } from './earn-lines.ts'
import { findingsOf } from './findings.ts'
import { dayAfter, type Grid, periodsUntil } from './periods.ts'
import { lineSpreader, type SpreadLines } from './spread-lines.ts'
import { lastDayOf, projectTime, type Time, timeOf } from './time.ts'
import { workLines, type WorkLine, workOf } from './work-lines.ts'

/** A schedule with what was computed from it, and the project of it that is measured. */
export type MeasuredSchedule = {
  readonly schedule: Schedule
  readonly computed: ComputedSchedule
  readonly part: SchedulePart
}

/** What the schedule itself does not tell. */
export type Told = {
  readonly asOf: Day
  /** What the record of the project says it will cost; tested against the estimates, never used in them. */
  readonly recordCost: Money | null
}

export type MeasuredValue = {
  readonly basis: Basis
  readonly grid: Grid
  readonly time: Time
  readonly asOf: Day
  readonly lines: readonly WorkLine[]
  readonly earned: EarnResult
  /** Planned value of each activity up to the status date. */
  readonly plannedByLine: ReadonlyMap<string, number>
  readonly result: EarnedValueResult
  readonly curve: readonly CurveDay[]
  readonly finish: {
    readonly baseline: Day | null
    readonly scheduled: Day | null
    readonly forecast: Day | null
  }
}

export type MeasuredAnswer =
  | { readonly lacking: Lacking }
  | { readonly value: MeasuredValue; readonly findings: readonly Finding[] }

/** Earned value of one project of a schedule as of a day; the formulas are those of the engine. */
export function measureEarnedValue(of: MeasuredSchedule, told: Told): MeasuredAnswer {
  const work = workOf(of.schedule, of.part)
  const basis = basisOf(work, of.schedule.currency)
  if ('what' in basis) return { lacking: basis }
  const lines = workLines(work, of.computed, basis)
  if (lines.length === 0) return { lacking: noDates }
  const now = dayAfterProgress(of.part, told.asOf)
  const time = timeOf(lines, now, projectTime(of.schedule, lines))
  const spread = lineSpreader(of.schedule, time.grid.start, time.cuts)
  const planned = spread(lines.map((line) => ({ line, amount: line.budget, span: line.planned })))
  const plannedByLine = new Map(
    lines.map(({ activity: { id } }) => [id, planned.byLine.get(id)?.[time.here] ?? 0]),
  )
  const earned = earnLines(lines, (id) => plannedByLine.get(id) ?? 0)
  const answer = earnedValue(inputOf({ of, told, basis }, { lines, time, planned, earned: earned.result }))
  const { measures } = answer.result
  const forecast = dayAfter(time.grid, Number(measures.forecastDuration.value ?? Number.NaN))
  return {
    value: {
      basis,
      grid: time.grid,
      time,
      asOf: told.asOf,
      lines,
      earned: earned.result,
      plannedByLine,
      result: answer.result,
      curve: curveOf({ lines, time, planned, earned: earned.result, result: answer.result }, spread),
      finish: {
        baseline: basis.dates === 'baseline' ? addDays(time.plannedEnd, -1) : null,
        scheduled: lastDayOf(lines),
        forecast: forecast ?? null,
      },
    },
    findings: findingsOf({ work, lines, basis, now, earned: earned.result.earnedValue }, [
      ...planned.findings,
      ...earned.findings,
      ...answer.findings,
    ]),
  }
}

/** A data date in the morning, as Primavera writes it, counts nothing of its day. */
function dayAfterProgress({ dataDate }: SchedulePart, asOf: Day): Day {
  const morning = dataDate !== null && dataDate.startsWith(asOf) && dataDate.slice(11) < '12:00'
  return morning ? asOf : addDays(asOf, 1)
}

const noDates: Lacking = {
  what: 'dates',
  ...told(
    'oversight:lacking.dates',
  )`No activity of the schedule has dates, so nothing can be planned over time. See its findings.`,
}

type Asked = { readonly of: MeasuredSchedule; readonly told: Told; readonly basis: Basis }
type Known = {
  readonly lines: readonly WorkLine[]
  readonly time: Time
  readonly planned: SpreadLines
  readonly earned: EarnResult
}

function inputOf({ of, told, basis }: Asked, { lines, time, planned, earned }: Known) {
  const { grid, here, cuts } = time
  const ends = new Set(grid.ends)
  const cost = told.recordCost
  return {
    subject: of.part.name,
    asOf: told.asOf,
    budgetAtCompletion: total(lines.map(({ budget }) => budget)),
    plannedValue: here === -1 ? 0 : (planned.cumulative[here] ?? 0),
    earnedValue: earned.earnedValue,
    actualCost: total(lines.map(({ actual }) => actual)),
    plannedDuration: periodsUntil(grid, time.plannedEnd),
    actualTime: periodsUntil(grid, time.until),
    cumulativePlannedValue: planned.cumulative.filter((_, at) => ends.has(cuts[at] ?? grid.start)),
    bottomUpEtc: total(lines.map(({ remaining }) => remaining)),
    managerEac: cost !== null && cost.currency === basis.unit ? cost.amount : null,
  }
}

/** Unknown if one of them is: a smaller sum would look like a fact. */
function total(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>(
    (so, amount) => (so === null || amount === null ? null : so + amount),
    0,
  )
}
