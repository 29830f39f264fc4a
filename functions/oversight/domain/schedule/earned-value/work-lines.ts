import type { Activity, Schedule, SchedulePart } from '@portolan/plan/contract'
import type { ComputedSchedule } from '@portolan/plan/domain'
import { addDays, type Civil, type Day, isDay } from '@portolan/quantity'
import { currentBaseline } from '../judge-schedule.ts'
import type { Basis } from './basis.ts'

/** An activity as earned value sees it. Amounts are minor units of money or minutes of work, by the basis. */
export type WorkLine = {
  readonly activity: Activity
  /** 0 for what the baseline does not know. */
  readonly budget: number
  /** Null where somebody should have told it and did not. */
  readonly actual: number | null
  readonly remaining: number | null
  readonly planned: Span
  /** When the rest of it is scheduled. */
  readonly scheduled: Span
  readonly baselined: boolean
}

/** From the first day to the day after the last; one day twice for a milestone. */
export type Span = { readonly from: Day; readonly to: Day }

/** What is done in a project: neither summaries nor what was taken out of the plan. */
export function workOf(schedule: Schedule, part: SchedulePart): readonly Activity[] {
  return schedule.activities.filter(
    (activity) => activity.part === part.id && activity.kind !== 'summary' && !activity.inactive,
  )
}

/** The lines that have dates; loops have none. */
export function workLines(
  work: readonly Activity[],
  computed: ComputedSchedule,
  basis: Basis,
): readonly WorkLine[] {
  return work.flatMap((activity) => {
    const baseline = currentBaseline(activity)
    const dates = computed.dates.get(activity.id) ?? activity.said
    const scheduled = spanOf(dates.start, dates.finish)
    const agreed = basis.dates === 'baseline' ? spanOf(baseline?.start, baseline?.finish) : undefined
    const planned = agreed ?? scheduled
    if (planned === undefined) return []
    const amounts = basis.unit === 'minutes' ? activity.work : activity.cost
    const agreedBudget = basis.unit === 'minutes' ? baseline?.work : baseline?.cost
    const budget = (basis.budget === 'baseline' ? agreedBudget : amounts.planned) ?? 0
    return [
      {
        activity,
        budget: Math.max(0, budget),
        ...spentOn(activity, amounts, budget),
        planned,
        scheduled: scheduled ?? planned,
        baselined: baseline !== undefined,
      },
    ]
  })
}

export function isStarted({ actualStart, percent }: Activity): boolean {
  return actualStart !== null || (percent[percent.counts] ?? 0) > 0
}

export function isFinished({ actualFinish, percent }: Activity): boolean {
  return actualFinish !== null || percent[percent.counts] === 100
}

/** What has not begun has cost nothing, and what is finished costs nothing more, without anybody telling it. */
function spentOn(
  activity: Activity,
  { actual, remaining }: Activity['cost'],
  budget: number,
): Pick<WorkLine, 'actual' | 'remaining'> {
  const nothingToTell = budget === 0 || !isStarted(activity)
  return {
    actual: actual ?? (nothingToTell ? 0 : null),
    remaining: remaining ?? (budget === 0 || isFinished(activity) ? 0 : null),
  }
}

/** What an engine could not place in time stands at the end of it. */
const beyondPlans = '9900-01-01'

function spanOf(start: Civil | null | undefined, finish: Civil | null | undefined): Span | undefined {
  if (start == null || finish == null) return undefined
  const from = start.slice(0, 10)
  const last = finish.slice(0, 10)
  if (!isDay(from) || !isDay(last) || last >= beyondPlans) return undefined
  if (finish <= start) return { from, to: from }
  return { from, to: finish.endsWith('T00:00') ? last : addDays(last, 1) }
}
