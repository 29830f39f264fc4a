import { type EventDefinition, happened, type Happening } from '@portolan/contract'
import { withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { eachInTurn } from '@portolan/platform/jobs'
import type pg from 'pg'
import { answerCard, type CardMoment, successEvents } from '../../contract/index.ts'
import { systemDoor } from '../system-door.ts'

type Due = {
  readonly tenantId: string
  readonly closureId: string
  readonly projectId: string
  readonly moment: CardMoment
  readonly tell: readonly string[]
}

/** For every hour: the sponsor is told that a card is due and waits for his word, once for each. */
export async function tellCards({ owner, now }: { owner: pg.Pool; now: () => string }): Promise<number> {
  const { rows } = await owner.query<Due>(
    `select s.tenant_id as "tenantId", s.closure_id as "closureId", s.investment_id as "projectId", s.moment,
       array_remove(array[c.sponsor_id], null) as tell
     from success_card s join closure c on c.tenant_id = s.tenant_id and c.id = s.closure_id and c.reopened_at is null
     where s.answered_at is null and s.told_on is null and s.due_day <= $1::date
     order by s.tenant_id, s.due_day, s.closure_id`,
    [now().slice(0, 10)],
  )
  return (await eachInTurn(rows, async (due) => await tell(owner, due, now()))).length
}

async function tell(owner: pg.Pool, due: Due, now: string): Promise<void> {
  const { tenantId, closureId, projectId, moment } = due
  await withTenant(systemDoor(owner), { tenantId, personId: undefined }, 'read write', async (tx) => {
    await tx
      .updateTable('success_card')
      .set({ told_on: now.slice(0, 10) })
      .where('tenant_id', '=', tenantId)
      .where('closure_id', '=', closureId)
      .where('moment', '=', moment)
      .execute()
    const about = { subject: { kind: 'investment', id: projectId }, projectId }
    const deed = {
      tenantId,
      actorId: undefined,
      actorKind: 'system',
      throughId: undefined,
      operation: answerCard.id,
      requestId: `card:${closureId}:${moment}`,
      touches: ['notice', 'closure'],
      now,
    } as const
    const said = happened(successEvents.cardDue as unknown as EventDefinition, about, {
      moment,
      tell: [...due.tell],
    })
    await recordEvent(tx, deed, said as Happening)
  })
}
