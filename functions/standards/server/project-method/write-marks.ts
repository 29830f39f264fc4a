import { happened, type InputOf, refuse } from '@portolan/contract'
import type { StandardsParts } from '../parts.ts'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type nameRole,
  type ProjectMethod,
  projectMethodEvents,
  projectMethodRefusals,
  type tickItem,
  type writeArtefact,
} from '../../contract/index.ts'
import { misfitOf, unfinishedField } from '../../domain/index.ts'
import { requirePresent } from '../named.ts'
import { readFollowed, takeFollowed } from './followed-method.ts'
import { aboutProject } from './give-method.ts'
import { makeMark } from './make-mark.ts'

type Outcome = Promise<Written<ProjectMethod>>

export async function name(call: Call<InputOf<typeof nameRole>>, parts: StandardsParts): Outcome {
  const { tx, input, expectedVersion } = call
  const { projectId, roleId, personId } = input
  const { content } = await takeFollowed(tx, projectId, expectedVersion)
  const role = content.roles.find(({ id }) => id === roleId)
  if (role === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'role' })
  if (role.holder === 'project-manager') throw refuse(projectMethodRefusals.known, { role: role.name })
  const person = personId === null ? null : await requirePresent(tx, personId)
  await makeMark(call, { projectId, kind: 'role', key: roleId, done: person !== null, personId })
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: happened(projectMethodEvents.roleNamed, aboutProject(projectId), {
      role: role.name,
      person: person?.name ?? null,
    }),
  }
}

export async function write(call: Call<InputOf<typeof writeArtefact>>, parts: StandardsParts): Outcome {
  const { tx, input, expectedVersion } = call
  const { projectId, artefactId, answers, finished } = input
  const { content } = await takeFollowed(tx, projectId, expectedVersion)
  const artefact = content.phases.flatMap(({ artefacts }) => artefacts).find(({ id }) => id === artefactId)
  if (artefact === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'artefact' })
  const misfit = misfitOf(artefact, answers)
  if (misfit !== undefined)
    throw refuse(projectMethodRefusals.wrongAnswer, { field: misfit, artefact: artefact.name })
  const lacking = finished ? unfinishedField(artefact, answers) : undefined
  if (lacking !== undefined)
    throw refuse(projectMethodRefusals.unfinished, { field: lacking, artefact: artefact.name })
  await makeMark(call, { projectId, kind: 'artefact', key: artefactId, done: finished, answers })
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: happened(projectMethodEvents.artefactWritten, aboutProject(projectId), {
      artefact: artefact.name,
      finished,
    }),
  }
}

export async function tick(call: Call<InputOf<typeof tickItem>>, parts: StandardsParts): Outcome {
  const { tx, input, expectedVersion } = call
  const { projectId, itemId, done } = input
  const { content } = await takeFollowed(tx, projectId, expectedVersion)
  const item = content.phases.flatMap(({ checklist }) => checklist).find(({ id }) => id === itemId)
  if (item === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'item' })
  await makeMark(call, { projectId, kind: 'item', key: itemId, done })
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: happened(projectMethodEvents.itemTicked, aboutProject(projectId), {
      item: item.words,
      done,
    }),
  }
}
