import { reads, type UseCase, writes } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import {
  deleteComment,
  editComment,
  listMentionable,
  listThreads,
  listVersions,
  resolveComment,
  writeComment,
} from './contract/index.ts'
import { remove } from './delete-comment.ts'
import { edit } from './edit-comment.ts'
import { mentionable } from './list-mentionable.ts'
import { list } from './list-threads.ts'
import { versions } from './list-versions.ts'
import { resolve } from './resolve-comment.ts'
import { write } from './write-comment.ts'

export { commentNotices } from './comment-notices.ts'
export { foundComments } from './found-comments.ts'
export { recentTalks } from './recent-talks.ts'

/** Comments on whatever the rooms have registered as a subject. */
export function commentUseCases(subjects: Subjects): readonly UseCase[] {
  return [
    reads(listThreads, (call) => list(call, subjects)),
    reads(listMentionable, (call) => mentionable(call, subjects)),
    reads(listVersions, (call) => versions(call, subjects)),
    writes(writeComment, (call) => write(call, subjects)),
    writes(editComment, (call) => edit(call, subjects)),
    writes(deleteComment, (call) => remove(call, subjects)),
    writes(resolveComment, (call) => resolve(call, subjects)),
  ]
}
