import type { ToldSentence } from '@portolan/ui'
import type { Import } from '../../contract/index.ts'

/** For which reason how many rows were joined, as the reader says it. */
export function countedJoins(
  { joins, joinWordings }: Pick<Import, 'joins' | 'joinWordings'>,
  tell: (of: ToldSentence) => string,
): readonly (readonly [reason: string, count: number])[] {
  return Object.entries(joins).map(([sentence, count]) => [
    tell({ sentence, wording: joinWordings[sentence] }),
    count,
  ])
}
