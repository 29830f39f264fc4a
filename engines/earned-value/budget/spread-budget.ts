import {
  addDays,
  civil,
  type Day,
  daysBetween,
  type Finding,
  type Instant,
  isDay,
  readCivil,
  told,
  type WorkCalendar,
  workingMinutesBetween,
} from '@portolan/quantity'
import { apportion, type MinorUnits } from './apportion.ts'

/** From the first day to the day after the last. */
export type Period = { readonly from: Day; readonly to: Day }

/** `from` to the day after its last; a milestone has the same day twice and counts on that day. */
export type BudgetedActivity = {
  readonly id: string
  readonly budget: MinorUnits
  readonly from: Day
  readonly to: Day
}

export type SpreadInput = {
  readonly periods: readonly Period[]
  readonly activities: readonly BudgetedActivity[]
  /** With one, the budget follows working time; without, days. */
  readonly calendar?: WorkCalendar
}

export type SpreadResult = {
  readonly periods: readonly (Period & {
    readonly plannedValue: MinorUnits
    /** What was planned before the first period is in it. */
    readonly cumulative: MinorUnits
  })[]
  readonly activities: readonly SpreadActivity[]
  readonly before: MinorUnits
  readonly after: MinorUnits
}

export type SpreadActivity = {
  readonly id: string
  readonly plannedValue: readonly MinorUnits[]
  readonly before: MinorUnits
  readonly after: MinorUnits
}

type SpreadAnswer = { readonly result: SpreadResult; readonly findings: readonly Finding[] }

/**
 * Planned value by period: each budget spread evenly over its activity's time. Nothing is lost: for each
 * activity before + periods + after is the budget, to the minor unit. O(activities × periods).
 */
export function spreadBudget(input: SpreadInput): SpreadAnswer {
  const fault = periodFault(input.periods)
  const periods = fault === undefined ? input.periods : []
  const spread = fault === undefined ? input.activities.map((activity) => spreadOne(activity, input)) : []
  const activities = spread.flatMap(({ activity }) => (activity === undefined ? [] : [activity]))
  const findings = spread.flatMap(({ finding }) => (finding === undefined ? [] : [finding]))
  const before = sum(activities.map((activity) => activity.before))
  const after = sum(activities.map((activity) => activity.after))
  const result = { periods: cumulate(periods, activities, before), activities, before, after }
  return { result, findings: fault === undefined ? findings : [fault] }
}

function periodFault(periods: readonly Period[]): Finding | undefined {
  const wrong = periods.findIndex(({ from, to }, i) => {
    const follows = i === 0 || periods[i - 1]?.to === from
    return !isDay(from) || !isDay(to) || to <= from || !follows
  })
  if (wrong === -1 && periods.length > 0) return undefined
  const says =
    wrong === -1
      ? told('earned-value:no-period')`There is no period to spread the budget over; hand in at least one.`
      : told(
          'earned-value:period-out-of-order',
        )`Period ${{ number: wrong + 1 }} does not begin where the one before ends, or ends before it begins; correct it.`
  return { severity: 'error', code: 'periods', subject: { kind: 'period', id: String(wrong + 1) }, ...says }
}

type Spread = { readonly activity?: SpreadActivity; readonly finding?: Finding }

function spreadOne(activity: BudgetedActivity, { periods, calendar }: SpreadInput): Spread {
  const { id, budget, from, to } = activity
  if (!isDay(from) || !isDay(to) || to < from || !Number.isSafeInteger(budget) || budget < 0) {
    return { finding: unusable(id) }
  }
  const span = from === to ? { from, to: addDays(to, 1) } : { from, to }
  const inDays = weightsOf(span, periods, daysBetween)
  const inWork = calendar === undefined ? inDays : weightsOf(span, periods, minutesOn(calendar))
  const parts = apportion(budget, inWork) ?? apportion(budget, inDays) ?? []
  const plannedValue = parts.slice(1, -1)
  return { activity: { id, plannedValue, before: parts[0] ?? 0, after: parts.at(-1) ?? 0 } }
}

function unusable(id: string): Finding {
  const says = told(
    'earned-value:not-spread',
  )`The budget of activity ${{ id }} was not spread: it needs a whole amount from 0 on, and days of which the first is not after the last.`
  return { severity: 'error', code: 'not-spread', subject: { kind: 'activity', id }, ...says }
}

type Length = (from: Day, to: Day) => number

function minutesOn(calendar: WorkCalendar): Length {
  const midnight = (at: Day): Instant => readCivil(civil(`${at}T00:00`), calendar.definition.zone).at
  return (from, to) => workingMinutesBetween(calendar, midnight(from), midnight(to))
}

/** How much of the span lies before the periods, in each, and after them. */
function weightsOf(span: Period, periods: readonly Period[], length: Length): readonly number[] {
  const first = periods[0]?.from ?? span.to
  const last = periods.at(-1)?.to ?? span.to
  const overlap = (from: Day, to: Day): number => {
    const begin = from > span.from ? from : span.from
    const end = to < span.to ? to : span.to
    return begin < end ? length(begin, end) : 0
  }
  return [
    overlap(span.from, first),
    ...periods.map(({ from, to }) => overlap(from, to)),
    overlap(last, span.to),
  ]
}

function cumulate(
  periods: readonly Period[],
  activities: readonly SpreadActivity[],
  before: MinorUnits,
): SpreadResult['periods'] {
  let cumulative = before
  return periods.map((period, i) => {
    const plannedValue = sum(activities.map((activity) => activity.plannedValue[i] ?? 0))
    cumulative += plannedValue
    return { ...period, plannedValue, cumulative }
  })
}

function sum(amounts: readonly MinorUnits[]): MinorUnits {
  return amounts.reduce((so, amount) => so + amount, 0)
}
