import type { EventDefinition } from '@portolan/contract'
import { actionEvents, decisionEvents, riskEvents } from '@portolan/oversight/contract'
import {
  agreementEvents,
  estimateEvents,
  events as planEvents,
  forecastEvents,
  fundEvents,
  scheduleEvents,
  scopeEvents,
  weekEvents,
} from '@portolan/plan/contract'
import type { Queue } from '@portolan/platform/jobs'
import { type Answer, answers } from '@portolan/platform/outbox'
import { gateEvents, migrationEvents, projectMethodEvents } from '../../contract/index.ts'
import { refreshGatesJob, waitsForGates } from './refresh-gates.ts'

/** All that a criterion may read. Events of several payloads: the list does not care. */
const changing = [
  ...Object.values(projectMethodEvents),
  ...Object.values(gateEvents),
  ...Object.values(migrationEvents),
  planEvents.projectEdited,
  planEvents.importCommitted,
  planEvents.importUndone,
  scheduleEvents.scheduleImported,
  scheduleEvents.scheduleEdited,
  weekEvents.progressAccepted,
  ...Object.values(scopeEvents),
  ...Object.values(estimateEvents),
  ...Object.values(forecastEvents),
  ...Object.values(fundEvents),
  ...Object.values(agreementEvents),
  ...Object.values(riskEvents),
  ...Object.values(actionEvents),
  ...Object.values(decisionEvents),
] as unknown as readonly EventDefinition<never>[]

/** What changes the record makes the gates be looked at anew, all in one job. */
export function standardsAnswers({ enqueue }: { readonly enqueue: Queue['enqueue'] }): readonly Answer[] {
  return [
    answers('standards.refresh-gates-after', changing, async (tx, { tenantId }) => {
      if (await waitsForGates(tx, tenantId)) return undefined
      return async () => void (await enqueue({ tenantId, kind: refreshGatesJob, input: {} }))
    }),
  ]
}
