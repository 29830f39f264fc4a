import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { ScheduleCounts, type ScheduleVersion } from '../../contract/index.ts'
import { openDocument } from './open-documents.ts'
import type { OpenSchedule } from './opened-document.ts'

export type StoredVersion = Awaited<ReturnType<typeof readVersions>>[number]

/** The versions of a project's schedule, newest first. */
export async function readVersions(tx: Tx, projectId: string) {
  return await tx
    .selectFrom('schedule_version as v')
    .innerJoin('person', (join) =>
      join.onRef('person.tenant_id', '=', 'v.tenant_id').onRef('person.id', '=', 'v.created_by'),
    )
    .select(['v.number', 'v.document_sha256', 'v.source', 'v.format', 'v.file_sha256', 'v.import_id'])
    .select(['v.data_date', 'v.finish_at', 'v.counts', 'v.created_at', 'person.name as by'])
    .where('v.investment_id', '=', projectId)
    .orderBy('v.number', 'desc')
    .limit(mostVersions)
    .execute()
}

const mostVersions = 1_000

export type Newest = { readonly number: number; readonly documentSha256: string }

/** Undefined where a project has no schedule yet. */
export async function readNewest(tx: Tx, projectId: string): Promise<Newest | undefined> {
  return await tx
    .selectFrom('schedule_version')
    .select(['number', 'document_sha256 as documentSha256'])
    .where('investment_id', '=', projectId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type OpenVersion = OpenSchedule & Newest

/** A version of a schedule, the newest where none is named. Undefined where a project has no schedule at all. */
export async function openVersion(
  tx: Tx,
  projectId: string,
  number: number | undefined,
): Promise<OpenVersion | undefined> {
  const found =
    number === undefined ? await readNewest(tx, projectId) : await readNumbered(tx, projectId, number)
  return found && { ...found, ...(await openDocument(tx, found.documentSha256)) }
}

async function readNumbered(tx: Tx, projectId: string, number: number): Promise<Newest> {
  const found = await tx
    .selectFrom('schedule_version')
    .select(['number', 'document_sha256 as documentSha256'])
    .where('investment_id', '=', projectId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (found === undefined) throw refuse(common.notFound, { kind: 'version of the schedule' })
  return found
}

export function toVersion(row: StoredVersion): ScheduleVersion {
  return {
    number: row.number,
    source: row.source,
    format: row.format,
    dataDate: momentOf(row.data_date),
    finish: momentOf(row.finish_at),
    activities: ScheduleCounts.parse(row.counts).activities,
    by: row.by,
    at: row.created_at,
  }
}

/** '2026-11-16 08:00:00' of the database is 2026-11-16T08:00 here. */
function momentOf(stored: string | null): string | null {
  return stored === null ? null : stored.slice(0, 16).replace(' ', 'T')
}
