import { happened, refuse } from '@portolan/contract'
import { type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { events, refreshStanding, refusals, setStatusDate } from '../contract/index.ts'
import { type Enqueue, readWaitingRefresh } from './enqueue-refresh.ts'
import { refreshJob } from './refresh-standing.ts'
import { decideClock, keepClock } from './status-clock.ts'

export function statusDateUseCases({ enqueue }: { readonly enqueue: Enqueue }): readonly UseCase[] {
  return [
    // The clock turns in this transaction: from here on lists say that they are behind. The answer to the event refreshes.
    writes(setStatusDate, async ({ tx, actor, input, now }) => {
      const today = now.slice(0, 10)
      if (input.day !== null && input.day > today)
        throw refuse(refusals.statusDateAhead, { day: input.day, today })
      const setting = JSON.stringify(input.day === null ? {} : { statusDate: input.day })
      await tx
        .updateTable('tenant')
        .set({
          settings: sql`(settings - 'statusDate') || ${setting}::jsonb`,
          version: sql<number>`version + 1`,
        })
        .where('id', '=', actor.tenantId)
        .execute()
      const clock = await decideClock(tx, actor.tenantId, now)
      const output = await keepClock(tx, actor.tenantId, clock, now)
      const about = { subject: { kind: 'organisation', id: actor.tenantId } }
      return { output, happening: happened(events.statusDateSet, about, { day: input.day }) }
    }),
    // The job is taken in before this transaction ends: should it fail, a refresh too many harms nothing.
    writes(refreshStanding, async ({ tx, actor }) => {
      const { tenantId, personId } = actor
      const jobId =
        (await readWaitingRefresh(tx, tenantId)) ??
        (await enqueue({ tenantId, kind: refreshJob, input: {}, requestedBy: personId }))
      const about = { subject: { kind: 'job', id: jobId } }
      return { output: { jobId }, happening: happened(events.refreshAsked, about, { jobId }) }
    }),
  ]
}
