import type { FactReader } from '@portolan/platform/facts'

/** What the use cases of the plan are done with. */
export type PlanParts = {
  /** What other rooms know of a project: the plan asks for it, and imports none of them. */
  readonly readFact: FactReader
}
