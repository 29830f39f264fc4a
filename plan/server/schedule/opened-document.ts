import type { Schedule } from '../../contract/index.ts'
import type { ComputedSchedule } from '../../domain/index.ts'
import { readRemembered } from './remembered-documents.ts'

/** A schedule with what was computed from it. */
export type OpenSchedule = { readonly schedule: Schedule; readonly computed: ComputedSchedule }

export type OpenTask = { readonly kind: 'open'; readonly document: Uint8Array }

export async function openNow({ document }: OpenTask): Promise<OpenSchedule> {
  const { schedule, computed } = await readRemembered(document)
  return { schedule, computed: computed() }
}
