import { happened, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { readFile, storeFile } from '@portolan/platform/files'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  commitSchedule,
  previewSchedule,
  refusals,
  scheduleEvents,
  showScheduleImport,
} from '../../contract/index.ts'
import { readPlan } from '../read-plan.ts'
import { addVersion } from './add-version.ts'
import { jsonText, plainText } from './json-text.ts'
import { offThread } from './off-thread.ts'
import { keepOpen, openDocument } from './open-documents.ts'
import type { PreviewTask } from './read-schedule-file.ts'
import { readNewest } from './schedule-versions.ts'
import { readScheduleImport, takeScheduleImport, toScheduleImport } from './stored-schedule-import.ts'
import { emptyFile, refuseFile } from '../refuse-file.ts'

export const importScheduleUseCases: readonly UseCase[] = [
  writes(previewSchedule, async ({ tx, actor, input, now, upload }) => {
    if (upload === undefined || upload.length === 0) throw refuseFile(emptyFile)
    const standing = await readStanding(tx, input.projectId)
    const previewed = await offThread({
      kind: 'preview',
      bytes: upload,
      fileName: input.fileName,
      encoding: input.encoding,
      defaultCurrency: await currencyOf(tx),
      standing,
    })
    if ('failure' in previewed) throw refuseFile(previewed.failure)
    const { report, document, schedule, computed } = previewed
    const documentSha256 = await storeFile(tx, actor.tenantId, document, now)
    keepOpen(documentSha256, { schedule, computed })
    const key = { projectId: input.projectId, importId: uuidv7(Date.parse(now)) }
    const fileName = plainText(input.fileName)
    await tx
      .insertInto('schedule_import')
      .values({
        tenant_id: actor.tenantId,
        id: key.importId,
        investment_id: key.projectId,
        file_name: fileName,
        file_sha256: await storeFile(tx, actor.tenantId, upload, now),
        document_sha256: documentSha256,
        format: report.format,
        encoding: input.encoding ?? null,
        base_number: standing?.number ?? 0,
        report: jsonText(report),
        state: 'previewed',
        created_by: actor.personId ?? '',
        created_at: now,
      })
      .execute()
    const happening = happened(
      scheduleEvents.schedulePreviewed,
      { subject: { kind: 'schedule-import', id: key.importId }, projectId: key.projectId },
      { fileName, format: report.format, activities: report.counts.activities },
    )
    return { output: toScheduleImport(await readScheduleImport(tx, key)), happening }
  }),
  reads(showScheduleImport, async ({ tx, input }) => toScheduleImport(await readScheduleImport(tx, input))),
  writes(commitSchedule, async ({ tx, actor, input, now, expectedVersion }) => {
    const row = await takeScheduleImport(tx, input, expectedVersion)
    if (row.state !== 'previewed') throw refuse(refusals.notPreviewed, { state: row.state })
    const plan = await readPlan(tx, input.projectId)
    const newest = (await readNewest(tx, input.projectId))?.number ?? 0
    // What was looked at is what is written.
    if (newest !== row.base_number) throw refuse(refusals.planMoved, {})
    const open = await openDocument(tx, row.document_sha256)
    const document = await readFile(tx, row.document_sha256)
    const kept = await offThread({ kind: 'keep', document })
    // The document was read before it was kept: this is no fault of what somebody sent.
    if ('failure' in kept) throw new Error(kept.failure.sentence)
    const added = await addVersion(
      { tx, tenantId: actor.tenantId, now },
      plan,
      {
        projectId: input.projectId,
        number: newest + 1,
        by: actor.personId ?? '',
        documentSha256: row.document_sha256,
        source: row.file_name,
        format: row.format,
        came: { importId: row.id, fileSha256: row.file_sha256 },
      },
      { ...open, ...kept },
    )
    await tx
      .updateTable('schedule_import')
      .set({ state: 'committed', became_number: added.number, committed_at: now, version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
    const happening = happened(
      scheduleEvents.scheduleImported,
      { subject: { kind: 'project', id: input.projectId }, projectId: input.projectId },
      { fileName: row.file_name, ...added },
    )
    return { output: toScheduleImport(await readScheduleImport(tx, input)), happening }
  }),
]

async function readStanding(tx: Tx, projectId: string): Promise<PreviewTask['standing']> {
  const newest = await readNewest(tx, projectId)
  return newest && { number: newest.number, document: await readFile(tx, newest.documentSha256) }
}

export async function currencyOf(tx: Tx): Promise<string> {
  const tenant = await tx.selectFrom('tenant').select('currency').executeTakeFirst()
  return tenant?.currency ?? 'EUR'
}
