import { type EventDefinition, happened, type Happening } from '@portolan/contract'
import { withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { eachInTurn } from '@portolan/platform/jobs'
import type { Stage } from '@portolan/platform/operations'
import type pg from 'pg'
import { actionEvents } from '../../contract/index.ts'
import { nearDays } from '../../domain/index.ts'

/**
 * For every hour: owners are told of what is due soon and of what is overdue, of each due day once. Each is looked at
 * through the eyes of its owner: who does not see it any more is told nothing.
 */
export async function remindOwners(stage: Stage, owner: pg.Pool): Promise<void> {
  const today = stage.now().slice(0, 10)
  await eachInTurn(await readReminded(owner, today), async (of) => await remind(stage, of))
}

const signs = {
  near: { column: 'told_near', event: actionEvents.actionsNear },
  past: { column: 'told_past', event: actionEvents.actionsPast },
} as const

type Reminded = {
  readonly tenantId: string
  readonly ownerId: string
  readonly sign: keyof typeof signs
  readonly ids: readonly string[]
}

async function readReminded(owner: pg.Pool, today: string): Promise<readonly Reminded[]> {
  const { rows } = await owner.query<Reminded>(
    `select tenant_id as "tenantId", owner_id as "ownerId", sign, array_agg(id::text order by number) as ids
     from (select a.*, case when due_day < $1::date then 'past' else 'near' end as sign from action a
       where state = 'open' and due_day <= $1::date + ${nearDays}) as due
     where case sign when 'past' then told_past else told_near end is distinct from due_day
     group by tenant_id, owner_id, sign order by tenant_id, owner_id, sign`,
    [today],
  )
  return rows
}

async function remind(stage: Stage, { tenantId, ownerId, sign, ids }: Reminded): Promise<void> {
  const { column, event } = signs[sign]
  await withTenant(stage.door, { tenantId, personId: ownerId }, 'read write', async (tx) => {
    const now = stage.now()
    const told = await tx
      .updateTable('action')
      .set((fields) => ({ [column]: fields.ref('due_day') }))
      .where('id', 'in', [...ids])
      .where('state', '=', 'open')
      .where('owner_id', '=', ownerId)
      .where((where) => where(column, 'is distinct from', where.ref('due_day')))
      .returning('id')
      .execute()
    if (told.length === 0) return
    const actions = told.map(({ id }) => id)
    const about = { subject: { kind: 'person', id: ownerId }, restricted: true }
    const payload = { count: actions.length, actions, tell: [ownerId] }
    const deed = {
      tenantId,
      actorId: undefined,
      actorKind: 'system',
      throughId: undefined,
      operation: 'oversight.list-actions',
      requestId: `actions:${sign}`,
      touches: ['notice'],
      now,
    } as const
    await recordEvent(tx, deed, happened(event as unknown as EventDefinition, about, payload) as Happening)
  })
}
