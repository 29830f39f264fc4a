import { readSchedule, type ScheduleFile, writeMspdi, writeXer } from '@portolan/exchange'
import type { Told } from '@portolan/quantity'
import { computeSchedule, togetherTold, withFileIds } from '../../domain/index.ts'
import { readDocument } from './document.ts'
import { editedFile } from './edited-file.ts'
import { toSchedule } from './to-schedule.ts'
import { withoutCost } from './without-cost.ts'

export type WriteTask = {
  readonly kind: 'write'
  readonly format: 'mspdi' | 'xer'
  /** The file from which the version came, or an edited one before it. */
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly encoding: string | undefined
  /** The version to be written, where it was edited since. */
  readonly document: Uint8Array | undefined
  readonly withCost: boolean
}

export type Written = { readonly failure: Told } | { readonly file: Uint8Array }

/**
 * Writes a schedule for the tool that is asked for: the file it came from with what was edited since, and everything
 * that only the file knows. A function of its task alone.
 */
export async function writeScheduleFile(task: WriteTask): Promise<Written> {
  const { fileName: name, encoding } = task
  const read = readSchedule(task.bytes, encoding === undefined ? { name } : { name, encoding })
  if (read.result === undefined) return { failure: togetherTold(read.findings) }
  const edited = await withEdits(read.result.file, task.document)
  const shown = task.withCost ? edited : withoutCost(edited)
  const write = task.format === 'mspdi' ? writeMspdi : writeXer
  return { file: write(shown).result }
}

async function withEdits(file: ScheduleFile, document: Uint8Array | undefined): Promise<ScheduleFile> {
  if (document === undefined) return file
  const after = withFileIds(await readDocument(document))
  const before = toSchedule(file, after.currency ?? undefined).result
  return editedFile(file, { before, after, computed: computeSchedule(after) })
}
