import type { Day } from '@portolan/quantity'
import type { Acting } from '../acting.ts'
import type { Course } from '../unfold.ts'

/** What the words of the sample are told with. */
export type Words = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  /** By the code of the story. */
  readonly projects: ReadonlyMap<string, string>
  readonly courses: readonly Course[]
  readonly monday: Day
}
