import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Tx } from '@portolan/platform/database'
import type { StandardsParts } from '../parts.ts'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type giveMethod,
  type MethodContent,
  type MigrationReport,
  methodRefusals,
  type ProjectMethod,
  projectMethodEvents,
  projectMethodRefusals,
} from '../../contract/index.ts'
import { classify } from '../../domain/index.ts'
import { readContent } from '../method/method-rows.ts'
import { keepMigration } from '../migration/keep-migration.ts'
import { lookAt } from '../migration/look-ahead.ts'
import { readFollowed, readStored, type Stored } from './followed-method.ts'

type Giving = Call<InputOf<typeof giveMethod>>

/** A method, another one, or a newer version: what was done is known by its id, and stays. */
export async function give(call: Giving, parts: StandardsParts): Promise<Written<ProjectMethod>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { projectId, answers } = input
  await readProject(tx, projectId)
  const before = await readStored(tx, projectId)
  const current = before?.version ?? 0
  if (current !== expectedVersion)
    throw refuse(common.stale, { kind: 'project method', yours: expectedVersion, current })
  const { name, number, content } = await readPublished(tx, input.methodId)
  const { points, class: size } = classify(answers, content)
  const report = await reportOf({ ...call, ...parts }, before, { number, content })
  const set = {
    method_id: input.methodId,
    number,
    answers: JSON.stringify(answers),
    points,
    class: size,
    ...phasesOf(content, input.phaseId, before),
    given_by: actor.personId ?? '',
    given_at: now,
    version: current + 1,
  }
  await tx
    .insertInto('project_method')
    .values({ tenant_id: actor.tenantId, investment_id: projectId, ...set })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'investment_id']).doUpdateSet(set))
    .execute()
  if (report) await keepMigration(call, { projectId, methodId: input.methodId, words: '', report })
  return {
    output: await readFollowed({ tx, actor, now, ...parts }, projectId),
    happening: happened(projectMethodEvents.methodGiven, aboutProject(projectId), {
      method: name,
      number,
      class: size,
    }),
  }
}

/** No version of a method is left for a newer one without a report. */
async function reportOf(
  call: Giving & StandardsParts,
  before: Stored | undefined,
  newest: { readonly number: number; readonly content: MethodContent },
): Promise<MigrationReport | undefined> {
  const { projectId, methodId, phaseId, answers } = call.input
  if (before === undefined || before.method_id !== methodId || before.number >= newest.number)
    return undefined
  const asked = { projectId, phaseId, answers }
  return (await lookAt(call, { stored: before, newest, asked })).report
}

type Published = { readonly name: string; readonly number: number; readonly content: MethodContent }

async function readPublished(tx: Tx, methodId: string): Promise<Published> {
  const method = await tx
    .selectFrom('method')
    .select(['name', 'retired_at'])
    .where('id', '=', methodId)
    .executeTakeFirst()
  if (method === undefined) throw refuse(common.notFound, { kind: 'method' })
  const { name } = method
  if (method.retired_at !== null) throw refuse(methodRefusals.retired, { name })
  const version = await readContent(tx, methodId, undefined)
  if (version?.state !== 'published') throw refuse(projectMethodRefusals.notPublished, { name })
  return { name, number: version.number, content: version.content }
}

/** Where it stands is what is said, else where it stood, else the beginning. */
export function phasesOf(
  { phases }: MethodContent,
  asked: string | undefined,
  before: Stored | undefined,
): { readonly phase_id: string; readonly began_phase_id: string } {
  const ids = phases.map(({ id }) => id)
  const known = (id: string | undefined): string | undefined =>
    id !== undefined && ids.includes(id) ? id : undefined
  if (asked !== undefined && known(asked) === undefined)
    throw refuse(projectMethodRefusals.noPart, { kind: 'phase' })
  const phase = asked ?? known(before?.phase_id) ?? ids[0] ?? ''
  const began = known(before?.began_phase_id) ?? phase
  return { phase_id: phase, began_phase_id: ids.indexOf(began) <= ids.indexOf(phase) ? began : phase }
}

export function aboutProject(projectId: string): {
  subject: { kind: string; id: string }
  projectId: string
} {
  return { subject: { kind: 'investment', id: projectId }, projectId }
}
