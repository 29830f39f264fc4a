import type { LoadMeasure } from './load/load.ts'
import type { NetMeasure } from './net/net-capacity.ts'
import type { ShortMeasure } from './fit/shortage.ts'
import type { CoverageMeasure } from './staffing/coverage.ts'
import type { FitMeasure } from './staffing/fit.ts'
import type { UtilisationMeasure } from './utilisation/utilisation.ts'
import type { InputName } from './words.ts'

export type MeasureName =
  | NetMeasure
  | LoadMeasure
  | ShortMeasure
  | UtilisationMeasure
  | CoverageMeasure
  | FitMeasure

export type MeasureDefinition = {
  readonly unit: Unit
  /** A heading of the README. */
  readonly rule: string
  readonly formula: string
  /** What it is made from; parts that an answer does not have are passed over. */
  readonly of: readonly (MeasureName | InputName)[]
}

type Unit = 'minutes' | 'share' | 'ratio' | 'days' | 'score' | 'fte'

/** Unit, rule, formula and parts of every measure. */
export const measureTable: Readonly<Record<MeasureName, MeasureDefinition>> = {
  calendarTime: define('minutes', 'netCapacity', 'Σ full time of a day × share', ['fullTime', 'share']),
  absence: define('minutes', 'netCapacity', 'Σ absence, at most the calendar time of its day', ['absences']),
  reserve: define('minutes', 'netCapacity', 'Σ (calendar time − absence) of a day × share of the reserve', [
    'reserveShares',
  ]),
  netCapacity: define('minutes', 'netCapacity', 'calendar time − absence − reserve', [
    'calendarTime',
    'absence',
    'reserve',
  ]),
  fullTimeEquivalent: define('fte', 'netCapacity', 'net capacity ÷ full time', ['netCapacity', 'fullTime']),
  demand: define('minutes', 'load', 'Σ work that falls into these days', ['demands']),
  capacity: define('minutes', 'load', 'Σ net capacity of the people in the pool', ['people']),
  load: define('ratio', 'load', 'demand ÷ capacity', ['demand', 'capacity']),
  over: define('minutes', 'load', 'Σ max(0, demand − capacity) of a day', ['demand', 'capacity']),
  room: define('minutes', 'load', 'Σ max(0, capacity − demand) of a day', ['demand', 'capacity']),
  queueFactor: define('ratio', 'load', 'load ÷ (1 − load)', ['load']),
  work: define('minutes', 'shortage', 'work × probability × share of the window that is counted', [
    'statedWork',
    'probability',
    'shareInside',
  ]),
  placed: define('minutes', 'shortage', 'the most that fits beside what goes first', ['work']),
  short: define('minutes', 'shortage', 'work − what fits', ['work', 'placed', 'overload']),
  available: define('minutes', 'utilisation', 'Σ full time of a day × share', ['fullTime', 'share']),
  billableTime: define('minutes', 'utilisation', 'Σ billable hours', ['billableHours']),
  strategicTime: define('minutes', 'utilisation', 'Σ strategic hours', ['strategicHours']),
  scheduledTime: define('minutes', 'utilisation', 'Σ hard bookings + Σ soft bookings × probability', [
    'hardBookings',
    'softBookings',
  ]),
  billable: define('share', 'utilisation', 'billable time ÷ available time', ['billableTime', 'available']),
  productive: define('share', 'utilisation', '(billable + strategic time) ÷ available time', [
    'billableTime',
    'strategicTime',
    'available',
  ]),
  scheduled: define('share', 'utilisation', 'scheduled time ÷ available time', [
    'scheduledTime',
    'available',
  ]),
  target: define('share', 'utilisation', 'Σ target of a day × its calendar time ÷ their calendar time', [
    'targets',
  ]),
  comparable: define('share', 'utilisation', 'time of that kind ÷ calendar time, on the days with a target', [
    'targetOf',
    'billableHours',
    'strategicHours',
    'hardBookings',
    'softBookings',
  ]),
  gap: define('share', 'utilisation', 'utilisation on the days with a target − target', [
    'comparable',
    'target',
  ]),
  workingDays: define('days', 'coverage', 'days on which anybody of the team works', []),
  coveredDays: define('days', 'coverage', 'those of them on which as many holders as needed work', [
    'holders',
    'neededPeople',
  ]),
  covered: define('share', 'coverage', 'covered days ÷ working days', ['coveredDays', 'workingDays']),
  ability: define('score', 'fit', 'Σ weight × min(level ÷ required level, 1) ÷ Σ weight', [
    'requiredLevels',
    'levels',
    'weights',
  ]),
  availability: define('score', 'fit', 'min(time that is left ÷ work asked for, 1)', [
    'availableTime',
    'askedWork',
  ]),
  location: define('score', 'fit', '1 at the location asked for, elsewhere the factor for it', [
    'askedLocation',
    'ownLocation',
    'elsewhere',
  ]),
  cost: define('score', 'fit', 'min(rate allowed ÷ rate, 1)', ['allowedRate', 'rate']),
  score: define('score', 'fit', 'ability × availability × location × cost', [
    'ability',
    'availability',
    'location',
    'cost',
  ]),
}

function define(unit: Unit, rule: string, formula: string, of: MeasureDefinition['of']): MeasureDefinition {
  return { unit, rule, formula, of }
}
