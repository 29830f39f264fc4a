import type { Project } from '@portolan/plan/contract'
import type { Tx } from '@portolan/platform/database'
import { isDay } from '@portolan/quantity'
import type { Answers } from '../../contract/index.ts'
import { suggestAnswers } from '../../domain/index.ts'

/** What the record answers by itself: cost in the currency of the organisation, and how long it takes. */
export async function knownAnswers(
  tx: Tx,
  { cost, start, finish }: Pick<Project, 'cost' | 'start' | 'finish'>,
): Promise<Partial<Answers>> {
  const { currency } = await tx.selectFrom('tenant').select('currency').executeTakeFirstOrThrow()
  return suggestAnswers({
    cost: cost !== null && cost.currency === currency ? cost.amount : null,
    start: start !== null && isDay(start) ? start : null,
    finish: finish !== null && isDay(finish) ? finish : null,
  })
}
