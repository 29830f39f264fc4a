import { type EventDefinition, happened, type Happening } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { sql } from 'kysely'
import { type ExceptionStepKind, setExceptionPolicy } from '../../contract/index.ts'

export type ByItself = { readonly tx: Tx; readonly tenantId: string; readonly now: string }

type Of = { readonly id: string; readonly projectId: string; readonly number: number; readonly rule: string }

/** What Portolan did with an exception by itself: a step of its history, and an event that no person made. */
export async function tellOfException(
  { tx, tenantId, now }: ByItself,
  { id, projectId, number, rule }: Of,
  told: {
    readonly step: ExceptionStepKind
    readonly event: unknown
    readonly payload: Readonly<Record<string, unknown>>
    readonly words?: string
  },
): Promise<void> {
  await addExceptionStep(
    tx,
    { tenantId, now, personId: null },
    { id, projectId, kind: told.step, words: told.words },
  )
  const about = { subject: { kind: 'exception', id }, projectId }
  const deed = {
    tenantId,
    actorId: undefined,
    actorKind: 'system',
    throughId: undefined,
    operation: setExceptionPolicy.id,
    requestId: `exception:${id}:${told.step}`,
    touches: ['exception', 'notice'],
    now,
  } as const
  const payload = { number, rule, ...told.payload }
  await recordEvent(tx, deed, happened(told.event as EventDefinition, about, payload) as Happening)
}

type Author = { readonly tenantId: string; readonly personId: string | null; readonly now: string }

export async function addExceptionStep(
  tx: Tx,
  { tenantId, personId, now }: Author,
  step: {
    readonly id: string
    readonly projectId: string
    readonly kind: ExceptionStepKind
    readonly words?: string | undefined
  },
): Promise<void> {
  await tx
    .insertInto('exception_step')
    .values({
      tenant_id: tenantId,
      exception_id: step.id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from exception_step where tenant_id = ${tenantId}::uuid and exception_id = ${step.id}::uuid)`,
      investment_id: step.projectId,
      kind: step.kind,
      at: now,
      by: personId,
      words: step.words ?? '',
    })
    .execute()
}
