import type { Finding } from '@portolan/quantity'
import { openSchedule, type OpenedSchedule } from '@portolan/plan/server'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { existingFiles } from '../arguments.ts'
import type { World } from '../world.ts'

export type Told = { readonly file: string } & (
  | { readonly read: OpenedSchedule }
  | { readonly unread: readonly Finding[] }
)

/** The schedules of the files in turn: one that cannot be read does not keep back the next. */
export function* readSchedules(
  world: World,
  names: readonly string[],
  encoding: string | undefined,
): Generator<Told> {
  for (const file of existingFiles(world, names)) {
    const name = path.basename(file)
    const read = openSchedule(readFileSync(file), { name, encoding })
    yield 'unread' in read ? { file: name, unread: read.unread } : { file: name, read }
  }
}

export function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

/** As a compiler tells it: file, what it is about, sentence. */
export function findingLine(file: string, { subject, severity, sentence }: Finding): string {
  const about = subject.kind === 'file' ? file : `${file}:${subject.kind} ${subject.id}`
  return `${about}: ${severity}: ${sentence}`
}
