import { common, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Tx } from '@portolan/platform/database'
import type { Known as Actor } from '@portolan/platform/operations'
import {
  Answers,
  type Following,
  MethodContentGiven,
  methodKinds,
  type ProjectMethod,
  projectClasses,
  projectMethodRefusals,
} from '../../contract/index.ts'
import { readCircle } from '../gate/read-circle.ts'
import { readPresentation } from '../gate/read-presentation.ts'
import { accountsOfActor, named, namesOf } from '../named.ts'
import type { StandardsParts } from '../parts.ts'
import { followProjects } from './follow-projects.ts'
import { knownAnswers } from './known-answers.ts'

/** What whoever looks is read with. */
export type Looking = StandardsParts & {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: string
}

/** What a project follows, as it is stored. */
export async function readStored(tx: Tx, projectId: string) {
  const row = await tx
    .selectFrom('project_method as p')
    .innerJoin('method as m', (join) =>
      join.onRef('m.tenant_id', '=', 'p.tenant_id').onRef('m.id', '=', 'p.method_id'),
    )
    .innerJoin('method_version as v', (join) =>
      join
        .onRef('v.tenant_id', '=', 'p.tenant_id')
        .onRef('v.method_id', '=', 'p.method_id')
        .onRef('v.number', '=', 'p.number'),
    )
    .select(['p.method_id', 'p.number', 'p.answers', 'p.points', 'p.class', 'p.phase_id', 'p.began_phase_id'])
    .select(['p.given_by', 'p.given_at', 'p.version', 'm.name', 'm.kind', 'v.content'])
    .where('p.investment_id', '=', projectId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    ...row,
    answers: Answers.parse(row.answers),
    class: projectClasses.find((size) => size === row.class) ?? 'large',
    content: MethodContentGiven.parse(row.content),
  }
}

export type Stored = NonNullable<Awaited<ReturnType<typeof readStored>>>

/** Held until the transaction ends, and as whoever writes has seen it. */
export async function takeFollowed(tx: Tx, projectId: string, expected: number): Promise<Stored> {
  await readProject(tx, projectId)
  await tx
    .selectFrom('project_method')
    .select('version')
    .where('investment_id', '=', projectId)
    .forUpdate()
    .execute()
  const stored = await readStored(tx, projectId)
  if (stored === undefined) throw refuse(projectMethodRefusals.noMethod, {})
  if (stored.version !== expected)
    throw refuse(common.stale, { kind: 'project method', yours: expected, current: stored.version })
  return stored
}

/** The method of a project as it stands when somebody looks. */
export async function readFollowed(looking: Looking, projectId: string): Promise<ProjectMethod> {
  const { tx } = looking
  const project = await readProject(tx, projectId)
  const stored = await readStored(tx, projectId)
  return {
    projectId,
    version: stored?.version ?? 0,
    known: await knownAnswers(tx, project),
    following: stored === undefined ? null : await readFollowing(looking, project, stored),
  }
}

type Project = Awaited<ReturnType<typeof readProject>>

async function readFollowing(looking: Looking, project: Project, stored: Stored): Promise<Following> {
  const { tx, actor } = looking
  const { content, answers } = stored
  const me = await accountsOfActor(tx, actor)
  const { manager } = project
  const held = { ...stored, project }
  const circle = await readCircle(looking, { projectId: project.id, content })
  const following = { ...looking, tenantId: actor.tenantId, me, circle }
  const followed = (await followProjects(following, [held]))(held)
  const names = await namesOf(tx, [stored.given_by])
  const manages = manager !== null && me.has(manager.id)
  return {
    methodId: stored.method_id,
    name: stored.name,
    kind: methodKinds.find((kind) => kind === stored.kind) ?? 'hybrid',
    number: stored.number,
    newer: await readNewer(tx, stored),
    answers,
    points: stored.points,
    class: stored.class,
    medium: content.medium,
    large: content.large,
    phaseId: stored.phase_id,
    given: { by: named(names, stored.given_by), at: stored.given_at, words: '' },
    ...followed,
    presented: await readPresentation(tx, project.id, stored.phase_id),
    mayPass: !manages && followed.phases.some(({ place }) => place === 'here'),
  }
}

async function readNewer(tx: Tx, { method_id, number }: Stored): Promise<number | null> {
  const row = await tx
    .selectFrom('method_version')
    .select('number')
    .where('method_id', '=', method_id)
    .where('state', '=', 'published')
    .where('number', '>', number)
    .executeTakeFirst()
  return row?.number ?? null
}
