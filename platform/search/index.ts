import { reads, type UseCase } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import { find } from './contract/index.ts'
import { findWords, type FoundKind } from './find-words.ts'

export type { FoundKind, FoundThing } from './find-words.ts'

export function searchUseCases(kinds: readonly FoundKind[]): readonly UseCase[] {
  return [reads(find, (call) => findWords(call, kinds))]
}

/** Kinds that are registered as subjects are shown as those are. */
export function subjectsFound(subjects: Subjects, kinds: readonly string[]): readonly FoundKind[] {
  return kinds.map((kind) => ({
    kind,
    show: async (tx, ids) =>
      [
        ...(
          await subjects.name(
            tx,
            ids.map((id) => ({ kind, id })),
          )
        ).values(),
      ].filter(({ gone }) => gone !== true),
  }))
}
