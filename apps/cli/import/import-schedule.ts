import { ProblemError } from '@portolan/contract'
import { commitSchedule, previewSchedule, type ScheduleImport } from '@portolan/plan/contract'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Connection } from '../connection/connection.ts'

export type ScheduleWishes = {
  readonly projectId: string
  readonly encoding: string | undefined
  readonly dryRun: boolean
}

export type ScheduleImported = {
  readonly file: string
  readonly outcome: 'imported' | 'previewed' | 'refused'
  readonly shown?: ScheduleImport
  readonly because?: { readonly code: string; readonly sentence: string }
}

/** Previews a schedule and makes it the next version of the plan. What a file refuses is told, not thrown. */
export async function importSchedule(
  connection: Connection,
  file: string,
  { projectId, encoding, dryRun }: ScheduleWishes,
): Promise<ScheduleImported> {
  const fileName = path.basename(file)
  try {
    const shown = await connection.call(
      previewSchedule,
      { projectId, fileName, encoding },
      { upload: readFileSync(file), idempotencyKey: randomUUID() },
    )
    if (dryRun) return { file: fileName, outcome: 'previewed', shown }
    const done = await connection.call(
      commitSchedule,
      { projectId, importId: shown.id },
      { ifMatch: shown.version, idempotencyKey: randomUUID() },
    )
    return { file: fileName, outcome: 'imported', shown: done }
  } catch (cause) {
    if (!(cause instanceof ProblemError) || cause.status === 401 || cause.status >= 500) throw cause
    return {
      file: fileName,
      outcome: 'refused',
      because: { code: cause.problem.code, sentence: cause.message },
    }
  }
}

const outcomes: Readonly<Record<ScheduleImported['outcome'], string>> = {
  imported: 'imported',
  previewed: 'preview only: nothing was written',
  refused: 'refused: nothing was written',
}

export function scheduleLines({ file, outcome, shown, because }: ScheduleImported): string[] {
  if (shown === undefined) return [`${file}: ${outcomes[outcome]}${because ? `: ${because.sentence}` : ''}`]
  const { counts, agreement, comparison, becameVersion, finish } = shown
  const became = becameVersion === null ? '' : ` as version ${becameVersion}`
  const moved = comparison?.changes.length ?? 0
  return [
    `${file}: ${counts.activities} activities, ${counts.links} links, finish ${finish?.replace('T', ' ') ?? 'not known'}; ${outcomes[outcome]}${became}`,
    `  dates: ${agreement.equal} of ${agreement.compared} as the file has them${agreement.differing > 0 ? `, ${agreement.differing} differ` : ''}; ${comparison === null ? 'the first schedule of this project' : `${moved} changes against version ${comparison.from}`}`,
  ]
}

export function scheduleJson({ file, outcome, shown, because }: ScheduleImported): unknown {
  if (shown === undefined) return { file, outcome, findings: because === undefined ? [] : [because] }
  const { id, becameVersion, dataDate, finish, counts, entities, fields, agreement, comparison, findings } =
    shown
  return {
    file,
    outcome,
    importId: id,
    version: becameVersion,
    dataDate,
    finish,
    counts,
    entities,
    fields,
    agreement,
    comparison,
    findings,
  }
}
