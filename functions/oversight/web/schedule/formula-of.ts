import { measureFormula, type ToldSentence } from '@portolan/ui'
import type { ComplementShown, PointShown } from '../../contract/index.ts'

/** What a point or a complement counts, as told in any language. */
export function formulaOf({
  id,
  formula,
}: Pick<PointShown | ComplementShown, 'id' | 'formula'>): ToldSentence {
  return measureFormula({ measure: id, rule: 'schedule-quality/points', formula })
}
