import { happened, type InputOf, refuse } from '@portolan/contract'
import { addRisk } from '@portolan/oversight/contract'
import type { Call, Written } from '@portolan/platform/operations'
import {
  giveMethod,
  nameRole,
  type ProjectMethod,
  projectMethodRefusals,
  startEvents,
  type startProject,
  startRefusals,
} from '../../contract/index.ts'
import { doWithin } from '../gate/do-within.ts'
import { allAfter } from '../gate/keep-ruling.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed, readStored, type Stored } from '../project-method/followed-method.ts'
import { aboutProject } from '../project-method/give-method.ts'
import { writePlan } from './write-plan.ts'

export type Starting = Call<InputOf<typeof startProject>>

/** All that one wrote the method, the plan and the register for by hand, as the same deeds of the same person: all or nothing. */
export async function start(call: Starting, parts: StandardsParts): Promise<Written<ProjectMethod>> {
  const { tx, input, expectedVersion } = call
  const { projectId, methodId, answers, phaseId } = input
  const before = await readStored(tx, projectId)
  if (before !== undefined && before.version === expectedVersion)
    throw refuse(startRefusals.follows, { method: before.name })
  const given = await doWithin(
    call,
    parts,
    [giveMethod, { projectId, methodId, answers, phaseId }],
    expectedVersion,
  )
  const stored = await readStored(tx, projectId)
  if (stored === undefined) throw refuse(projectMethodRefusals.noMethod, {})
  const written = input.plan ? await writePlan(call, parts, stored) : undefined
  const named = await nameRoles(call, parts, stored)
  const kept = await keepRisks(call, parts, stored)
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: happened(startEvents.projectStarted, aboutProject(projectId), {
      method: stored.name,
      lines: written?.lines ?? 0,
      roles: named.length,
      risks: kept.length,
    }),
    after: allAfter([given, written, ...named, ...kept].flatMap((done) => done?.after ?? [])),
  }
}

type Done = { readonly after: (() => Promise<void>) | undefined }

async function nameRoles(call: Starting, parts: StandardsParts, { version }: Stored): Promise<Done[]> {
  const { projectId, roles } = call.input
  const done: Done[] = []
  for (const [at, [roleId, personId]] of Object.entries(roles).entries())
    done.push(await doWithin(call, parts, [nameRole, { projectId, roleId, personId }], version + at))
  return done
}

/** What usually helps is no answer to a risk of this project: so none is written, and its owner is asked for one. */
async function keepRisks(call: Starting, parts: StandardsParts, { content }: Stored): Promise<Done[]> {
  const { projectId, risks } = call.input
  const done: Done[] = []
  for (const id of new Set(risks)) {
    const risk = content.risks.find((one) => one.id === id)
    if (risk === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'risk' })
    const { name: title, cause, event, effect, probability } = risk
    const input = { projectId, title, cause, event, effect, probability: probability / 100 }
    done.push(await doWithin(call, parts, [addRisk, input]))
  }
  return done
}
