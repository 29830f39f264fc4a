import type { ScheduleProject } from '@portolan/exchange'
import { type Civil, fromDecimal } from '@portolan/quantity'
import type {
  Activity,
  ActivityBaseline,
  Amounts,
  Constraint,
  Percent,
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
    const { actualStart, actualFinish } = actualsOf(one)
    const onCalendar = around.calendars.find(({ id }) => id === (calendar ?? around.usualCalendar))
    // In the order of the alphabet, as a document has it: what is in order is not copied to be kept.
    return {
      actualFinish,
      actualStart,
      baselines: one.baselines.map((baseline) => baselineOf(baseline, around.currency)),
      calendar,
      code: one.code ?? null,
      constraint: constraintOf(one.constraint),
      cost: costsOf(one, around.currency),
      deadline: one.deadline ?? null,
      duration: one.durationMinutes,
      elapsed: one.durationElapsed,
      estimated: one.estimated,
      external: externalOf(one),
      id: one.id,
      inactive: !one.active,
      kind: one.kind,
      level: one.outlineLevel - top + 1,
      levellingDelay: one.levellingDelay?.minutes ?? 0,
      manual: manualOf(one),
      name: one.name,
      onResourceCalendar,
      parent: one.parentId !== undefined && lines.has(one.parentId) ? one.parentId : null,
      part: project.id,
      percent: percentOf(one),
      remaining: one.remainingMinutes ?? null,
      resume: one.resume ?? null,
      said: saidOf(one),
      secondConstraint: constraintOf(one.secondConstraint),
      splits: splitsOf(one, onCalendar),
      stop: one.stop ?? null,
      wbs: one.wbs ?? one.outlineNumber ?? null,
      work: workOf(one),
    }
  })
}

function baselineOf(baseline: FileActivity['baselines'][number], currency: string | null): ActivityBaseline {
  return {
    cost: minorUnits(baseline.cost, currency),
    duration: baseline.durationMinutes ?? null,
    finish: baseline.finish ?? null,
    number: baseline.number,
    start: baseline.start ?? null,
    work: baseline.workMinutes ?? null,
  }
}

function percentOf({ percent }: FileActivity): Percent {
  return {
    counts: percent.counts,
    duration: percent.duration ?? null,
    physical: percent.physical ?? null,
    work: percent.work ?? null,
  }
}

function workOf({ work }: FileActivity): Amounts {
  return {
    actual: work.actualMinutes ?? null,
    planned: work.totalMinutes ?? work.plannedMinutes ?? null,
    remaining: work.remainingMinutes ?? null,
  }
}

function isProjectLine({ kind, outlineLevel, parentId, id }: FileActivity): boolean {
  return kind === 'summary' && outlineLevel === 0 && parentId === undefined && id === '0'
}

/** As soon as possible is what happens anyway. */
function constraintOf(given: FileActivity['constraint'] | undefined): Constraint | null {
  if (given === undefined || given.type === 'as-soon-as-possible') return null
  return { at: given.date ?? null, kind: given.type }
}

/** An activity of another file stands where that file last put it. */
function manualOf(one: FileActivity): { start: Civil | null; finish: Civil | null } | null {
  if (!one.manual && !one.external) return null
  return {
    finish: one.byHand.finish ?? one.said.finish ?? null,
    start: one.byHand.start ?? one.said.start ?? null,
  }
}

function externalOf({ externalEarlyStart, externalLateFinish }: FileActivity): Activity['external'] {
  if (externalEarlyStart === undefined && externalLateFinish === undefined) return null
  return { earlyStart: externalEarlyStart ?? null, lateFinish: externalLateFinish ?? null }
}

function costsOf({ cost }: FileActivity, currency: string | null): Amounts {
  return {
    actual: minorUnits(cost.actual, currency),
    planned: minorUnits(cost.total ?? cost.planned, currency),
    remaining: minorUnits(cost.remaining, currency),
  }
}

function minorUnits(amount: string | undefined, currency: string | null): number | null {
  if (amount === undefined || currency === null) return null
  return fromDecimal(amount, currency)?.amount ?? null
}

function saidOf({ said }: FileActivity): SaidDates {
  // Primavera's early and late dates are those of the work that is left.
  return {
    critical: said.critical ?? null,
    earlyFinish: said.earlyFinish ?? said.remainingEarlyFinish ?? null,
    earlyStart: said.earlyStart ?? said.remainingEarlyStart ?? null,
    finish: said.finish ?? null,
    freeFloat: said.freeFloatMinutes ?? null,
    lateFinish: said.lateFinish ?? said.remainingLateFinish ?? null,
    lateStart: said.lateStart ?? said.remainingLateStart ?? null,
    start: said.start ?? null,
    totalFloat: said.totalFloatMinutes ?? null,
  }
}
