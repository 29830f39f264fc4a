import type { Civil } from '@portolan/quantity'
import {
  type ScheduleActivity,
  type ScheduleInput,
  type ScheduleProject,
  wallMinute,
  type WallMinute,
} from '@portolan/schedule'
import type { Activity, Constraint, Lag, Schedule, SchedulePart } from '../../contract/index.ts'

/** The schedule in the words of the scheduling engine: the same list, its moments as minutes of the wall clock. */
export function toNetwork(schedule: Schedule): ScheduleInput {
  return {
    calendars: schedule.calendars,
    projects: schedule.parts.map((part) => toProject(part, schedule)),
    activities: schedule.activities.map((activity) => toActivity(activity)),
    links: schedule.links.map(({ id, predecessor, successor, kind, lag }) => ({
      id,
      predecessor,
      successor,
      kind,
      ...(isNothing(lag) ? {} : { lag }),
    })),
  }
}

function toProject(part: SchedulePart, { convention }: Schedule): ScheduleProject {
  const { options } = part
  return {
    id: part.id,
    start: minute(part.start) ?? 0,
    ...told('dataDate', minute(part.dataDate)),
    calendar: part.calendar,
    ...told('mustFinish', minute(part.mustFinish)),
    from: part.from,
    ...told('finish', minute(part.finish)),
    options: {
      convention,
      progress: options.progress,
      ...(convention === 'primavera'
        ? { lagCalendar: options.lagCalendar, totalFloat: options.totalFloat }
        : {}),
      critical:
        options.criticalBy === 'longest-path' ? 'longest-path' : { floatUpTo: options.criticalFloatMinutes },
      honourConstraints: options.honourConstraints,
    },
  }
}

function toActivity(activity: Activity): ScheduleActivity {
  const { manual, external } = activity
  return {
    id: activity.id,
    name: activity.name,
    project: activity.part,
    kind: activity.kind,
    ...told('parent', activity.parent),
    ...told('calendar', activity.calendar),
    duration: activity.duration,
    elapsed: activity.elapsed,
    estimated: activity.estimated,
    ...told('constraint', toConstraint(activity.constraint)),
    ...told('secondConstraint', toConstraint(activity.secondConstraint)),
    ...told('deadline', minute(activity.deadline)),
    ...told('actualStart', minute(activity.actualStart)),
    ...told('actualFinish', minute(activity.actualFinish)),
    ...told('remaining', activity.remaining),
    ...told('stop', minute(activity.stop)),
    ...told('resume', minute(activity.resume)),
    splits: activity.splits,
    ...told('manual', manual === null ? null : between(manual, 'start', 'finish')),
    inactive: activity.inactive,
    levellingDelay: activity.levellingDelay,
    ...told('external', external === null ? null : between(external, 'earlyStart', 'lateFinish')),
  }
}

function toConstraint(constraint: Constraint | null): ScheduleActivity['constraint'] | null {
  if (constraint === null) return null
  return { kind: constraint.kind, ...told('at', minute(constraint.at)) }
}

function isNothing(lag: Lag): boolean {
  return lag.kind === 'percent' ? lag.percent === 0 : lag.minutes === 0
}

function between<A extends string, B extends string>(
  moments: Readonly<Record<A | B, Civil | null>>,
  from: A,
  to: B,
): { [K in A | B]?: WallMinute } {
  return { ...told(from, minute(moments[from])), ...told(to, minute(moments[to])) } as {
    [K in A | B]?: WallMinute
  }
}

function minute(moment: Civil | null): WallMinute | null {
  return moment === null ? null : (wallMinute(moment) ?? null)
}

function told<K extends string, V>(name: K, value: V | null): { [P in K]?: V } {
  return (value === null ? {} : { [name]: value }) as { [P in K]?: V }
}
