import {
  allows,
  common,
  type Grant,
  isWrite,
  mayRead,
  type Operation,
  type Place,
  projectOutput,
  projectsIn,
  refuse,
} from '@portolan/contract'
import { type Door, type Mode, type Tx, withTenant } from '../database/tenant.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor, Known } from './actor.ts'
import { keepAnswer, takeKey } from './idempotency.ts'
import { type KeptAnswers, nameOfAnswer } from './kept-answers.ts'
import { readReach } from './read-grants.ts'
import { type Call, isDownload, type ReadUseCase, type WriteUseCase } from './use-case.ts'

/** What the assembly gives to every performance. */
export type Stage = {
  readonly door: Door
  readonly now: () => string
  /** Where a project stands, as far as the person sees it; the room that owns projects answers. */
  readonly placeOf: (tx: Tx, projectId: string) => Promise<Place | undefined>
  /** The same for the rows of a list. Without it, a grant over a portfolio opens no classed field of a row. */
  readonly placesOf?: ((tx: Tx, projectIds: readonly string[]) => Promise<readonly Place[]>) | undefined
  /** Without it, every answer is made anew. */
  readonly kept?: KeptAnswers | undefined
}

export type Ask = {
  readonly actor: Actor
  readonly input: Record<string, unknown>
  readonly requestId: string
  readonly expectedVersion?: number | undefined
  readonly idempotencyKey?: string | undefined
  readonly upload?: Uint8Array | undefined
}

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
  let after: (() => Promise<void>) | undefined
  const performed = await withTenant(stage.door, ask.actor, modeOf(useCase), async (tx) => {
    const { grants, snapshot } = await readReach(tx, ask.actor)
    const actor = { ...ask.actor, grants }
    const place = await placeFor(stage, tx, operation, ask.input)
    authorise(operation, grants, place)
    const call = makeCall(ask, { tx, actor, place, now, operation })
    const showing = { stage, tx, operation, actor, place }
    if (useCase.kind === 'read') {
      const make = async (): Promise<unknown> => await show(showing, await useCase.run(call))
      const kept = useCase.kept ? stage.kept : undefined
      if (kept === undefined || snapshot === undefined)
        return { output: await make(), replayed: false, shared: false }
      const { id } = operation
      const name = nameOfAnswer({ operation: id, input: ask.input, actor, day: now.slice(0, 10), snapshot })
      return { output: await kept.get(name, make), replayed: false, shared: true }
    }
    const key = await takeKey(tx, { ...ask, operation, now })
    // A right may have ended since the answer was kept.
    if (key.answered) return { output: await show(showing, key.output), replayed: true, shared: false }
    const written = await useCase.run(call)
    after = written.after
    const output = await show(showing, written.output)
    await keepAnswer(tx, operation, ask, output)
    await recordEvent(tx, deedOf(actor, operation, ask, now), written.happening)
    return { output, replayed: false, shared: false }
  })
  await after?.()
  return performed
}

function modeOf(useCase: ReadUseCase | WriteUseCase): Mode {
  if (useCase.kind === 'write') return 'read write'
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

function authorise(operation: Operation, grants: readonly Grant[], place: Place): void {
  if (operation.may === 'anyone' || operation.may === 'signed-in') return
  if (!allows(operation.may, grants, place))
    throw refuse(common.notPermitted, { permission: operation.may.id })
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
  }
}

type Showing = Omit<Circumstances, 'now'> & { stage: Stage }

/** Leaves out what the reader has no right to. Places of rows are looked up only where a grant could depend on them. */
async function show({ stage, tx, operation, actor, place }: Showing, output: unknown): Promise<unknown> {
  if (isDownload(output)) return output
  const { projectId } = place
  const places = new Map<string | undefined, Place>([[projectId, place]])
  if (stage.placesOf !== undefined && actor.grants.some(({ scope }) => scope === 'portfolio')) {
    const unknown = [...projectsIn(operation.output, output, projectId)].filter((id) => !places.has(id))
    const found = unknown.length === 0 ? [] : await stage.placesOf(tx, unknown)
    for (const one of found) places.set(one.projectId, one)
  }
  return projectOutput(
    operation.output,
    output,
    (fieldClass, id) => mayRead(fieldClass, actor.grants, places.get(id) ?? { projectId: id }),
    projectId,
  )
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
