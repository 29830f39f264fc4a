import { createHash } from 'node:crypto'
import { type ComputedSchedule, computeSchedule } from '../../domain/index.ts'
import type { Schedule } from '../../contract/index.ts'
import { tableLines } from './activity-table.ts'
import { readDocument } from './document.ts'
import { once } from './lazy-map.ts'

/** A document with what was computed from it; what is asked for later is computed then. */
export type Remembered = {
  readonly schedule: Schedule
  readonly computed: () => ComputedSchedule
  readonly lines: () => readonly string[]
}

const mostDocuments = 4
const mostActivities = 50_000

/** Of this thread: whoever edits a schedule edits it again. By content; the one used last stands last. */
const remembered = new Map<string, Remembered>()

export async function readRemembered(bytes: Uint8Array): Promise<Remembered> {
  const hash = hashOf(bytes)
  return keep(hash, remembered.get(hash) ?? remember(await readDocument(bytes)))
}

export function rememberDocument(
  bytes: Uint8Array,
  schedule: Schedule,
  computed?: ComputedSchedule,
): Remembered {
  return keep(hashOf(bytes), remember(schedule, computed))
}

function remember(schedule: Schedule, known?: ComputedSchedule): Remembered {
  const computed = once(() => known ?? computeSchedule(schedule))
  return { schedule, computed, lines: once(() => tableLines(schedule, computed())) }
}

function keep(hash: string, document: Remembered): Remembered {
  remembered.delete(hash)
  remembered.set(hash, document)
  let activities = 0
  for (const { schedule } of remembered.values()) activities += schedule.activities.length
  for (const [oldest, { schedule }] of remembered) {
    if (remembered.size <= mostDocuments && activities <= mostActivities) break
    remembered.delete(oldest)
    activities -= schedule.activities.length
  }
  return document
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}
