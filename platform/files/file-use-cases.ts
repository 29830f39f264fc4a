import { reads, type UseCase, writes } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { attach } from './attach-file.ts'
import {
  attachFile,
  downloadFile,
  listFiles,
  listFileVersions,
  removeFile,
  restoreFile,
} from './contract/index.ts'
import { download } from './download-file.ts'
import { list, listVersions } from './list-files.ts'
import { remove, restore } from './remove-file.ts'

/** Files on whatever the rooms have registered as a subject. */
export function fileUseCases(subjects: Subjects): readonly UseCase[] {
  return [
    reads(listFiles, (call) => list(call, subjects)),
    reads(listFileVersions, (call) => listVersions(call, subjects)),
    reads(downloadFile, (call) => download(call, subjects)),
    writes(attachFile, (call) => attach(call, subjects)),
    writes(removeFile, (call) => remove(call, subjects)),
    writes(restoreFile, (call) => restore(call, subjects)),
  ]
}
