import { type InputOf, refuse, type Refused } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  type agreeDependency,
  type Dependency,
  type endDependency,
  raidEvents,
  raidRefusals,
} from '../../contract/index.ts'
import type { AgreementBar } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { lockOpen, showTo, sideOf } from './dependencies.ts'
import { agreementBar, managerOf } from './who-agrees.ts'
import { told } from './write-dependency.ts'

export async function agree(call: Call<InputOf<typeof agreeDependency>>): Promise<Written<Dependency>> {
  const { tx, actor, input, now, expectedVersion } = call
  await readProject(tx, input.projectId)
  const before = await lockOpen(tx, input, expectedVersion)
  const side = sideOf(before, input.projectId)
  const bar = await agreementBar(tx, actor, before, side)
  if (bar !== undefined) throw await refusalOf(tx, bar, input.projectId)
  const by = actor.personId ?? ''
  const agreed =
    side === 'need'
      ? { need_agreed_by: by, need_agreed_at: now }
      : { offer_agreed_by: by, offer_agreed_at: now }
  await tx
    .updateTable('dependency')
    .set({ ...agreed, looked_at: now, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute()
  const output = await showTo(call, input)
  return { output, happening: told(raidEvents.dependencyAgreed, output, input.projectId) }
}

async function refusalOf(tx: Tx, bar: AgreementBar, projectId: string): Promise<Refused> {
  if (bar === 'not-offered') return refuse(raidRefusals.notOffered, {})
  if (bar === 'both-sides') return refuse(raidRefusals.bothSides, {})
  const managerId = await managerOf(tx, projectId)
  const names = await namesOf(tx, [managerId])
  return refuse(raidRefusals.notYourSide, { manager: managerId === null ? '' : named(names, managerId).name })
}

export async function end(call: Call<InputOf<typeof endDependency>>): Promise<Written<Dependency>> {
  const { tx, input, now, expectedVersion } = call
  await readProject(tx, input.projectId)
  const before = await lockOpen(tx, input, expectedVersion)
  if (sideOf(before, input.projectId) !== 'need') throw refuse(raidRefusals.otherSide, {})
  await tx
    .updateTable('dependency')
    .set({ state: input.state, closed_at: now, looked_at: now, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute()
  const output = await showTo(call, input)
  const event = input.state === 'met' ? raidEvents.dependencyMet : raidEvents.dependencyDropped
  return { output, happening: told(event, output, input.projectId) }
}
