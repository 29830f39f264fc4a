import { type Finding, term, told, type Told } from '@portolan/quantity'
import { lacksDate } from './constraints.ts'
import { called, finding } from './finding.ts'
import type { Constraint, ScheduleActivity, Split } from './input.ts'

/** 10^9 minutes: nineteen centuries on the clock, eighty of office hours. */
export const LONGEST = 1_000_000_000
const EARLIEST = -LONGEST * 2
const LATEST = LONGEST * 5

/** The activity with only what can be computed with; what was left out is a finding. */
export function checkActivity(activity: ScheduleActivity, findings: Finding[]): ScheduleActivity {
  const say = (code: string, says: Told): void => {
    findings.push(finding('warning', code, { subject: ['activity', activity.id], ...says }))
  }
  if (isSound(activity)) return activity
  const instant = isInstant(activity)
  return {
    ...activity,
    ...withoutStrangeDates(activity, say),
    duration: instant ? 0 : checkDuration(activity, activity.duration, say),
    ...(activity.remaining === undefined
      ? {}
      : { remaining: instant ? 0 : checkDuration(activity, activity.remaining, say) }),
    constraint: checkConstraint(activity, activity.constraint, say),
    secondConstraint: checkConstraint(activity, activity.secondConstraint, say),
    splits: (activity.splits ?? []).filter(isSoundSplit),
  }
}

/** Nothing to mend: most of a plan, and copying it is the most costly part of checking. */
function isSound(activity: ScheduleActivity): boolean {
  const { duration, remaining, constraint, secondConstraint, actualStart, actualFinish } = activity
  const { splits, manual, external } = activity
  const atOnce = isInstant(activity) && (duration !== 0 || (remaining ?? 0) !== 0)
  const finishesFirst = actualStart !== undefined && actualFinish !== undefined && actualFinish < actualStart
  return (
    !atOnce &&
    !finishesFirst &&
    isLength(duration) &&
    (remaining === undefined || isLength(remaining)) &&
    (constraint === undefined || isSoundConstraint(constraint)) &&
    (secondConstraint === undefined || isSoundConstraint(secondConstraint)) &&
    isDateOrNone(actualStart) &&
    isDateOrNone(actualFinish) &&
    isDateOrNone(activity.deadline) &&
    isDateOrNone(activity.stop) &&
    isDateOrNone(activity.resume) &&
    (splits === undefined || splits.every(isSoundSplit)) &&
    (manual === undefined || (isDateOrNone(manual.start) && isDateOrNone(manual.finish))) &&
    (external === undefined || (isDateOrNone(external.earlyStart) && isDateOrNone(external.lateFinish)))
  )
}

function isDateOrNone(at: number | undefined): boolean {
  return at === undefined || isDate(at)
}

function isSoundConstraint(constraint: Constraint): boolean {
  return !lacksDate(constraint) && isDate(constraint.at ?? 0)
}

function isSoundSplit({ after, pause }: Split): boolean {
  return isLength(after) && isLength(pause)
}

type Say = (code: string, says: Told) => void

export function isInstant({ kind }: ScheduleActivity): boolean {
  return kind === 'milestone' || kind === 'start-milestone' || kind === 'finish-milestone'
}

function isLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= LONGEST
}

function checkDuration(activity: ScheduleActivity, minutes: number, say: Say): number {
  if (isLength(minutes)) return minutes
  if (!(minutes >= 0)) {
    say(
      'negative-duration',
      told(
        'schedule:negative-duration',
      )`Activity ${{ activity: called(activity) }} lasts ${{ minutes }} minutes; it was computed with 0. Give it a duration from 0.`,
    )
    return 0
  }
  if (minutes > LONGEST) {
    say(
      'endless-duration',
      told(
        'schedule:endless-duration',
      )`Activity ${{ activity: called(activity) }} lasts ${{ minutes }} minutes, more than any plan; it was computed with ${{ longest: LONGEST }}. Shorten it.`,
    )
    return LONGEST
  }
  return Math.round(minutes)
}

function checkConstraint(
  activity: ScheduleActivity,
  constraint: Constraint | undefined,
  say: Say,
): Constraint | undefined {
  if (constraint === undefined) return undefined
  if (isSoundConstraint(constraint)) return constraint
  say(
    'constraint-without-date',
    told(
      'schedule:constraint-without-date',
    )`Activity ${{ activity: called(activity) }} has the constraint ${{ constraint: term(`schedule:constraint.${constraint.kind}`, constraint.kind) }} without a date; it was left out. Give it a date.`,
  )
  return undefined
}

function isDate(at: number): boolean {
  return Number.isInteger(at) && at >= EARLIEST && at <= LATEST
}

function withoutStrangeDates(activity: ScheduleActivity, say: Say): Partial<ScheduleActivity> {
  const check = (at: number | undefined, name: string): number | undefined => {
    if (at === undefined || isDate(at)) return at
    say(
      'impossible-date',
      told(
        'schedule:impossible-date',
      )`The ${{ name: term(`schedule:field.${name}`, name) }} of activity ${{ activity: called(activity) }} is no date; it was left out. Write it as a whole minute.`,
    )
    return undefined
  }
  const { manual, external } = activity
  const actualStart = check(activity.actualStart, 'actual start')
  const actualFinish = check(activity.actualFinish, 'actual finish')
  if (actualStart !== undefined && actualFinish !== undefined && actualFinish < actualStart) {
    say(
      'finish-before-start',
      told(
        'schedule:finish-before-start',
      )`Activity ${{ activity: called(activity) }} finished before it started; its actual start was taken from its finish. Correct one of them.`,
    )
  }
  return {
    deadline: check(activity.deadline, 'deadline'),
    actualStart,
    actualFinish,
    stop: check(activity.stop, 'stop'),
    resume: check(activity.resume, 'resume'),
    manual:
      manual === undefined
        ? undefined
        : { start: check(manual.start, 'manual start'), finish: check(manual.finish, 'manual finish') },
    external:
      external === undefined
        ? undefined
        : {
            earlyStart: check(external.earlyStart, 'external start'),
            lateFinish: check(external.lateFinish, 'external finish'),
          },
  }
}
