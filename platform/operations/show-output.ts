import { mayRead, type Operation, type Place, projectOutput, projectsIn } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Known } from './actor.ts'
import type { SameState } from './same-state.ts'
import type { Stage } from './stage.ts'
import { isDownload } from './use-case.ts'

export type Showing = {
  readonly stage: Stage
  readonly tx: Tx
  readonly operation: Operation
  readonly actor: Known
  readonly place: Place
  readonly same: SameState
}

/** Leaves out what the reader has no right to. Places of rows are looked up only where a grant could depend on them. */
export async function showOutput(
  { stage, tx, operation, actor, place, same }: Showing,
  output: unknown,
): Promise<unknown> {
  if (isDownload(output)) return output
  const { projectId } = place
  const places = same.rows<Place>('places')
  if (projectId !== undefined) places.set(projectId, place)
  if (stage.placesOf !== undefined && actor.grants.some(({ scope }) => scope === 'portfolio')) {
    const unknown = [...projectsIn(operation.output, output, projectId)].filter((id) => !places.has(id))
    const found = unknown.length === 0 ? [] : await stage.placesOf(tx, unknown)
    for (const one of found) if (one.projectId !== undefined) places.set(one.projectId, one)
  }
  const placeOf = (id: string | undefined): Place =>
    (id === undefined ? undefined : places.get(id)) ?? (id === projectId ? place : { projectId: id })
  return projectOutput(
    operation.output,
    output,
    (fieldClass, id) => mayRead(fieldClass, actor.grants, placeOf(id)),
    projectId,
  )
}
