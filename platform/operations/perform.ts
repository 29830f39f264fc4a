import { common, isWrite, type Operation, type Place, refuse } from '@portolan/contract'
import { type Mode, type Tx, withTenant } from '../database/tenant.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Known } from './actor.ts'
import { authorise } from './authorise.ts'
import { keepAnswer, takeKey } from './idempotency.ts'
import { readGrants } from './read-grants.ts'
import { readKept } from './read-kept.ts'
import { openState } from './same-state.ts'
import { showOutput } from './show-output.ts'
import type { Ask, Stage } from './stage.ts'
import type { Call, ReadUseCase, WriteUseCase } from './use-case.ts'

export type Performed = {
  readonly output: unknown
  readonly replayed: boolean
  /** Others are given this very output. */
  readonly shared: boolean
}

/**
 * The only way to read or write the record: tenant, person and right are checked inside the transaction;
 * a write leaves its rows, one event and one outbox entry together, or nothing at all.
 */
export async function perform(
  stage: Stage,
  useCase: ReadUseCase | WriteUseCase,
  ask: Ask,
): Promise<Performed> {
  const { operation } = useCase
  if (isWrite(operation) && ask.actor.reach === 'read')
    throw refuse(common.notPermitted, { permission: 'a token that may write' })
  const now = stage.now()
  if (useCase.kind === 'read' && mayBeKept(useCase)) {
    const { kept } = stage
    const { personId } = ask.actor
    if (kept !== undefined && personId !== undefined) {
      const output = await readKept({ stage, kept, useCase, ask, personId, now })
      return { output, replayed: false, shared: true }
    }
  }
  let after: (() => Promise<void>) | undefined
  const performed = await withTenant(stage.door, ask.actor, modeOf(useCase), async (tx) => {
    const within = await performWithin({ stage, tx, now }, useCase, ask)
    after = within.after
    return { output: within.output, replayed: within.replayed, shared: false }
  })
  await after?.()
  return performed
}

export type Within = { readonly stage: Stage; readonly tx: Tx; readonly now: string }

export type PerformedWithin = {
  readonly output: unknown
  readonly replayed: boolean
  /** To be done once the transaction stands, and not where it is taken back. */
  readonly after?: (() => Promise<void>) | undefined
}

/** The same inside a transaction that has begun in the name of the one who asks: several of them stand or fall together. */
export async function performWithin(
  { stage, tx, now }: Within,
  useCase: ReadUseCase | WriteUseCase,
  ask: Ask,
): Promise<PerformedWithin> {
  const { operation } = useCase
  const grants = await readGrants(tx, ask.actor)
  const actor = { ...ask.actor, grants }
  const place = await placeFor(stage, tx, operation, ask.input)
  authorise(operation, grants, place)
  const call = makeCall(ask, { tx, actor, place, now, operation })
  const showing = { stage, tx, operation, actor, place, same: call.same }
  if (useCase.kind === 'read')
    return { output: await showOutput(showing, await useCase.run(call)), replayed: false }
  const key = await takeKey(tx, { ...ask, operation, now })
  // A right may have ended since the answer was kept.
  if (key.answered) return { output: await showOutput(showing, key.output), replayed: true }
  const written = await useCase.run(call)
  const output = await showOutput(showing, written.output)
  await keepAnswer(tx, operation, ask, output)
  await recordEvent(tx, deedOf(actor, operation, ask, now), written.happening)
  return { output, replayed: false, after: written.after }
}

/** What speaks of one project depends on where that stands. */
function mayBeKept({ kept, operation }: ReadUseCase): boolean {
  return kept && operation.project === undefined
}

function modeOf(useCase: ReadUseCase | WriteUseCase): Mode {
  if (useCase.kind === 'write' || useCase.tries) return 'read write'
  return useCase.kept ? 'read one state' : 'read only'
}

async function placeFor(
  stage: Stage,
  tx: Tx,
  operation: Operation,
  input: Record<string, unknown>,
): Promise<Place> {
  const projectId = operation.project === undefined ? undefined : input[operation.project]
  if (typeof projectId !== 'string') return {}
  const place = await stage.placeOf(tx, projectId)
  if (place === undefined) throw refuse(common.notFound, { kind: 'project' })
  return place
}

type Circumstances = { tx: Tx; actor: Known; place: Place; now: string; operation: Operation }

function makeCall(ask: Ask, { tx, actor, place, now, operation }: Circumstances): Call<never> {
  if (operation.versioned && ask.expectedVersion === undefined) throw refuse(common.versionNeeded, {})
  return {
    tx,
    actor,
    place,
    now,
    input: ask.input as never,
    requestId: ask.requestId,
    expectedVersion: ask.expectedVersion ?? 0,
    upload: ask.upload,
    same: openState(),
  }
}

function deedOf(
  actor: Known,
  operation: Operation,
  ask: Ask,
  now: string,
): Parameters<typeof recordEvent>[1] {
  return {
    tenantId: actor.tenantId,
    actorId: actor.personId,
    actorKind: actor.kind,
    throughId: actor.throughId,
    operation: operation.id,
    requestId: ask.requestId,
    touches: operation.touches ?? [],
    now,
  }
}
