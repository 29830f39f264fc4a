import type { ScheduleProject } from '@portolan/exchange'
import { type Civil, fromDecimal } from '@portolan/quantity'
import type {
  Activity,
  ActivityBaseline,
  Amounts,
  Constraint,
  SaidDates,
  WorkingCalendar,
} from '../../contract/index.ts'
import type { Chosen } from './choose-calendar.ts'
import { actualsOf } from './to-actuals.ts'
import { splitsOf } from './to-splits.ts'

type FileActivity = ScheduleProject['activities'][number]

export type Around = {
  readonly calendarOf: (one: FileActivity) => Chosen
  readonly calendars: readonly WorkingCalendar[]
  readonly usualCalendar: string
  readonly currency: string | null
}

/** The activities of one project of the file. Its own summary line, level 0, is the project itself and left out. */
export function activitiesOf(project: ScheduleProject, around: Around): Activity[] {
  const listed = project.activities.filter((one) => !isProjectLine(one))
  const lines = new Set(listed.map(({ id }) => id))
  // The tree of Primavera begins at 0 with a root that is shown; the one of Microsoft Project with the project itself.
  const top = listed.reduce((least, { outlineLevel }) => Math.min(least, outlineLevel), 1)
  return listed.map((one) => {
    const { calendar, onResourceCalendar } = around.calendarOf(one)
    return {
      id: one.id,
      part: project.id,
      parent: one.parentId !== undefined && lines.has(one.parentId) ? one.parentId : null,
      level: one.outlineLevel - top + 1,
      wbs: one.wbs ?? one.outlineNumber ?? null,
      code: one.code ?? null,
      name: one.name,
      kind: one.kind,
      calendar,
      duration: one.durationMinutes,
      elapsed: one.durationElapsed,
      estimated: one.estimated,
      remaining: one.remainingMinutes ?? null,
      constraint: constraintOf(one.constraint),
      secondConstraint: constraintOf(one.secondConstraint),
      deadline: one.deadline ?? null,
      ...actualsOf(one),
      stop: one.stop ?? null,
      resume: one.resume ?? null,
      splits: splitsOf(
        one,
        around.calendars.find(({ id }) => id === (calendar ?? around.usualCalendar)),
      ),
      manual: manualOf(one),
      inactive: !one.active,
      levellingDelay: one.levellingDelay?.minutes ?? 0,
      external: externalOf(one),
      onResourceCalendar,
      percent: {
        duration: one.percent.duration ?? null,
        work: one.percent.work ?? null,
        physical: one.percent.physical ?? null,
        counts: one.percent.counts,
      },
      work: {
        planned: one.work.totalMinutes ?? one.work.plannedMinutes ?? null,
        actual: one.work.actualMinutes ?? null,
        remaining: one.work.remainingMinutes ?? null,
      },
      cost: costsOf(one, around.currency),
      baselines: one.baselines.map((baseline): ActivityBaseline => ({
        number: baseline.number,
        start: baseline.start ?? null,
        finish: baseline.finish ?? null,
        duration: baseline.durationMinutes ?? null,
        work: baseline.workMinutes ?? null,
        cost: minorUnits(baseline.cost, around.currency),
      })),
      said: saidOf(one),
    }
  })
}

function isProjectLine({ kind, outlineLevel, parentId, id }: FileActivity): boolean {
  return kind === 'summary' && outlineLevel === 0 && parentId === undefined && id === '0'
}

/** As soon as possible is what happens anyway. */
function constraintOf(given: FileActivity['constraint'] | undefined): Constraint | null {
  if (given === undefined || given.type === 'as-soon-as-possible') return null
  return { kind: given.type, at: given.date ?? null }
}

/** An activity of another file stands where that file last put it. */
function manualOf(one: FileActivity): { start: Civil | null; finish: Civil | null } | null {
  if (!one.manual && !one.external) return null
  return {
    start: one.byHand.start ?? one.said.start ?? null,
    finish: one.byHand.finish ?? one.said.finish ?? null,
  }
}

function externalOf({ externalEarlyStart, externalLateFinish }: FileActivity): Activity['external'] {
  if (externalEarlyStart === undefined && externalLateFinish === undefined) return null
  return { earlyStart: externalEarlyStart ?? null, lateFinish: externalLateFinish ?? null }
}

function costsOf({ cost }: FileActivity, currency: string | null): Amounts {
  return {
    planned: minorUnits(cost.total ?? cost.planned, currency),
    actual: minorUnits(cost.actual, currency),
    remaining: minorUnits(cost.remaining, currency),
  }
}

function minorUnits(amount: string | undefined, currency: string | null): number | null {
  if (amount === undefined || currency === null) return null
  return fromDecimal(amount, currency)?.amount ?? null
}

function saidOf({ said }: FileActivity): SaidDates {
  return {
    start: said.start ?? null,
    finish: said.finish ?? null,
    // Primavera's early and late dates are those of the work that is left.
    earlyStart: said.earlyStart ?? said.remainingEarlyStart ?? null,
    earlyFinish: said.earlyFinish ?? said.remainingEarlyFinish ?? null,
    lateStart: said.lateStart ?? said.remainingLateStart ?? null,
    lateFinish: said.lateFinish ?? said.remainingLateFinish ?? null,
    totalFloat: said.totalFloatMinutes ?? null,
    freeFloat: said.freeFloatMinutes ?? null,
    critical: said.critical ?? null,
  }
}
