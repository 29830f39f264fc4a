import { type MeasureDefinition, type MeasureName, measureTable, type Status } from '@portolan/health'

export const statuses = [
  'on-track',
  'at-risk',
  'off-track',
  'not-enough-data',
] as const satisfies readonly Status[]

/** What a list can show and filter by: a status, or that the first one is still being computed. */
export const shownStatuses = [...statuses, 'computing'] as const
export type ShownStatus = (typeof shownStatuses)[number]

export const sureLevels = ['low', 'fair', 'high'] as const

/** Every measure of the engine; lists show all of them, each with unit and rule said once. */
export const measureNames = Object.keys(measureTable) as [MeasureName, ...MeasureName[]]
export const measures: Readonly<Record<MeasureName, MeasureDefinition>> = measureTable
