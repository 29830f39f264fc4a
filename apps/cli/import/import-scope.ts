import { ProblemError } from '@portolan/contract'
import { commitScope, previewScope, scopeChangeKinds, type ScopeImport } from '@portolan/plan/contract'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Connection } from '../connection/connection.ts'

export type ScopeWishes = {
  readonly projectId: string
  readonly asOf: string | undefined
  readonly dryRun: boolean
}

export type ScopeImported = {
  readonly file: string
  readonly outcome: 'imported' | 'previewed' | 'refused'
  readonly shown?: ScopeImport
  readonly because?: { readonly code: string; readonly sentence: string }
}

/** Previews a list of items or sprints and makes it the next version of the scope. What a file refuses is told. */
export async function importScope(
  connection: Connection,
  file: string,
  { projectId, asOf, dryRun }: ScopeWishes,
): Promise<ScopeImported> {
  const fileName = path.basename(file)
  try {
    const shown = await connection.call(
      previewScope,
      { projectId, fileName, asOf },
      { upload: readFileSync(file), idempotencyKey: randomUUID() },
    )
    if (dryRun) return { file: fileName, outcome: 'previewed', shown }
    const done = await connection.call(
      commitScope,
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

const outcomes: Readonly<Record<ScopeImported['outcome'], string>> = {
  imported: 'imported',
  previewed: 'preview only: nothing was written',
  refused: 'refused: nothing was written',
}

export function scopeLines({ file, outcome, shown, because }: ScopeImported): string[] {
  if (shown === undefined) return [`${file}: ${outcomes[outcome]}${because ? `: ${because.sentence}` : ''}`]
  const { counts, kind, asOf, becameVersion, comparison } = shown
  const became = becameVersion === null ? '' : ` as version ${becameVersion}`
  const held = kind === 'items' ? `${counts.items} items` : `${counts.sprints} sprints`
  return [
    `${file}: ${held} as of ${asOf}; ${outcomes[outcome]}${became}`,
    `  scope: ${counts.acceptedTotal} of ${counts.total} ${counts.unit} accepted, ${counts.unestimated} without estimate; ${changesOf(comparison)}`,
  ]
}

function changesOf(comparison: ScopeImport['comparison']): string {
  if (comparison === null) return 'the first list of this project'
  const told = scopeChangeKinds.flatMap((kind) => {
    const many = comparison.counts[kind]
    return many > 0 ? [`${many} ${kind.replace('-', ' ')}`] : []
  })
  return `against version ${comparison.from}: ${told.length === 0 ? 'no change' : told.join(', ')}`
}

export function scopeJson({ file, outcome, shown, because }: ScopeImported): unknown {
  if (shown === undefined) return { file, outcome, findings: because === undefined ? [] : [because] }
  const { id, becameVersion, kind, tool, asOf, counts, comparison, findings } = shown
  return {
    file,
    outcome,
    importId: id,
    version: becameVersion,
    kind,
    tool,
    asOf,
    counts,
    comparison,
    findings,
  }
}
