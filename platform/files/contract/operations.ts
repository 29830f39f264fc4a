import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { Subject, SubjectKey } from '../../subjects/contract/index.ts'
import { unknownSubject } from '../../subjects/contract/refusals.ts'
import { attachFiles, readFiles } from './permissions.ts'
import { emptyFile, nameTaken, noRoom, notYourComment, notYourFile, tooMany } from './refusals.ts'

/** As large as a file may be. */
export const mostFileBytes = 50 * 1024 * 1024

const Somebody = z.object({ id: z.uuid(), name: z.string() })

const version = {
  version: z.int(),
  sizeBytes: z.int(),
  mediaType: z.string().describe('What the content is, whatever the name says'),
  addedBy: Somebody,
  addedAt: z.iso.datetime(),
}

export const FileVersion = z.object(version)
export type FileVersion = z.output<typeof FileVersion>

/** A file on something, in its newest version. */
export const AttachedFile = z.object({
  id: z.uuid(),
  name: z.string(),
  ...version,
  subject: Subject,
  commentId: z.uuid().nullable().describe('The comment that carries it'),
  removable: z.boolean().describe('You may remove it'),
})
export type AttachedFile = z.output<typeof AttachedFile>

/** Control signs, signs that part folders, and those that turn the direction of reading: `exe.fdp` is no name. */
// oxlint-disable-next-line no-control-regex -- those are what no name holds
const strangeSigns = /[\u0000-\u001f\u007f/\\\u202a-\u202e\u2066-\u2069]/

const fileName = z
  .string()
  .trim()
  .min(1, 'A file has a name.')
  .max(200, 'is longer than 200 characters: give the file a shorter name.')
  .refine((name) => !strangeSigns.test(name), 'holds a sign that no file name has.')

const fileId = z.uuid()
const fileExample = { fileId: '01936f5a-5c00-7000-8000-00000000dead' }
const subjectExample = { subjectKind: 'investment', subjectId: '01936f5a-5c00-7000-8000-00000000dead' }

export const listFiles = operation({
  id: 'files.list',
  method: 'GET',
  path: '/files',
  summary: 'List the files on a subject, the newest first; of a project also those on what it holds',
  may: readFiles,
  input: z.object({ ...SubjectKey, ...pageInput }),
  output: pageOf(AttachedFile),
  refuses: refuses(unknownSubject),
  reads: ['file', 'comment', 'person'],
  example: subjectExample,
})

export const attachFile = operation({
  id: 'files.attach',
  method: 'POST',
  path: '/files',
  summary:
    'Attach a file to a subject, or to a comment of mine on it; one of the same name becomes a new version',
  may: attachFiles,
  input: z.object({ ...SubjectKey, name: fileName, commentId: z.uuid().optional() }),
  output: AttachedFile,
  refuses: refuses(
    unknownSubject,
    common.notFound,
    common.tooLarge,
    emptyFile,
    noRoom,
    tooMany,
    notYourComment,
  ),
  touches: ['file'],
  upload: { limitBytes: mostFileBytes },
  example: { ...subjectExample, name: 'Plan.pdf' },
})

export const listFileVersions = operation({
  id: 'files.list-versions',
  method: 'GET',
  path: '/files/{fileId}/versions',
  summary: 'List the versions of a file, the newest first',
  may: readFiles,
  input: z.object({ fileId }),
  output: z.object({ items: z.array(FileVersion) }),
  refuses: refuses(common.notFound),
  reads: ['file', 'person'],
  example: fileExample,
})

export const downloadFile = operation({
  id: 'files.download',
  method: 'GET',
  path: '/files/{fileId}/content',
  summary: 'Download a file, in its newest version or in one before; never shown in the place of a page',
  may: readFiles,
  input: z.object({ fileId, version: z.int().min(1).optional() }),
  output: z.unknown(),
  refuses: refuses(common.notFound),
  download: { mediaTypes: ['application/octet-stream'] },
  reads: ['file'],
  example: fileExample,
})

export const removeFile = operation({
  id: 'files.remove',
  method: 'DELETE',
  path: '/files/{fileId}',
  summary: 'Remove a file of mine, or one on something that I may change',
  may: attachFiles,
  input: z.object({ fileId }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound, notYourFile),
  touches: ['file'],
  example: fileExample,
})

export const restoreFile = operation({
  id: 'files.restore',
  method: 'POST',
  path: '/files/{fileId}/restoration',
  summary: 'Put a file back that I removed, with its versions',
  may: attachFiles,
  input: z.object({ fileId }),
  output: AttachedFile,
  refuses: refuses(common.notFound, nameTaken),
  touches: ['file'],
  example: fileExample,
})
