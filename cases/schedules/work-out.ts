import { type Day, daysBetween } from '@portolan/quantity'
import type { Course } from '../unfold.ts'
import { firmDays, firmDaysBetween, firmDayUntil, saturdayAfter } from './firm-days.ts'
import { fit, type Lengths, layOut, type Network, type Place, reach, type Tie, tiesOf } from './lay-out.ts'
import type { Plot } from './plots.ts'
import { priced } from './price-steps.ts'
import { isMilestone, type Step, stepsOf } from './shape.ts'
import { lastMonth } from './told.ts'

/** A step with what was agreed of it and where it stands. */
export type PlacedStep = {
  readonly step: Step
  readonly agreed: Place
  readonly now: Place
  /** Days of work done up to the data date. */
  readonly done: number
  /** The part of it that is done, as planners enter it: whole percent. */
  readonly share: number
  readonly people: readonly string[]
}

/** And what it costs. */
export type PlannedStep = PlacedStep & {
  readonly budget: number
  readonly spent: number
  readonly remaining: number
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
 * has earned what it says is done, and what slipped are the steps that its plot names.
 */
export function workOut(course: Course, plot: Plot, team: readonly string[]): WorkedOut {
  const steps = stepsOf(plot.shape)
  const last = lastMonth(course)
  const days = firmDays(course.start, daysKnown(course))
  const lengths = lengthsOver(course, plot, { steps, mondayFrom: mondaysOf(days) })
  const agreed = layOut(networkAt(-Infinity), lengths.agreed)
  const network = networkAt(last.month)
  const now = layOut(network, lengths.now)
  const dataDate = firmDayUntil(last.day)
  const passed = firmDaysBetween(course.start, dataDate)
  const nobody = new Set(plot.flaws.flatMap((flaw) => (flaw.kind === 'nobody' ? [flaw.step] : [])))
  const placed = steps.map((step, at): PlacedStep => {
    const place = now.get(step.key) ?? { begin: 0, end: 0 }
    const people = nobody.has(step.key) ? [] : membersOf(team, step, at)
    return { step, agreed: agreed.get(step.key) ?? place, now: place, people, ...progressOf(place, passed) }
  })
  return { course, plot, dataDate, days, steps: priced(placed, course, plot), ties: network.ties }

  function networkAt(month: number): Network {
    return { steps, ties: tiesOf(plot, steps, month), mondayFrom: mondaysOf(days) }
  }
}

function daysKnown(course: Course): number {
  const finishes = [course.plannedFinish, ...course.months.map(({ finish }) => finish)].toSorted()
  return firmDaysBetween(course.start, finishes.at(-1) ?? course.start) + 10
}

function mondaysOf(days: readonly Day[]): (day: number) => number {
  return (from) => {
    for (let at = Math.max(1, from); at < days.length; at += 1) {
      const [before, here] = [days[at - 1], days[at]]
      if (before && here && daysBetween(before, here) > daysBetween(before, saturdayAfter(before))) return at
    }
    throw new Error('No weekend follows.')
  }
}

/** What was agreed, then month by month what became of it. */
function lengthsOver(
  course: Course,
  plot: Plot,
  frame: Pick<Network, 'steps' | 'mondayFrom'>,
): { readonly agreed: Lengths; readonly now: Lengths } {
  const at = (month: number): Network => ({ ...frame, ties: tiesOf(plot, frame.steps, month) })
  const agreed = fit(at(-Infinity), firmDaysBetween(course.start, course.plannedFinish))
  let now = agreed
  let told = course.plannedFinish
  let passed = 0
  for (const { month, finish, day } of course.months) {
    const network = at(month)
    if (finish !== told || plot.replans.some((replan) => replan.month === month)) {
      const over = overBy(layOut(network, now), passed)
      const step = plot.slipsAt[month] ?? plot.slips
      now = reach(network, now, { days: firmDaysBetween(course.start, finish), step, over })
    }
    told = finish
    passed = firmDaysBetween(course.start, firmDayUntil(day))
  }
  return { agreed, now }
}

function overBy(places: ReadonlyMap<string, Place>, passed: number): ReadonlySet<string> {
  return new Set([...places].filter(([, { end }]) => end <= passed).map(([key]) => key))
}

/** A weekend is over when the day after it is. */
function progressOf(place: Place, passed: number): { readonly done: number; readonly share: number } {
  const { begin, end } = place
  const done = Math.min(end, Math.max(begin, passed)) - begin
  if (place.hours !== undefined) return { done, share: passed > begin ? 1 : 0 }
  if (begin === end) return { done, share: Math.max(1, end) <= passed ? 1 : 0 }
  return { done, share: Math.round((done / (end - begin)) * 100) / 100 }
}

/** The manager first, then the team in turn, so that each of it has work. */
function membersOf(team: readonly string[], step: Step, at: number): readonly string[] {
  const count = isMilestone(step) ? 0 : Math.min(step.people, team.length)
  return Array.from({ length: count }, (_, n) => team[(at + n) % team.length] ?? '')
}
