import { happened, type Happening, type InputOf, refuse } from '@portolan/contract'
import { addAction } from '@portolan/oversight/contract'
import { readProject } from '@portolan/plan/server'
import { uuidv7 } from '@portolan/platform/database'
import { type Call, takenBack, type Written } from '@portolan/platform/operations'
import {
  type FollowedPhase,
  gateEvents,
  gateRefusals,
  type giveVerdict,
  type Keeper,
  type Keeping,
  type ProjectMethod,
  projectMethodEvents,
  projectMethodRefusals,
} from '../../contract/index.ts'
import { accountsOfActor } from '../named.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed, type Stored } from '../project-method/followed-method.ts'
import { aboutProject } from '../project-method/give-method.ts'
import { goingOf, refuseClosed } from '../project-method/pass-gate.ts'
import { conditionsOf } from './conditions-of.ts'
import { doWithin } from './do-within.ts'
import { allAfter, type Decided, keepRuling } from './keep-ruling.ts'
import { takeGate } from './take-gate.ts'

type Saying = Call<InputOf<typeof giveVerdict>>

/** One word of one person at a presented gate. With the last that is needed it opens; whoever wants work back gets it at once. */
export async function say(call: Saying, parts: StandardsParts): Promise<Written<ProjectMethod>> {
  const { tx, input } = call
  const { projectId, verdict } = input
  const { stored, phase } = await takeGate(call, parts)
  await refuseOthers(call, phase)
  if (verdict === 'agree') refuseClosed(phase)
  refusePast(call)
  await tryConditions(call, parts)
  const presentationId = await requirePresented(call, phase)
  await keep(call, phase, presentationId)
  const after = await readPhase(call, parts)
  const ruling = rulingOf(call, stored, after)
  const { manager } = await readProject(tx, projectId)
  const tell = manager === null ? [] : [manager.id]
  if (ruling === undefined) await raise(call, stored)
  const left =
    ruling === undefined ? [] : await keepRuling(ruling.call, parts, { stored, decided: ruling.decided })
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: ruling?.happening(tell) ?? spoken(call, after, tell),
    after: allAfter(left),
  }
}

/** Who may not speak, with the reason: each is a rule of its own, whatever else he may do. */
async function refuseOthers({ tx, actor, input }: Saying, { gate, id }: FollowedPhase): Promise<void> {
  const { keeping, name } = gate
  if (keeping === null) throw refuse(gateRefusals.noKeepers, { gate: name })
  if (keeping.since === null) throw refuse(gateRefusals.notPresented, { gate: name })
  const keeper = keeping.asked.find(({ roleId }) => roleId === input.roleId)
  if (keeper === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'gatekeeper' })
  if (keeper.mine) return
  const me = await accountsOfActor(tx, actor)
  const mine = keeper.person !== null && me.has(keeper.person.id)
  if (await presentedIt({ tx, input }, id, me)) throw refuse(gateRefusals.ownPresentation, { gate: name })
  if (mine && keeper.bar === 'named-oneself')
    throw refuse(projectMethodRefusals.namedOneself, { role: keeper.role })
  const spoken = spokenAs(keeper, keeping, me)
  if (spoken !== undefined) throw refuse(gateRefusals.spokenAlready, { role: spoken.role })
  throw refuse(gateRefusals.notKeeper, { role: keeper.role, gate: name })
}

/** Another role in which this person has a word at this gate, or has given it. */
function spokenAs(keeper: Keeper, { asked }: Keeping, me: ReadonlySet<string>): Keeper | undefined {
  return asked.find(
    ({ roleId, person, bar, verdict }) =>
      roleId !== keeper.roleId &&
      (me.has(verdict?.by.id ?? '') || (bar !== 'named-oneself' && person !== null && me.has(person.id))),
  )
}

