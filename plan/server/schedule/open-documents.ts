import type { Tx } from '@portolan/platform/database'
import { readFile } from '@portolan/platform/files'
import { offThread } from './off-thread.ts'
import type { OpenSchedule } from './opened-document.ts'

const mostDocuments = 32
const mostActivities = 200_000

/** By content: what is computed from a document is a function of it alone. The one asked for last stands last. */
const opened = new Map<string, OpenSchedule>()

/** A document of the record with what was computed from it. The caller has read its hash behind the walls. */
export async function openDocument(tx: Tx, sha256: string): Promise<OpenSchedule> {
  return await openKept(sha256, async () => await readFile(tx, sha256))
}

/** For those who read files by another door, as jobs do. What is open already is not read again. */
export async function openKept(sha256: string, read: () => Promise<Uint8Array>): Promise<OpenSchedule> {
  const known = opened.get(sha256)
  if (known !== undefined) return keepOpen(sha256, known)
  const open = await offThread({ kind: 'open', document: await read() })
  // The document was opened before it was kept: this is no fault of what somebody sent.
  if ('failure' in open) throw new Error(open.failure.sentence)
  return keepOpen(sha256, open)
}

export function keepOpen(sha256: string, open: OpenSchedule): OpenSchedule {
  opened.delete(sha256)
  opened.set(sha256, open)
  let activities = 0
  for (const { schedule } of opened.values()) activities += schedule.activities.length
  for (const [oldest, { schedule }] of opened) {
    const fits = opened.size <= mostDocuments && activities <= mostActivities
    if (fits || oldest === sha256) break
    opened.delete(oldest)
    activities -= schedule.activities.length
  }
  return open
}
