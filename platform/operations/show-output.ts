import { mayRead, type Operation, type Place, projectOutput, projectsIn } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Known } from './actor.ts'
import type { Stage } from './stage.ts'
import { isDownload } from './use-case.ts'

export type Showing = {
  readonly stage: Stage
  readonly tx: Tx
  readonly operation: Operation
  readonly actor: Known
  readonly place: Place
}

/** Leaves out what the reader has no right to. Places of rows are looked up only where a grant could depend on them. */
export async function showOutput(
  { stage, tx, operation, actor, place }: Showing,
  output: unknown,
): Promise<unknown> {
  if (isDownload(output)) return output
  const { projectId } = place
  const places = new Map<string | undefined, Place>([[projectId, place]])
  if (stage.placesOf !== undefined && actor.grants.some(({ scope }) => scope === 'portfolio')) {
    const unknown = [...projectsIn(operation.output, output, projectId)].filter((id) => !places.has(id))
    const found = unknown.length === 0 ? [] : await stage.placesOf(tx, unknown)
    for (const one of found) places.set(one.projectId, one)
  }
  return projectOutput(
    operation.output,
    output,
    (fieldClass, id) => mayRead(fieldClass, actor.grants, places.get(id) ?? { projectId: id }),
    projectId,
  )
}
