import type { PointId } from './result.ts'

export type QualityOptions = {
  /** Which activities most points count: those with a baseline (default, if there is any), or all. */
  readonly population: 'baselined' | 'all'
  readonly minutesPerDay: number
  /** In the place of those of `pointTable`. */
  readonly limits: Partial<Readonly<Record<PointId, number>>>
  readonly highFloatDays: number
  readonly highDurationDays: number
  /** Shorter activities need no resource and no cost. */
  readonly resourcedFromDays: number
  /** Added to a critical activity in the critical path test. */
  readonly testDays: number
  /** How far the finish may miss that, because other calendars rest on other days. */
  readonly testToleranceDays: number
  /** More predecessors than this make a merge hotspot. */
  readonly mergeLimit: number
  /** An activity longer than this share of the project is insufficient detail. */
  readonly detailShare: number
}

export const defaultOptions: Omit<QualityOptions, 'population'> = {
  minutesPerDay: 480,
  limits: {},
  highFloatDays: 44,
  highDurationDays: 44,
  resourcedFromDays: 1,
  testDays: 600,
  testToleranceDays: 5,
  mergeLimit: 4,
  detailShare: 0.1,
}
