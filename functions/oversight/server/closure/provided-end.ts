import { endAccepted } from '@portolan/plan/contract'
import { type Provided, provide } from '@portolan/platform/facts'
import { readClosures, stateOf } from './closure-rows.ts'

/** Tells the plan that the end of a project was accepted, without its knowing of closures. */
export const providedByClosures: readonly Provided[] = [
  provide(endAccepted, async (tx, projectId) => {
    const accepted = (await readClosures(tx, projectId)).find((row) => stateOf(row) === 'accepted')
    const day = accepted?.judged_at?.slice(0, 10)
    return day === undefined ? undefined : { value: day, asOf: day }
  }),
]
