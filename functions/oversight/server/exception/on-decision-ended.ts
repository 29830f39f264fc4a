import type { EventDefinition } from '@portolan/contract'
import { type Answer, answers } from '@portolan/platform/outbox'
import { decisionEvents, exceptionEvents } from '../../contract/index.ts'
import { raiseUnderPolicy } from './keep-exceptions.ts'
import { type Chore, settleExceptions } from './settle-exceptions.ts'

const ending = [
  decisionEvents.decisionMade,
  decisionEvents.decisionsMadeTogether,
  decisionEvents.decisionExecuted,
  decisionEvents.decisionOutdated,
  decisionEvents.decisionFailed,
  decisionEvents.decisionWithdrawn,
  decisionEvents.decisionLapsed,
] as unknown as readonly EventDefinition<never>[]

const policySet = [exceptionEvents.exceptionPolicySet] as unknown as readonly EventDefinition<never>[]

/**
 * What a decision came to closes the exception that it was asked over, or opens it again; a new policy raises what is past
 * its limits already. The hourly chore does what this missed.
 */
export function exceptionAnswers(chore: Chore): readonly Answer[] {
  return [
    answers('oversight.settle-exceptions', ending, async (_tx, { tenantId }) => {
      return async () => void (await settleExceptions(chore, tenantId))
    }),
    answers('oversight.raise-under-policy', policySet, async (_tx, { tenantId }) => {
      return async () => await raiseUnderPolicy(chore, tenantId)
    }),
  ]
}
