import type { Schedule, SchedulePart } from '@portolan/plan/contract'
import type { ComputedSchedule } from '@portolan/plan/domain'
import { addDays, type Civil, type Day, daysBetween, isDay } from '@portolan/quantity'
import type { QualityResult } from '@portolan/schedule-quality'
import { statisticalEstimates } from '../../contract/index.ts'
import type { MeasuredAnswer } from '../schedule/earned-value/index.ts'

/** What a schedule tells of the questions it raises; kept with the standing, so that lists need no schedule. */
export type ScheduleSigns = {
  readonly version: number
  readonly asOf: Day
  readonly deadlines: { readonly known: number; readonly missed: readonly MissedDeadline[] }
  /** EV ÷ BAC. */
  readonly complete: number | null
  /** How far even the lowest realistic estimate lies above the budget: (lowest EAC − BAC) ÷ BAC. */
  readonly overBudget: number | null
  readonly soundness: {
    /** Activities without dates, as members of a loop are. */
    readonly leftOut: number
    /** Working days added to a critical activity, and how far the finish moved; null unless it moved otherwise. */
    readonly pathBroken: { readonly added: number; readonly moved: number } | null
    readonly grade: 'good' | 'average' | 'poor' | null
  }
}

export type MissedDeadline = {
  readonly activity: string
  readonly name: string
  readonly deadline: Day
  readonly finish: Day
  readonly days: number
}

type Read = { readonly schedule: Schedule; readonly computed: ComputedSchedule; readonly part: SchedulePart }

type Judged = {
  readonly version: number
  readonly asOf: Day
  readonly quality: QualityResult
  readonly measured: MeasuredAnswer
}

/** Reads the signs from what was computed of a version anyway. */
export function scheduleSigns(read: Read, { version, asOf, quality, measured }: Judged): ScheduleSigns {
  return {
    version,
    asOf,
    deadlines: deadlinesOf(read),
    complete: completeOf(measured),
    overBudget: overBudgetOf(measured),
    soundness: {
      leftOut: read.computed.leftOut.length,
      pathBroken: pathBrokenOf(quality),
      grade: quality.index.grade,
    },
  }
}

function pathBrokenOf({ points }: QualityResult): ScheduleSigns['soundness']['pathBroken'] {
  const test = points.find(({ id }) => id === 'critical-path-test')
  if (test?.verdict !== 'fail' || test.numerator === null || test.denominator === null) return null
  return { added: test.denominator, moved: test.numerator }
}

/** Of work that is not done; the latest against its deadline first. */
function deadlinesOf({ schedule, computed, part }: Read): ScheduleSigns['deadlines'] {
  const watched = schedule.activities.flatMap(({ id, name, part: of, inactive, actualFinish, deadline }) => {
    const finish = computed.dates.get(id)?.finish
    const counts = of === part.id && !inactive && actualFinish === null
    return counts && deadline !== null && finish !== undefined ? [{ id, name, deadline, finish }] : []
  })
  const missed = watched.flatMap(({ id, name, deadline, finish }) => {
    const [due, done] = [dayOf(deadline), lastDay(finish)]
    const days = due === undefined || done === undefined ? 0 : daysBetween(due, done)
    return due !== undefined && done !== undefined && days > 0
      ? [{ activity: id, name, deadline: due, finish: done, days }]
      : []
  })
  return { known: watched.length, missed: missed.toSorted((a, b) => b.days - a.days).slice(0, mostKept) }
}

const mostKept = 20

function completeOf(measured: MeasuredAnswer): number | null {
  if ('lacking' in measured) return null
  const { value } = measured.value.result.measures.completeShare
  return typeof value === 'number' ? value : null
}

function overBudgetOf(measured: MeasuredAnswer): number | null {
  if ('lacking' in measured) return null
  const { inputs, measures } = measured.value.result
  const budget = inputs.budgetAtCompletion
  const estimates = statisticalEstimates.flatMap((name) => {
    const { value } = measures[name]
    return typeof value === 'number' ? [value] : []
  })
  if (budget === null || budget <= 0 || estimates.length === 0) return null
  return (Math.min(...estimates) - budget) / budget
}

/** What finishes at midnight finishes with the day before. */
export function lastDay(moment: Civil): Day | undefined {
  const day = dayOf(moment)
  return day !== undefined && moment.endsWith('T00:00') ? addDays(day, -1) : day
}

export function dayOf(moment: Civil): Day | undefined {
  const text = moment.slice(0, 10)
  return isDay(text) ? text : undefined
}
