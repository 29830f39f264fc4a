import { workdayFrom } from '@portolan/plan/domain'
import type { Day } from '@portolan/quantity'
import type { ExplainState } from '../../contract/index.ts'

/** The newest explanation of the period, as far as it goes. */
type Explained = { readonly judged: 'accepted' | 'sent-back' | null }

type Asking = {
  readonly past: boolean
  /** The day from which on the figures of this period have been known. */
  readonly since: Day
  readonly workdays: number
  readonly today: Day
}

/** Where the explanation of a period stands; a day it is due stands as long as a word is owed. */
export function stateOf(
  newest: Explained | undefined,
  { past, since, workdays, today }: Asking,
): { readonly state: ExplainState; readonly due: Day | null } {
  const due = workdayFrom(since, workdays)
  if (newest?.judged === 'accepted') return { state: 'accepted', due: null }
  if (newest?.judged === 'sent-back') return { state: 'sent-back', due }
  if (newest !== undefined) return { state: 'written', due: null }
  if (!past) return { state: 'none', due: null }
  return { state: today > due ? 'late' : 'asked', due }
}
