import type { Day } from '@portolan/quantity'
import type { Acting } from '../acting.ts'
import type { Course } from '../unfold.ts'

/** What the stories of methods are told with. */
export type Following = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  readonly people: readonly string[]
  /** By the code of the story. */
  readonly projects: ReadonlyMap<string, string>
  readonly courses: readonly Course[]
  readonly monday: Day
  readonly seed: string
}
