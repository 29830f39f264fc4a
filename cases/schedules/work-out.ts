import { allocate, type Day, type Money } from '@portolan/quantity'
import type { Course } from '../unfold.ts'
import { firmDays, firmDaysBetween, firmDayUntil } from './firm-days.ts'
import { fit, layOut, type Place, reach, type Tie, tiesOf } from './lay-out.ts'
import type { Plot } from './plots.ts'
import type { Step } from './shape.ts'

/** A step with what was agreed of it, where it stands, and what it costs. */
export type PlannedStep = {
  readonly step: Step
  readonly agreed: Place
  readonly now: Place
  /** Days of work done up to the data date. */
  readonly done: number
  readonly budget: number
  readonly spent: number
  readonly remaining: number
  readonly people: readonly string[]
}

export type WorkedOut = {
  readonly course: Course
  readonly plot: Plot
  readonly dataDate: Day
  /** The days of work, from the start on: a place counts in them. */
  readonly days: readonly Day[]
  readonly steps: readonly PlannedStep[]
  readonly ties: readonly Tie[]
}

/**
 * The schedule of a story as its last report leaves it: it ends on the day that the report tells, costs what it costs,
 * has earned what it says is done, and what slipped is one step that took longer.
 */
export function workOut(course: Course, plot: Plot, team: readonly string[]): WorkedOut {
  const steps = plot.shape.phases.flatMap((phase) => phase.steps)
  const ties = tiesOf(plot, steps)
  const last = lastMonth(course)
  const agreedDays = firmDaysBetween(course.start, course.plannedFinish)
  const nowDays = firmDaysBetween(course.start, last.finish)
  const agreedLengths = fit(steps, ties, agreedDays)
  const agreed = layOut(steps, ties, agreedLengths)
  const now = layOut(steps, ties, reach({ steps, ties }, agreedLengths, nowDays, plot.slips))
  const dataDate = firmDayUntil(last.day)
  const passed = firmDaysBetween(course.start, dataDate)
  const nobody = new Set(plot.flaws.flatMap((flaw) => (flaw.kind === 'nobody' ? [flaw.step] : [])))
  const placed = steps.map((step, at) => {
    const place = now.get(step.key) ?? { begin: 0, end: 0 }
    const people = nobody.has(step.key) ? [] : membersOf(team, step, at)
    const done = Math.min(place.end, Math.max(place.begin, passed)) - place.begin
    return { step, agreed: agreed.get(step.key) ?? place, now: place, done, people }
  })
  return {
    course,
    plot,
    dataDate,
    days: firmDays(course.start, Math.max(agreedDays, nowDays)),
    steps: priced(placed, course, plot),
    ties,
  }
}

export function lastMonth(course: Course): Course['months'][number] {
  const last = course.months.at(-1)
  if (last === undefined) throw new Error(`Nothing was ever told of ${course.story.code}.`)
  return last
}

/** The manager first, then the team in turn, so that each of it has work. */
function membersOf(team: readonly string[], { people }: Step, at: number): readonly string[] {
  return Array.from({ length: Math.min(people, team.length) }, (_, n) => team[(at + n) % team.length] ?? '')
}

type Placed = Omit<PlannedStep, 'budget' | 'spent' | 'remaining'>

/** What a step that is late has cost more than one in time, for the same work. */
const dearer = 1.4

function priced(placed: readonly Placed[], course: Course, { slips }: Plot): readonly PlannedStep[] {
  const last = lastMonth(course)
  const shares = placed.map(shareOf)
  const size = placed.map(({ agreed, people }) => (agreed.end - agreed.begin) * people.length)
  const lean = leanOf(size, shares, last.edition.progress ?? 0)
  const weights = size.map((one, at) => one * (1 + (shares[at] ?? 0) * (lean - 1)))
  const late = placed.map(({ step }) => (step.key === slips ? dearer : 1))
  const part = (amount: number, of: (at: number) => number): readonly number[] =>
    portions(
      amount,
      weights.map((weight, at) => weight * of(at)),
    )
  const budgets = part(course.plannedCost, () => 1)
  const spent = part(last.spent, (at) => (shares[at] ?? 0) * (late[at] ?? 1))
  const remaining = part(last.cost - last.spent, (at) => (1 - (shares[at] ?? 0)) * (late[at] ?? 1))
  return placed.map((one, at) => ({
    ...one,
    budget: budgets[at] ?? 0,
    spent: spent[at] ?? 0,
    remaining: remaining[at] ?? 0,
  }))
}

/** As planners enter it: whole percent. */
export function shareOf({ now, done }: Placed): number {
  const length = now.end - now.begin
  return length === 0 ? 0 : Math.round((done / length) * 100) / 100
}

/**
 * How much more a step that is done weighs than one that is not, so that what is earned is what the report says.
 * With weights w × (1 + s × (x − 1)): Σ w s (1 − s) + x Σ w s² = progress × (Σ w (1 − s) + x Σ w s).
 */
function leanOf(size: readonly number[], shares: readonly number[], progress: number): number {
  const sum = (of: (share: number) => number): number =>
    size.reduce((so, one, at) => so + one * of(shares[at] ?? 0), 0)
  const lean =
    (progress * sum((s) => 1 - s) - sum((s) => s * (1 - s))) / (sum((s) => s * s) - progress * sum((s) => s))
  return Number.isFinite(lean) ? Math.min(4, Math.max(0.25, lean)) : 1
}

function portions(amount: number, weights: readonly number[]): readonly number[] {
  if (amount <= 0 || weights.every((weight) => weight <= 0)) return weights.map(() => 0)
  const whole: Money = { amount, currency: 'EUR' }
  return allocate(
    whole,
    weights.map((weight) => Math.round(weight * 1_000)),
  ).map((one) => one.amount)
}
