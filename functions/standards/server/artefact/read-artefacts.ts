import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { z } from 'zod'
import {
  Answers,
  type Artefact,
  type ArtefactKind,
  type ArtefactLine,
  type MethodContent,
  MethodContentGiven,
  projectClasses,
  type ReportedField,
} from '../../contract/index.ts'
import { requirementOf } from '../../domain/index.ts'
import { named, namesOf } from '../named.ts'

/** What all projects wrote into one artefact, and which artefacts there are. */
export type ArtefactsRead = {
  readonly kinds: readonly ArtefactKind[]
  readonly chosen: ArtefactKind | undefined
  readonly fields: readonly ReportedField[]
  readonly lines: readonly ArtefactLine[]
}

const Written = z.record(z.string(), z.string())

/** Without a choice the artefact that most projects have finished. */
export async function readArtefacts(tx: Tx, artefactId: string | undefined): Promise<ArtefactsRead> {
  const projects = await readFollowing(tx)
  const artefactsOf = await readTemplates(tx)
  const marks = await readWritings(tx)
  const kinds = kindsOf(projects, artefactsOf, marks)
  const chosen = artefactId === undefined ? kinds[0] : kinds.find(({ id }) => id === artefactId)
  if (chosen === undefined) return { kinds, chosen, fields: [], lines: [] }
  const held = projects.flatMap((project) => {
    const found = artefactsOf(project).find(({ artefact }) => artefact.id === chosen.id)
    return found === undefined ? [] : [{ project, ...found }]
  })
  const answers = await readAnswers(tx, chosen.id)
  const names = await namesOf(
    tx,
    marks.map(({ made_by }) => made_by),
  )
  const lines = held.map(({ project, artefact, phase, isAsked }): ArtefactLine => {
    const mark = marks.find(({ investment_id, key }) => investment_id === project.id && key === chosen.id)
    return {
      project: { id: project.id, code: project.code, name: project.name },
      method: project.method,
      number: project.number,
      phase,
      required: requirementOf(artefact, project).required,
      asked: isAsked(project),
      state: mark === undefined ? 'not-begun' : mark.done ? 'finished' : 'begun',
      answers: answers.get(project.id) ?? {},
      last: mark === undefined ? null : { by: named(names, mark.made_by), at: mark.made_at },
    }
  })
  return { kinds, chosen, fields: fieldsOf(held.map(({ artefact }) => artefact)), lines }
}

type Following = Awaited<ReturnType<typeof readFollowing>>[number]

async function readFollowing(tx: Tx) {
  const rows = await tx
    .selectFrom('project_method as p')
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'p.tenant_id').onRef('i.id', '=', 'p.investment_id'),
    )
    .innerJoin('method as m', (join) =>
      join.onRef('m.tenant_id', '=', 'p.tenant_id').onRef('m.id', '=', 'p.method_id'),
    )
    .select(['i.id', 'i.code', 'i.name', 'm.name as method'])
    .select(['p.method_id', 'p.number', 'p.class', 'p.answers', 'p.phase_id', 'p.began_phase_id'])
    .orderBy('i.name_key')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    ...row,
    answers: Answers.parse(row.answers),
    class: projectClasses.find((size) => size === row.class) ?? ('large' as const),
  }))
}

type Template = {
  readonly artefact: Artefact
  readonly phase: string
  readonly isAsked: (of: Pick<Following, 'phase_id' | 'began_phase_id'>) => boolean
}

/** The artefacts of the version that a project follows; each version is read once. */
async function readTemplates(
  tx: Tx,
): Promise<(of: Pick<Following, 'method_id' | 'number'>) => readonly Template[]> {
  const { rows } = await sql<{ methodId: string; number: number; content: unknown }>`
    select v.method_id as "methodId", v.number, v.content from method_version v
    where exists (select 1 from project_method p
      where p.tenant_id = v.tenant_id and p.method_id = v.method_id and p.number = v.number)`.execute(tx)
  const byVersion = new Map(
    rows.map(({ methodId, number, content }) => [
      `${methodId} ${number}`,
      templatesOf(MethodContentGiven.parse(content)),
    ]),
  )
  return ({ method_id, number }) => byVersion.get(`${method_id} ${number}`) ?? []
}

function templatesOf({ phases }: MethodContent): Template[] {
  const place = (id: string): number => phases.findIndex((phase) => phase.id === id)
  return phases.flatMap(({ name, artefacts }, at) =>
    artefacts.map((artefact) => ({
      artefact,
      phase: name,
      isAsked: ({ phase_id, began_phase_id }) => at >= place(began_phase_id) && at <= place(phase_id),
    })),
  )
}

/** The newest writing of each artefact of each project, without what was written. */
async function readWritings(tx: Tx) {
  return await tx
    .selectFrom('method_mark')
    .distinctOn(['investment_id', 'key'])
    .select(['investment_id', 'key', 'done', 'made_by', 'made_at'])
    .where('kind', '=', 'artefact')
    .orderBy('investment_id')
    .orderBy('key')
    .orderBy('id', 'desc')
    .execute()
}

async function readAnswers(tx: Tx, artefactId: string): Promise<ReadonlyMap<string, Record<string, string>>> {
  const rows = await tx
    .selectFrom('method_mark')
    .distinctOn('investment_id')
    .select(['investment_id', 'answers'])
    .where('kind', '=', 'artefact')
    .where('key', '=', artefactId)
    .orderBy('investment_id')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ investment_id, answers }) => [investment_id, Written.parse(answers)]))
}

/** The artefacts of all methods that are followed, the one that most projects have finished first. */
function kindsOf(
  projects: readonly Following[],
  artefactsOf: (of: Following) => readonly Template[],
  marks: Awaited<ReturnType<typeof readWritings>>,
): ArtefactKind[] {
  const finished = new Set(
    marks.filter(({ done }) => done).map(({ investment_id, key }) => `${investment_id} ${key}`),
  )
  const found = new Map<string, ArtefactKind>()
  for (const project of projects)
    for (const { artefact } of artefactsOf(project)) {
      const known = found.get(artefact.id) ?? {
        id: artefact.id,
        name: artefact.name,
        projects: 0,
        finished: 0,
      }
      found.set(artefact.id, {
        ...known,
        projects: known.projects + 1,
        finished: known.finished + (finished.has(`${project.id} ${artefact.id}`) ? 1 : 0),
      })
    }
  return [...found.values()].toSorted(
    (a, b) => b.finished - a.finished || b.projects - a.projects || a.name.localeCompare(b.name),
  )
}

/** Each field once, in the order of the first form that has it: forms of several methods may differ. */
function fieldsOf(artefacts: readonly Artefact[]): ReportedField[] {
  const found = new Map<string, ReportedField>()
  for (const { fields } of artefacts)
    for (const { id, name, kind } of fields) if (!found.has(id)) found.set(id, { id, name, kind })
  return [...found.values()]
}
