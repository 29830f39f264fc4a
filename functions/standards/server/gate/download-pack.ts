import { common, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import { readFile } from '@portolan/platform/files'
import type { Call, Download } from '@portolan/platform/operations'
import { sql } from 'kysely'
import type { downloadGatePack } from '../../contract/index.ts'

/** The very bytes that were printed when it was ruled. */
export async function downloadPack({ tx, input }: Call<InputOf<typeof downloadGatePack>>): Promise<Download> {
  const { projectId, rulingId } = input
  const { name } = await readProject(tx, projectId)
  const row = await tx
    .selectFrom('gate_ruling')
    .select(['pdf_sha256', 'ruled_at', sql<string | null>`looked_at->'gate'->>'name'`.as('gate')])
    .where('investment_id', '=', projectId)
    .where('id', '=', rulingId)
    .executeTakeFirst()
  if (row === undefined || row.pdf_sha256 === null) throw refuse(common.notFound, { kind: 'printed pack' })
  return {
    fileName: `${name} - ${row.gate ?? 'gate'} - ${row.ruled_at.slice(0, 10)}.pdf`,
    mediaType: 'application/pdf',
    bytes: await readFile(tx, row.pdf_sha256),
  }
}
