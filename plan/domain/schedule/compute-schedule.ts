import type { Civil, Finding } from '@portolan/quantity'
import {
  type ActivityDates,
  explain,
  schedule as runNetwork,
  type ScheduleAnswer,
  wallText,
} from '@portolan/schedule'
import type { Driver, DriverStep, Schedule } from '../../contract/index.ts'
import { toNetwork } from './to-network.ts'
import { stepInWords } from './why-in-words.ts'

export type ComputedDates = {
  readonly start: Civil
  readonly finish: Civil
  readonly earlyStart: Civil
  readonly earlyFinish: Civil
  readonly lateStart: Civil
  readonly lateFinish: Civil
  /** Working minutes; null for what is complete. */
  readonly totalFloat: number | null
  readonly freeFloat: number | null
  readonly critical: boolean
  readonly onLongestPath: boolean
  readonly driver: Driver
  readonly limit: Driver
}

export type ComputedSchedule = {
  readonly start: Civil | null
  readonly finish: Civil | null
  /** The activities that finish last. */
  readonly finishDrivers: readonly string[]
  readonly dates: ReadonlyMap<string, ComputedDates>
  /** Members of a loop, and activities of no known part. */
  readonly leftOut: readonly string[]
  readonly findings: readonly Finding[]
  /** As the engine answered, for what is computed further. */
  readonly answer: ScheduleAnswer
}

/** Dates, float and drivers of a schedule: a function of the document alone. */
export function computeSchedule(schedule: Schedule): ComputedSchedule {
  const answer = runNetwork(toNetwork(schedule))
  const { projects, activities, leftOut } = answer.result
  const told = new Set(schedule.parts.filter(({ exported }) => exported).map(({ id }) => id))
  const counted = projects.filter(({ id }) => told.size === 0 || told.has(id))
  const starts = counted.flatMap(({ start }) => (start === null ? [] : [start]))
  const finishes = counted.flatMap(({ finish }) => (finish === null ? [] : [finish]))
  const last = finishes.length === 0 ? null : Math.max(...finishes)
  return {
    start: starts.length === 0 ? null : moment(Math.min(...starts)),
    finish: last === null ? null : moment(last),
    finishDrivers: counted.filter(({ finish }) => finish === last).flatMap((one) => one.finishDrivers),
    dates: new Map(activities.map((one) => [one.id, datesOf(one)])),
    leftOut,
    findings: answer.findings,
    answer,
  }
}

/** Why an activity stands where it does: driver by driver back to the start. Empty where it has no dates. */
export function explainActivity(
  schedule: Schedule,
  computed: ComputedSchedule,
  activity: string,
): readonly DriverStep[] {
  const names = new Map(schedule.activities.map((one) => [one.id, one.name]))
  const links = new Map(schedule.links.map((link) => [link.id, link]))
  const steps = explain(computed.answer.result, activity) ?? []
  return steps.map((step) => {
    const driver = driverOf(step.driver)
    const told = {
      activity: step.activity,
      name: names.get(step.activity) ?? step.activity,
      earlyStart: moment(step.earlyStart),
      earlyFinish: moment(step.earlyFinish),
      driver,
    }
    return { ...told, sentence: stepInWords(told, { names, links }) }
  })
}

/** The dates of one activity in the words of the plan. */
export function datesOf(dates: ActivityDates): ComputedDates {
  return {
    start: moment(dates.start),
    finish: moment(dates.finish),
    earlyStart: moment(dates.earlyStart),
    earlyFinish: moment(dates.earlyFinish),
    lateStart: moment(dates.lateStart),
    lateFinish: moment(dates.lateFinish),
    totalFloat: dates.totalFloat,
    freeFloat: dates.freeFloat,
    critical: dates.critical,
    onLongestPath: dates.onLongestPath,
    driver: driverOf(dates.driver),
    limit: driverOf(dates.limit),
  }
}

function driverOf(driver: { kind: string; id: string; activity?: string; detail?: string }): Driver {
  return {
    kind: driver.kind,
    id: driver.id,
    activity: driver.activity ?? null,
    detail: driver.detail ?? null,
  }
}

/** The engine keeps to the years that a moment can be written in. */
function moment(at: number): Civil {
  return (wallText(at) ?? '9999-12-31T23:59') as Civil
}