async function presentedIt(
  { tx, input }: Pick<Saying, 'tx' | 'input'>,
  phaseId: string,
  me: ReadonlySet<string>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('gate_presentation')
    .select('presented_by')
    .where('investment_id', '=', input.projectId)
    .where('phase_id', '=', phaseId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row !== undefined && me.has(row.presented_by)
}

function refusePast({ input, now }: Saying): void {
  const past = input.conditions.find(({ due }) => due < now.slice(0, 10))
  if (past !== undefined) throw refuse(gateRefusals.conditionPast, { words: past.words })
}

/** Whoever is to meet a condition must see the project: that is found now, and not when the last one speaks. */
async function tryConditions(call: Saying, parts: StandardsParts): Promise<void> {
  const { tx, input } = call
  const { projectId, conditions } = input
  await takenBack(tx, async () => {
    for (const { words, ownerId, due } of conditions)
      await doWithin(call, parts, [addAction, { title: words, ownerId, due, projectId }])
  })
}

async function requirePresented({ tx, input }: Saying, { id, gate }: FollowedPhase): Promise<string> {
  const row = await tx
    .selectFrom('gate_presentation')
    .select('id')
    .where('investment_id', '=', input.projectId)
    .where('phase_id', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (row === undefined) throw refuse(gateRefusals.notPresented, { gate: gate.name })
  return row.id
}

async function keep(call: Saying, { id, gate }: FollowedPhase, presentationId: string): Promise<void> {
  const { tx, actor, input, now } = call
  const keeper = gate.keeping?.asked.find(({ roleId }) => roleId === input.roleId)
  await tx
    .insertInto('gate_verdict')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      presentation_id: presentationId,
      investment_id: input.projectId,
      phase_id: id,
      role_id: input.roleId,
      seat_of: keeper?.person?.id ?? '',
      verdict: input.verdict,
      words: input.words,
      conditions: JSON.stringify(input.conditions),
      given_by: actor.personId ?? '',
      given_at: now,
    })
    .execute()
}

async function raise({ tx, input }: Saying, { version }: Stored): Promise<void> {
  await tx
    .updateTable('project_method')
    .set({ version: version + 1 })
    .where('investment_id', '=', input.projectId)
    .execute()
}

async function readPhase(call: Saying, parts: StandardsParts): Promise<FollowedPhase> {
  const { projectId, phaseId } = call.input
  const { following } = await readFollowed({ ...call, ...parts }, projectId)
  const phase = following?.phases.find(({ id }) => id === phaseId)
  if (phase === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'gate' })
  return phase
}

type Ruling = {
  readonly call: Parameters<typeof keepRuling>[0]
  readonly decided: Decided
  readonly happening: (tell: string[]) => Happening
}

/** The ruling that comes of itself, or none yet. */
function rulingOf(call: Saying, stored: Stored, phase: FollowedPhase): Ruling | undefined {
  const { projectId, words, verdict, conditions } = call.input
  const gate = phase.gate.name
  if (verdict === 'work-back')
    return {
      call: { ...call, input: { projectId, words, conditions } },
      decided: { outcome: 'recycle', phase, phaseId: phase.id },
      happening: (tell) =>
        happened(gateEvents.gateRuled, aboutProject(projectId), {
          gate,
          outcome: 'recycle' as const,
          tell,
        }) as unknown as Happening,
    }
  const { keeping } = phase.gate
  if (keeping === null || keeping.left > 0) return undefined
  const asks = conditionsOf(keeping, call.now.slice(0, 10))
  const { decided, next } = goingOf(stored, phase, asks.length)
  return {
    call: { ...call, input: { projectId, words, conditions: asks } },
    decided,
    happening: (tell) =>
      happened(projectMethodEvents.gatePassed, aboutProject(projectId), {
        gate,
        next,
        conditions: asks.length,
        tell,
      }) as unknown as Happening,
  }
}

function spoken({ input }: Saying, { gate }: FollowedPhase, tell: string[]): Happening {
  const { name, keeping } = gate
  const role = keeping?.asked.find(({ roleId }) => roleId === input.roleId)?.role ?? input.roleId
  const left = keeping?.left ?? 0
  const about = aboutProject(input.projectId)
  return happened(gateEvents.verdictGiven, about, { gate: name, role, left, tell }) as unknown as Happening
}
