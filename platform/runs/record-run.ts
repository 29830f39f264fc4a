import type { Tx } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { canonical, sha256 } from '../events/canonical.ts'

/** A computation that can be done again: an engine by name and version, a function of its input alone. */
export type Computation = {
  readonly engine: string
  readonly version: string
  readonly compute: (input: never) => unknown
}

export type NewRun = {
  readonly tenantId: string
  readonly computation: Computation
  readonly subject: { readonly kind: string; readonly id: string }
  readonly projectId?: string | undefined
  readonly asOf: string
  readonly input: unknown
  readonly result: unknown
  readonly work: Readonly<Record<string, number>>
  readonly now: string
}

/** Keeps what was computed, from what, by which engine, and the work it took: `replay` does it again. */
export async function recordRuns(tx: Tx, runs: readonly NewRun[]): Promise<string[]> {
  if (runs.length === 0) return []
  const rows = runs.map((run) => ({
    tenant_id: run.tenantId,
    id: uuidv7(Date.parse(run.now)),
    engine: run.computation.engine,
    engine_version: run.computation.version,
    subject_kind: run.subject.kind,
    subject_id: run.subject.id,
    project_id: run.projectId ?? null,
    as_of: run.asOf,
    input: JSON.stringify(run.input),
    input_hash: hashOf(run.input),
    result_hash: hashOf(run.result),
    work: JSON.stringify(run.work),
    runtime: `node ${process.version}`,
    created_at: run.now,
  }))
  await tx.insertInto('run').values(rows).execute()
  return rows.map((row) => row.id)
}

export function hashOf(value: unknown): string {
  return sha256(canonical(JSON.parse(JSON.stringify(value ?? null))))
}
