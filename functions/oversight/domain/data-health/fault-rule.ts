import type { Day, Told } from '@portolan/quantity'
import type { FaultFamily, FaultRuleId, Mend } from '../../contract/index.ts'
import type { ProjectFacts } from './facts.ts'

/** Past this, nobody can steer by it: a status report and a plan come once a month. */
export const staleDays = 45

export type FaultPlace = 'details' | 'plan' | 'money' | 'overview' | 'team'
export type Fault = Told & {
  readonly since: Day | null
  readonly mend: Mend | null
  readonly opens: FaultPlace
}

/** Asked of other things than projects. */
export const ofNoProject = ['decision-without-decider', 'webhook-ownerless', 'ledger-unexplained'] as const

/** One question asked of a project on a day. What is not known is no fault. */
export type FaultRule = {
  readonly id: Exclude<FaultRuleId, (typeof ofNoProject)[number]>
  readonly family: FaultFamily
  readonly check: (facts: ProjectFacts, today: Day) => Fault | undefined
}

export function runs({ state }: Pick<ProjectFacts, 'state'>): boolean {
  return state === 'active' || state === 'on-hold'
}
