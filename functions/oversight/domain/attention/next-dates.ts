import type { Activity, ActivityKind } from '@portolan/plan/contract'
import { type Day, daysBetween } from '@portolan/quantity'
import type { NextDate } from '../../contract/index.ts'
import type { MeasuredSchedule } from '../schedule/earned-value/index.ts'
import { currentBaseline } from '../schedule/judge-schedule.ts'
import { lastDay } from './schedule-signs.ts'

/** The dates still to come in a schedule, soonest first; what should be done by now and is not stands before them. */
export function nextDates({ schedule, computed, part }: MeasuredSchedule): readonly NextDate[] {
  const names = new Map(schedule.activities.map(({ id, name }) => [id, name]))
  return schedule.activities
    .flatMap((activity): NextDate[] => {
      const dates = computed.dates.get(activity.id)
      const day = dates === undefined || !isAwaited(activity, part.id) ? undefined : lastDay(dates.finish)
      if (dates === undefined || day === undefined) return []
      const baseline = baselineOf(activity)
      return [
        {
          kind: milestones.has(activity.kind) ? 'milestone' : 'finish',
          activity: activity.id,
          name: activity.name,
          within: activity.parent === null ? null : (names.get(activity.parent) ?? null),
          day,
          baseline,
          lateDays: baseline === null ? null : daysBetween(baseline, day),
          critical: dates.critical,
        },
      ]
    })
    .toSorted((one, other) =>
      one.day < other.day ? -1 : one.day > other.day ? 1 : rankOf(one) - rankOf(other),
    )
}

const milestones: ReadonlySet<ActivityKind> = new Set(['milestone', 'start-milestone', 'finish-milestone'])
/** They span the work of others and finish nothing themselves. */
const spans: ReadonlySet<ActivityKind> = new Set(['summary', 'level-of-effort', 'hammock'])

function isAwaited({ part, kind, inactive, actualFinish, percent }: Activity, of: string): boolean {
  return (
    part === of && !spans.has(kind) && !inactive && actualFinish === null && percent[percent.counts] !== 100
  )
}

function baselineOf(activity: Activity): Day | null {
  const finish = currentBaseline(activity)?.finish ?? null
  return finish === null ? null : (lastDay(finish) ?? null)
}

/** On one day milestones come first. */
function rankOf({ kind }: NextDate): number {
  return kind === 'milestone' ? 0 : 1
}

type OnRecord = {
  readonly asOf: Day
  readonly name: string
  readonly closed: boolean
  readonly start: Day | null
  readonly finish: Day | null
  readonly baseline: { readonly start: Day | null; readonly finish: Day | null } | null
}

/** What the record of a project without a schedule holds: its start if that is to come, and its finish. */
export function datesOnRecord(of: OnRecord): readonly NextDate[] {
  if (of.closed) return []
  const date = (kind: NextDate['kind'], day: Day | null, baseline: Day | null): NextDate[] =>
    day === null
      ? []
      : [
          {
            kind,
            activity: null,
            name: of.name,
            within: null,
            day,
            baseline,
            lateDays: baseline === null ? null : daysBetween(baseline, day),
            critical: false,
          },
        ]
  const begins = of.start !== null && of.start > of.asOf ? of.start : null
  return [
    ...date('project-start', begins, of.baseline?.start ?? null),
    ...date('project-finish', of.finish, of.baseline?.finish ?? null),
  ]
}
