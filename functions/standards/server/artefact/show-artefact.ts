import { type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Call } from '@portolan/platform/operations'
import { z } from 'zod'
import {
  type ArtefactDocument,
  type ArtefactRevision,
  projectMethodRefusals,
  type showArtefact,
  type TemplateField,
} from '../../contract/index.ts'
import { named, namesOf } from '../named.ts'
import type { StandardsParts } from '../parts.ts'
import { readFollowed } from '../project-method/followed-method.ts'

type Looking = Call<InputOf<typeof showArtefact>>

const MOST_REVISIONS = 50

/** An artefact as it stands when somebody looks, with who wrote what. */
export async function show(call: Looking, parts: StandardsParts): Promise<ArtefactDocument> {
  const { projectId, artefactId } = call.input
  const { code, name } = await readProject(call.tx, projectId)
  const { following } = await readFollowed({ ...call, ...parts }, projectId)
  if (following === null) throw refuse(projectMethodRefusals.noMethod, {})
  const phase = following.phases.find(({ artefacts }) => artefacts.some(({ id }) => id === artefactId))
  const artefact = phase?.artefacts.find(({ id }) => id === artefactId)
  if (phase === undefined || artefact === undefined)
    throw refuse(projectMethodRefusals.noPart, { kind: 'artefact' })
  const role = following.roles.find(({ id }) => id === artefact.roleId)
  return {
    project: { id: projectId, code: code ?? null, name },
    method: following.name,
    number: following.number,
    phase: { name: phase.name, place: phase.place },
    writer: { role: role?.name ?? artefact.roleId, person: role?.person ?? null },
    artefact,
    revisions: await readRevisions(call, artefact.fields),
  }
}

const Written = z.record(z.string(), z.string())

async function readRevisions(
  { tx, input }: Looking,
  fields: readonly TemplateField[],
): Promise<ArtefactRevision[]> {
  const rows = await tx
    .selectFrom('method_mark')
    .select(['done', 'answers', 'made_by', 'made_at'])
    .where('investment_id', '=', input.projectId)
    .where('kind', '=', 'artefact')
    .where('key', '=', input.artefactId)
    .orderBy('id', 'desc')
    // One more, to tell what the oldest that is shown changed.
    .limit(MOST_REVISIONS + 1)
    .execute()
  const names = await namesOf(
    tx,
    rows.map(({ made_by }) => made_by),
  )
  return rows.slice(0, MOST_REVISIONS).map((row, index) => {
    const [now, before] = [Written.parse(row.answers), Written.parse(rows[index + 1]?.answers ?? {})]
    return {
      by: named(names, row.made_by),
      at: row.made_at,
      finished: row.done,
      changed: fields.filter(({ id }) => (now[id] ?? '') !== (before[id] ?? '')).map((field) => field.name),
    }
  })
}
