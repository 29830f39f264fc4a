import { readSchedule, type ScheduleReading } from '@portolan/exchange'
import type { Finding } from '@portolan/quantity'
import type { Schedule } from '../../contract/index.ts'
import { toSchedule } from './to-schedule.ts'

export type OpenedSchedule = {
  readonly schedule: Schedule
  /** The file as it was read, and what became of its fields. */
  readonly reading: ScheduleReading
  readonly findings: readonly Finding[]
}

type OpenOptions = {
  readonly name: string
  readonly encoding?: string | undefined
  readonly currency?: string | undefined
}

/** From the bytes of a file to a schedule of the plan, or the findings that tell why not. */
export function openSchedule(
  bytes: Uint8Array,
  { name, encoding, currency }: OpenOptions,
): OpenedSchedule | { readonly unread: readonly Finding[] } {
  const { result, findings } = readSchedule(bytes, { name, ...(encoding === undefined ? {} : { encoding }) })
  if (result === undefined) return { unread: findings }
  const mapped = toSchedule(result.file, currency)
  return { schedule: mapped.result, reading: result, findings: [...findings, ...mapped.findings] }
}
