import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { askedItThemselves, type Call, type Written } from '@portolan/platform/operations'
import { addDays, day } from '@portolan/quantity'
import { type Selectable, sql } from 'kysely'
import type { DB } from '@portolan/platform/database'
import {
  type askWaiver,
  type FollowedPhase,
  gateEvents,
  gateRefusals,
  type judgeWaiver,
  projectMethodRefusals,
  type Waiver,
  type WaivedKind,
  type withdrawWaiver,
} from '../../contract/index.ts'
import { waiverState } from '../../domain/index.ts'
import { accountsOfActor } from '../named.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed } from '../project-method/followed-method.ts'
import { aboutProject } from '../project-method/give-method.ts'
import { readWaivers } from './read-waivers.ts'
import { managesIt } from './take-gate.ts'

type Outcome = Promise<Written<Waiver>>

/** A year at most: what should hold longer is a change of the method. */
const mostDays = 366

export async function ask(call: Call<InputOf<typeof askWaiver>>, parts: StandardsParts): Outcome {
  const { tx, actor, input, now } = call
  const { projectId, kind, key, reason, instead, until } = input
  await readProject(tx, projectId)
  const { following } = await readFollowed({ ...call, ...parts }, projectId)
  if (following === null) throw refuse(projectMethodRefusals.noMethod, {})
  const { phase, must } = requireLacking(following.phases, kind, key)
  refuseDay(until, now)
  refuseSecond(phase, key)
  const id = uuidv7(Date.parse(now))
  const { rows } = await sql<{ number: number }>`select next_waiver_number() as number`.execute(tx)
  const number = rows[0]?.number ?? 1
  const asked = { must, reason, instead, until_day: until, asked_by: actor.personId ?? '', asked_at: now }
  await tx
    .insertInto('gate_waiver')
    .values({
      tenant_id: actor.tenantId,
      id,
      number,
      investment_id: projectId,
      phase_id: phase.id,
      gate: phase.gate.name,
      kind,
      key,
      ...asked,
    })
    .execute()
  return {
    output: await readOne(call, id),
    happening: happened(gateEvents.waiverAsked, aboutProject(projectId), {
      number,
      must,
      gate: phase.gate.name,
      tell: [],
    }),
  }
}

type Lacking = { readonly phase: FollowedPhase; readonly must: string }

/** What a gate must hold, does not hold, and is not waived already. */
function requireLacking(phases: readonly FollowedPhase[], kind: WaivedKind, key: string): Lacking {
  for (const phase of phases) {
    const criterion = kind === 'criterion' ? phase.gate.criteria.find(({ id }) => id === key) : undefined
    const artefact = kind === 'artefact' ? phase.artefacts.find(({ id }) => id === key) : undefined
    const must = criterion?.words ?? artefact?.name
    if (must === undefined) continue
    const lacks =
      (criterion?.weight === 'must' && criterion.state !== 'met') ||
      (artefact?.required === true && !artefact.finished)
    if (!lacks) throw refuse(gateRefusals.nothingToWaive, { must })
    return { phase, must }
  }
  throw refuse(projectMethodRefusals.noPart, { kind })
}

function refuseSecond({ gate }: FollowedPhase, key: string): void {
  const other = gate.waivers.find(
    (one) => one.key === key && (one.state === 'waiting' || one.state === 'granted'),
  )
  if (other !== undefined) throw refuse(gateRefusals.waivedAlready, { number: other.number })
}

function refuseDay(until: string, now: string): void {
  const today = now.slice(0, 10)
  if (until <= today || until > addDays(day(today), mostDays))
    throw refuse(gateRefusals.waivedUntil, { most: mostDays })
}

export async function judge(call: Call<InputOf<typeof judgeWaiver>>): Outcome {
  const { tx, actor, input, now } = call
  const { projectId, granted, words } = input
  const waiver = await takeWaiver(call)
  const { number, must, gate } = waiver
  if (stateOf(waiver, now) !== 'waiting') throw refuse(gateRefusals.waiverJudged, { number })
  if (await askedItThemselves(tx, actor, waiver.asked_by)) throw refuse(gateRefusals.ownWaiver, {})
  if (await managesIt(call, projectId)) throw refuse(gateRefusals.managersWaiver, {})
  await update(tx, waiver, {
    granted,
    judged_by: actor.personId ?? '',
    judged_at: now,
    judged_words: words,
  })
  return {
    output: await readOne(call, waiver.id),
    happening: happened(gateEvents.waiverJudged, aboutProject(projectId), {
      number,
      must,
      gate,
      granted,
      tell: [waiver.asked_by],
    }),
  }
}

export async function withdraw(call: Call<InputOf<typeof withdrawWaiver>>): Outcome {
  const { tx, actor, input, now } = call
  const waiver = await takeWaiver(call)
  const { number, must, gate } = waiver
  const state = stateOf(waiver, now)
  if (state !== 'waiting' && state !== 'granted') throw refuse(gateRefusals.waiverOver, { number })
  await update(tx, waiver, {
    withdrawn_by: actor.personId ?? '',
    withdrawn_at: now,
    withdrawn_words: input.words,
  })
  const { manager } = await readProject(tx, input.projectId)
  const concerned = [waiver.asked_by, waiver.judged_by, manager?.id ?? null].filter((id) => id !== null)
  return {
    output: await readOne(call, waiver.id),
    happening: happened(gateEvents.waiverWithdrawn, aboutProject(input.projectId), {
      number,
      must,
      gate,
      tell: [...new Set(concerned)],
    }),
  }
}

type Stored = Selectable<DB['gate_waiver']>

async function takeWaiver({
  tx,
  input,
  expectedVersion,
}: Call<{ readonly projectId: string; readonly waiverId: string }>): Promise<Stored> {
  const row = await tx
    .selectFrom('gate_waiver')
    .selectAll()
    .where('id', '=', input.waiverId)
    .where('investment_id', '=', input.projectId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'waiver' })
  if (row.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'waiver', yours: expectedVersion, current: row.version })
  return row
}

function stateOf(
  { granted, until_day: until, withdrawn_at: withdrawnAt }: Stored,
  now: string,
): Waiver['state'] {
  return waiverState({ granted, until, withdrawnAt }, now.slice(0, 10))
}

async function update(tx: Tx, { id, version }: Stored, set: Partial<Stored>): Promise<void> {
  await tx
    .updateTable('gate_waiver')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

async function readOne(
  { tx, actor, now }: Pick<Call<unknown>, 'tx' | 'actor' | 'now'>,
  id: string,
): Promise<Waiver> {
  const viewer = { me: await accountsOfActor(tx, actor), today: now.slice(0, 10) }
  const [waiver] = await readWaivers(tx, sql<boolean>`w.id = ${id}::uuid`, viewer)
  if (waiver === undefined) throw refuse(common.notFound, { kind: 'waiver' })
  return waiver
}
