import { type EventDefinition, happened, type Happening } from '@portolan/contract'
import { type Tx, withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { eachInTurn } from '@portolan/platform/jobs'
import type pg from 'pg'
import { confirmStatus, statusEvents } from '../../contract/index.ts'
import { systemDoor } from '../system-door.ts'
import { readSponsorsTold } from '../sponsors-told.ts'
import { publishRating } from './publish-rating.ts'

export type Chore = { readonly owner: pg.Pool; readonly now: () => string }

type Due = {
  readonly id: string
  readonly tenantId: string
  readonly projectId: string
  readonly number: number
  readonly period: string
}

/** For every hour: new colours whose day has come are seen by everybody. A server that was off only lets them wait longer. */
export async function publishDueStatus({ owner, now }: Chore): Promise<number> {
  const { rows } = await owner.query<Due>(
    `select id, tenant_id as "tenantId", investment_id as "projectId", number, period from status_report
     where published_at is null and visible_from <= $1::timestamptz order by tenant_id, visible_from, number`,
    [now()],
  )
  const published = await eachInTurn(
    rows,
    async (due) =>
      await withTenant(
        systemDoor(owner),
        { tenantId: due.tenantId, personId: undefined },
        'read write',
        async (tx) => await publish(tx, due, now()),
      ),
  )
  return published.length
}

async function publish(tx: Tx, { id, tenantId, projectId, number, period }: Due, now: string): Promise<void> {
  await publishRating({ tx, tenantId, now }, id)
  const tell = await readSponsorsTold({ tx, tenantId }, projectId)
  await tellOfStatus(tx, {
    tenantId,
    projectId,
    now,
    event: statusEvents.statusPublished as unknown as EventDefinition,
    payload: { period, number, report: id, tell },
    requestId: `status:${id}`,
  })
}

export type StatusNews = {
  readonly tenantId: string
  readonly projectId: string
  readonly now: string
  readonly event: EventDefinition
  readonly payload: Readonly<Record<string, unknown>>
  readonly requestId: string
}

/** An event that no person made: Portolan did it by itself, on its day. */
export async function tellOfStatus(
  tx: Tx,
  { tenantId, projectId, now, event, payload, requestId }: StatusNews,
): Promise<void> {
  const about = { subject: { kind: 'project', id: projectId }, projectId }
  const deed = {
    tenantId,
    actorId: undefined,
    actorKind: 'system',
    throughId: undefined,
    operation: confirmStatus.id,
    requestId,
    touches: ['status-report', 'project', 'standing', 'notice'],
    now,
  } as const
  await recordEvent(tx, deed, happened(event, about, payload) as Happening)
}
