import { reads, type UseCase, writes } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { listTags, setTag, showTags } from './contract/index.ts'
import { list, show } from './read-tags.ts'
import { set } from './set-tag.ts'

export { tagCondition, tagsOf } from './read-tags.ts'

export function tagUseCases(subjects: Subjects): readonly UseCase[] {
  return [
    reads(listTags, list),
    reads(showTags, (call) => show(call, subjects)),
    writes(setTag, (call) => set(call, subjects)),
  ]
}
