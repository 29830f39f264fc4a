import { refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import {
  type Answers,
  type MethodContent,
  migrationRefusals,
  type MigrationReport,
  type ProjectClass,
  projectMethodRefusals,
} from '../../contract/index.ts'
import { classify, reportMigration } from '../../domain/index.ts'
import { readContent } from '../method/method-rows.ts'
import { accountsOfActor } from '../named.ts'
import { readStored, type Looking, type Stored } from '../project-method/followed-method.ts'
import { followProjects, type Held } from '../project-method/follow-projects.ts'

/** What a project would follow, and what that would mean to it. */
export type Ahead = {
  readonly number: number
  readonly content: MethodContent
  readonly class: ProjectClass
  readonly points: number
  readonly report: MigrationReport
}

export async function takeStored({ tx }: Looking, projectId: string): Promise<Stored> {
  await readProject(tx, projectId)
  const stored = await readStored(tx, projectId)
  if (stored === undefined) throw refuse(projectMethodRefusals.noMethod, {})
  return stored
}

/** The newest published version after the one that is followed. */
export async function readNewest(
  { tx }: Looking,
  { method_id, name, number }: Pick<Stored, 'method_id' | 'name' | 'number'>,
): Promise<{ readonly number: number; readonly content: MethodContent }> {
  const newest = await readContent(tx, method_id, undefined)
  if (newest?.state !== 'published' || newest.number <= number)
    throw refuse(migrationRefusals.nothingNewer, { method: name, number })
  return newest
}

type Asked = {
  readonly projectId: string
  readonly phaseId?: string | undefined
  /** Where the score sheet is filled in anew with it. */
  readonly answers?: Answers
}

/** The same deeds and the same record held against both versions, as of now. */
export async function lookAhead(looking: Looking, stored: Stored, asked: Asked): Promise<Ahead> {
  const newest = await readNewest(looking, stored)
  return await lookAt(looking, { stored, newest, asked })
}

type Both = {
  readonly stored: Pick<Stored, 'number' | 'content' | 'answers' | 'class' | 'phase_id' | 'began_phase_id'>
  readonly newest: { readonly number: number; readonly content: MethodContent }
  readonly asked: Asked
}

export async function lookAt(looking: Looking, { stored, newest, asked }: Both): Promise<Ahead> {
  const { tx, actor } = looking
  const { number, content } = newest
  const ids = content.phases.map(({ id }) => id)
  if (asked.phaseId !== undefined && !ids.includes(asked.phaseId))
    throw refuse(projectMethodRefusals.noPart, { kind: 'phase' })
  const phaseId = asked.phaseId ?? ids.find((id) => id === stored.phase_id)
  const { answers = stored.answers } = asked
  const { points, class: size } = classify(answers, content)
  const project = await readProject(tx, asked.projectId)
  const now: Held = { ...stored, project }
  const then: Held = {
    ...now,
    content,
    class: size,
    answers,
    phase_id: phaseId ?? ids[0] ?? '',
    began_phase_id: ids.includes(stored.began_phase_id) ? stored.began_phase_id : (phaseId ?? ids[0] ?? ''),
  }
  const following = { ...looking, tenantId: actor.tenantId, me: await accountsOfActor(tx, actor) }
  const follow = await followProjects(following, [now, then])
  const report = reportMigration(
    { number: stored.number, class: stored.class, phases: follow(now).phases },
    { number, class: size, phases: follow(then).phases },
    { before: stored.phase_id, after: phaseId },
  )
  return { number, content, class: size, points, report }
}
