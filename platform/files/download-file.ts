import { common, type InputOf, refuse } from '@portolan/contract'
import type { Call, Download } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { openStanding } from './attachment-rows.ts'
import type { downloadFile } from './contract/index.ts'
import { readFile } from './kept-bytes.ts'

/** By the file, never by its content: whoever knows a hash knows nothing. What it holds is for programs to open, not for this page. */
export async function download(
  { tx, input }: Call<InputOf<typeof downloadFile>>,
  subjects: Subjects,
): Promise<Download> {
  const { row } = await openStanding(tx, subjects, input.fileId)
  const version = await tx
    .selectFrom('attachment_version')
    .select('sha256')
    .where('attachment_id', '=', row.id)
    .where('number', '=', input.version ?? row.version)
    .executeTakeFirst()
  if (version === undefined) throw refuse(common.notFound, { kind: 'version' })
  return {
    fileName: row.name,
    mediaType: 'application/octet-stream',
    bytes: await readFile(tx, version.sha256),
  }
}
