import type pg from 'pg'
import { type Door, withTenant } from '../database/tenant.ts'
import type { Answer, Delivered } from './answer.ts'

export type Delivery = {
  readonly owner: pg.Pool
  readonly door: Door
  readonly answers: readonly Answer[]
  readonly now: () => string
  readonly log: (line: string) => void
}

const triesBeforeRest = 20

/**
 * Delivers what waits in the outbox, oldest first, and answers how many events were done. An answer that fails
 * leaves its event waiting, with the reason; the others have been written and are not repeated. What is still being made
 * has to be asked for by itself, once its past is told.
 */
export async function deliverOutbox(delivery: Delivery, tenantId?: string): Promise<number> {
  const { rows } = await delivery.owner.query<Delivered>(
    `select e.tenant_id as "tenantId", e.seq, e.name, e.at, e.actor_id as "actorId", e.actor_kind = 'system' as "byItself", e.project_id as "projectId", e.payload,
            json_build_object('kind', e.subject_kind, 'id', e.subject_id) as subject
     from outbox o join event e using (tenant_id, seq) join tenant t on t.id = o.tenant_id
     where o.delivered_at is null and o.attempts < ${triesBeforeRest}
       and case when $1::uuid is null then t.kind in ('organisation', 'sample') else t.id = $1::uuid end
     order by o.created_at, o.seq limit 200`,
    [tenantId ?? null],
  )
  for (const event of rows) await deliverEvent(delivery, event)
  return rows.length
}

async function deliverEvent(delivery: Delivery, event: Delivered): Promise<void> {
  const fitting = delivery.answers.filter((answer) =>
    answer.to.some((definition) => definition.id === event.name),
  )
  try {
    for (const answer of fitting) await answerOnce(delivery, answer, event)
    await settle(delivery, event, undefined)
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : String(cause)
    delivery.log(`Event ${event.name} ${event.seq} was not answered: ${because}`)
    await settle(delivery, event, because)
  }
}

async function answerOnce(delivery: Delivery, answer: Answer, event: Delivered): Promise<void> {
  if (answer.concerns !== undefined && !(await answer.concerns(event))) return
  const after = await withTenant(
    delivery.door,
    { tenantId: event.tenantId, personId: undefined },
    'read write',
    async (tx) => {
      const first = await tx
        .insertInto('answered')
        .values({ tenant_id: event.tenantId, seq: event.seq, answer: answer.id, at: delivery.now() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return first.numInsertedOrUpdatedRows === 1n ? await answer.run(tx, event) : undefined
    },
  )
  await after?.()
}

async function settle(delivery: Delivery, event: Delivered, failed: string | undefined): Promise<void> {
  await delivery.owner.query(
    `update outbox set attempts = attempts + 1, failed_because = $3, delivered_at = case when $3::text is null then $4::timestamptz end
     where tenant_id = $1 and seq = $2`,
    [event.tenantId, event.seq, failed ?? null, delivery.now()],
  )
}
