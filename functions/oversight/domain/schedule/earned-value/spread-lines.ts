import { type BudgetedActivity, spreadBudget } from '@portolan/earned-value'
import type { Schedule } from '@portolan/plan/contract'
import { clocksOf } from '@portolan/plan/domain'
import type { Day, Finding, WorkCalendar } from '@portolan/quantity'
import type { Span, WorkLine } from './work-lines.ts'

/** An amount of a line and the days over which it lies. */
export type LineAmount = { readonly line: WorkLine; readonly amount: number; readonly span: Span }

export type SpreadLines = {
  /** At each cut, cumulative. */
  readonly cumulative: readonly number[]
  /** Of each line up to each cut; a line of nothing is left out. */
  readonly byLine: ReadonlyMap<string, readonly number[]>
  readonly findings: readonly Finding[]
}

/** Spreads amounts over the working time of each activity's own calendar; cuts are days after the last one counted. */
export function lineSpreader(
  schedule: Schedule,
  start: Day,
  cuts: readonly Day[],
): (amounts: readonly LineAmount[]) => SpreadLines {
  const clockOf = clocksOf(schedule)
  const periods = cuts.map((to, at) => ({ from: cuts[at - 1] ?? start, to }))
  return (amounts) => {
    const byClock = new Map<WorkCalendar, BudgetedActivity[]>()
    for (const { line, amount, span } of amounts) {
      if (amount === 0) continue
      const clock = clockOf(line.activity)
      const group = byClock.get(clock) ?? []
      group.push({ id: line.activity.id, budget: Math.round(amount), from: span.from, to: span.to })
      byClock.set(clock, group)
    }
    const answers = [...byClock].map(([calendar, activities]) =>
      spreadBudget({ periods, activities, calendar }),
    )
    const lines = answers.flatMap(({ result }) => result.activities)
    return {
      cumulative: cuts.map((_, at) => sum(answers.map(({ result }) => result.periods[at]?.cumulative ?? 0))),
      byLine: new Map(lines.map(({ id, before, plannedValue }) => [id, runningSum(before, plannedValue)])),
      findings: answers.flatMap(({ findings }) => findings),
    }
  }
}

function runningSum(before: number, amounts: readonly number[]): readonly number[] {
  let so = before
  return amounts.map((amount) => (so += amount))
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((so, amount) => so + amount, 0)
}
