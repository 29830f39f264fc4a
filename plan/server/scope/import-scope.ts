import { happened, refuse } from '@portolan/contract'
import { dayInName } from '@portolan/exchange'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { readFile, storeFile } from '@portolan/platform/files'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { day, type Day, dayOfInstant, instant } from '@portolan/quantity'
import { commitScope, previewScope, refusals, scopeEvents, showScopeImport } from '../../contract/index.ts'
import { scopeCounts } from '../../domain/index.ts'
import { readPlan } from '../read-plan.ts'
import { jsonText, plainText } from '../schedule/json-text.ts'
import { offThread } from '../schedule/off-thread.ts'
import type { ScopeTask } from './read-scope-file.ts'
import { lastScopeNumber, openScopeDocument, readStandingScope } from './scope-versions.ts'
import {
  readScopeImport,
  type StoredScopeImport,
  takeScopeImport,
  toScopeImport,
} from './stored-scope-import.ts'
import { writeScopeItems } from './write-scope-items.ts'
import type { Writing } from '../write-plan.ts'
import { emptyFile, refuseFile } from '../refuse-file.ts'

export const importScopeUseCases: readonly UseCase[] = [
  writes(previewScope, async ({ tx, actor, input, now, upload }) => {
    if (upload === undefined || upload.length === 0) throw refuseFile(emptyFile)
    const fileName = plainText(input.fileName)
    const asOf = dayOfList(input, now)
    const standing = await readStanding(tx, input.projectId)
    const previewed = await offThread({ kind: 'scope', bytes: upload, fileName, asOf, standing })
    if ('failure' in previewed) throw refuseFile(previewed.failure)
    const { report, document, kind, tool } = previewed
    const key = { projectId: input.projectId, importId: uuidv7(Date.parse(now)) }
    await tx
      .insertInto('scope_import')
      .values({
        tenant_id: actor.tenantId,
        id: key.importId,
        investment_id: key.projectId,
        file_name: fileName,
        file_sha256: await storeFile(tx, actor.tenantId, upload, now),
        document_sha256: await storeFile(tx, actor.tenantId, document, now),
        kind,
        tool,
        as_of: asOf,
        base_number: standing?.number ?? 0,
        report: jsonText(report),
        state: 'previewed',
        created_by: actor.personId ?? '',
        created_at: now,
      })
      .execute()
    const { items, sprints } = report.counts
    const happening = happened(
      scopeEvents.scopePreviewed,
      { subject: { kind: 'scope-import', id: key.importId }, projectId: key.projectId },
      { fileName, kind, items, sprints },
    )
    return { output: toScopeImport(await readScopeImport(tx, key)), happening }
  }),
  reads(showScopeImport, async ({ tx, input }) => toScopeImport(await readScopeImport(tx, input))),
  writes(commitScope, async ({ tx, actor, input, now, expectedVersion }) => {
    const row = await takeScopeImport(tx, input, expectedVersion)
    if (row.state !== 'previewed') throw refuse(refusals.notPreviewed, { state: row.state })
    // Holds the project's row, so that nobody else adds the same number.
    const plan = await readPlan(tx, input.projectId)
    const standing = await readStandingScope(tx, input.projectId)
    // What was looked at is what is written.
    if ((standing?.number ?? 0) !== row.base_number) throw refuse(refusals.planMoved, {})
    const number = (await lastScopeNumber(tx, input.projectId)) + 1
    const { unit, total, acceptedTotal } = await addVersion({ tx, tenantId: actor.tenantId, now }, row, {
      number,
      by: actor.personId ?? '',
    })
    const happening = happened(
      scopeEvents.scopeImported,
      { subject: { kind: 'project', id: input.projectId }, projectId: input.projectId },
      {
        fileName: row.file_name,
        name: plan.state.fields.name ?? '',
        number,
        unit,
        total,
        accepted: acceptedTotal,
      },
    )
    return { output: toScopeImport(await readScopeImport(tx, input)), happening }
  }),
]

/** Exports tell no day of their own: people put it in the name of the file. */
function dayOfList({ asOf, fileName }: { asOf?: string | undefined; fileName: string }, now: string): Day {
  return asOf === undefined ? (dayInName(fileName) ?? dayOfInstant(instant(now))) : day(asOf)
}

async function readStanding(tx: Tx, projectId: string): Promise<ScopeTask['standing']> {
  const standing = await readStandingScope(tx, projectId)
  return standing && { number: standing.number, document: await readFile(tx, standing.documentSha256) }
}

async function addVersion(
  writing: Writing,
  row: StoredScopeImport,
  { number, by }: { readonly number: number; readonly by: string },
): Promise<ReturnType<typeof scopeCounts>> {
  const { tx, tenantId, now } = writing
  const list = await openScopeDocument(tx, row.document_sha256)
  const counts = scopeCounts(list)
  await tx
    .insertInto('scope_version')
    .values({
      tenant_id: tenantId,
      id: uuidv7(Date.parse(now)),
      investment_id: row.investment_id,
      number,
      document_sha256: row.document_sha256,
      source: row.file_name,
      kind: row.kind,
      tool: row.tool,
      file_sha256: row.file_sha256,
      import_id: row.id,
      as_of: row.as_of,
      counts: JSON.stringify(counts),
      created_by: by,
      created_at: now,
    })
    .execute()
  await writeScopeItems(writing, row.investment_id, list)
  await tx
    .updateTable('scope_import')
    .set({ state: 'committed', became_number: number, committed_at: now, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  return counts
}
