import { happened, type InputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  type addAssumption,
  type Assumption,
  type changeAssumption,
  raidEvents,
  raidRefusals,
  type testAssumption,
} from '../../contract/index.ts'
import { requirePresent } from '../body/named.ts'
import { lockAssumption, readAssumption } from './assumptions.ts'
import { nextNumber } from './next-number.ts'
import { insertIssue } from './write-issue.ts'

export async function add({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<typeof addAssumption>>): Promise<Written<Assumption>> {
  const { projectId, title, basis, testDay, ownerId } = input
  await readProject(tx, projectId)
  if (ownerId !== null) await requirePresent(tx, ownerId)
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('assumption')
    .values({
      tenant_id: actor.tenantId,
      id,
      number: await nextNumber(tx, 'assumption'),
      investment_id: projectId,
      title,
      basis,
      test_day: testDay,
      owner_id: ownerId,
      looked_at: now,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  const output = await readAssumption(tx, { projectId, assumptionId: id })
  return { output, happening: happened(raidEvents.assumptionAdded, about(output), named(output)) }
}

export async function change({
  tx,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof changeAssumption>>): Promise<Written<Assumption>> {
  const { projectId, assumptionId, ...fields } = input
  const before = await lockAssumption(tx, { projectId, assumptionId }, expectedVersion)
  refuseOver(before)
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const { title, basis, testDay, ownerId } = { ...before, ...given } as Assumption
  if (ownerId !== null && ownerId !== before.ownerId) await requirePresent(tx, ownerId)
  await tx
    .updateTable('assumption')
    .set({ title, basis, test_day: testDay, owner_id: ownerId, looked_at: now, version: before.version + 1 })
    .where('id', '=', assumptionId)
    .execute()
  const output = await readAssumption(tx, { projectId, assumptionId })
  return { output, happening: happened(raidEvents.assumptionChanged, about(output), named(output)) }
}

const longestTitle = 300

type Testing = Call<InputOf<typeof testAssumption>>

/** What did not hold is an issue from that day on: it is written down in the same step, with the same owner. */
export async function test(call: Testing): Promise<Written<Assumption>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { projectId, assumptionId, outcome, found, severity } = input
  const before = await lockAssumption(tx, { projectId, assumptionId }, expectedVersion)
  refuseOver(before)
  await tx
    .updateTable('assumption')
    .set({ outcome, found, tested_by: actor.personId ?? '', tested_at: now })
    .set({ looked_at: now, version: before.version + 1 })
    .where('id', '=', assumptionId)
    .execute()
  const issue =
    outcome === 'held'
      ? undefined
      : await insertIssue(call, {
          projectId,
          title: found.slice(0, longestTitle),
          effect: before.basis,
          severity,
          since: now.slice(0, 10),
          due: null,
          ownerId: before.ownerId,
          came: { kind: 'assumption', id: assumptionId },
        })
  const output = await readAssumption(tx, { projectId, assumptionId })
  return {
    output,
    happening:
      issue === undefined
        ? happened(raidEvents.assumptionHeld, about(output), named(output))
        : happened(raidEvents.assumptionBroken, about(output), { ...named(output), issue: issue.number }),
  }
}

function refuseOver({ state, number }: Assumption): void {
  if (state !== 'open') throw refuse(raidRefusals.over, { number: `AS-${number}` })
}

function about({ id, projectId }: Assumption): { subject: { kind: string; id: string }; projectId: string } {
  return { subject: { kind: 'assumption', id }, projectId }
}

function named({ number, title }: Assumption): { number: number; title: string } {
  return { number, title }
}
