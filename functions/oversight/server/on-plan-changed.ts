import type { EventDefinition } from '@portolan/contract'
import { type Answer, answers } from '@portolan/platform/outbox'
import {
  estimateEvents,
  events as planEvents,
  scheduleEvents,
  scopeEvents,
  weekEvents,
} from '@portolan/plan/contract'
import {
  closureEvents,
  contingencyEvents,
  events,
  healthPolicyEvents,
  raidEvents,
  statusEvents,
} from '../contract/index.ts'
import { type Enqueue, readWaitingRefresh } from './enqueue-refresh.ts'
import { refreshJob } from './refresh-standing.ts'

/** Events of several payloads: the list does not care. */
const changing = [
  planEvents.projectAdded,
  planEvents.projectEdited,
  planEvents.importCommitted,
  planEvents.importUndone,
  scheduleEvents.scheduleImported,
  scheduleEvents.scheduleEdited,
  weekEvents.progressAccepted,
  events.statusDateSet,
  statusEvents.statusConfirmed,
  statusEvents.statusReleased,
  statusEvents.statusPublished,
  statusEvents.statusNotUpdated,
  closureEvents.closureAccepted,
  closureEvents.closureReopened,
  healthPolicyEvents.healthPolicyPublished,
  // What warns, of other rooms.
  estimateEvents.estimateSubmitted,
  estimateEvents.estimateWithdrawn,
  estimateEvents.estimateReviewed,
  scopeEvents.scopeImported,
  scopeEvents.scopeUndone,
  contingencyEvents.contingencyMoved,
  contingencyEvents.drawdownAnswered,
  raidEvents.issueAdded,
  raidEvents.issueChanged,
  raidEvents.issueSolved,
  raidEvents.riskCameTrue,
  raidEvents.assumptionBroken,
] as unknown as readonly EventDefinition<never>[]

/** What changes a standing makes it be computed anew. A currency rate does not: totals convert when they are read. */
export function oversightAnswers({ enqueue }: { readonly enqueue: Enqueue }): readonly Answer[] {
  return [
    answers('oversight.refresh-after-plan', changing, async (tx, { tenantId }) => {
      if ((await readWaitingRefresh(tx, tenantId)) !== undefined) return undefined
      return async () => void (await enqueue({ tenantId, kind: refreshJob, input: {} }))
    }),
  ]
}
