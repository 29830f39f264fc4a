import type { ScheduleCounts, ScheduleEdit } from '../../contract/index.ts'
import { applyScheduleEdits, type ComputedSchedule, computeSchedule } from '../../domain/index.ts'
import { changedTable, type TableChange, wholeTable } from './activity-table.ts'
import { countSchedule } from './count-schedule.ts'
import { packDocument } from './document.ts'
import { readRemembered, rememberDocument } from './remembered-documents.ts'

/** Edits of which the caller knows that they are possible. */
export type EditTask = {
  readonly kind: 'edit'
  readonly document: Uint8Array
  readonly edits: readonly ScheduleEdit[]
}

/** What the record keeps of a version beside its document. */
export type Kept = { readonly counts: ScheduleCounts; readonly table: TableChange }

/** The next version's document and dates; the caller has the schedule itself, by the same function. */
export type EditedDocument = Kept & { readonly document: Uint8Array; readonly computed: ComputedSchedule }

export async function editDocument({ document, edits }: EditTask): Promise<EditedDocument> {
  const before = await readRemembered(document)
  const { result: schedule } = applyScheduleEdits(before.schedule, edits)
  const packing = packDocument(schedule)
  const computed = computeSchedule(schedule)
  const edited = await packing
  const after = rememberDocument(edited, schedule, computed)
  const table = changedTable(before.lines(), after.lines())
  return { document: edited, computed, counts: countSchedule(schedule, computed), table }
}

export type KeepTask = { readonly kind: 'keep'; readonly document: Uint8Array }

/** For a document that becomes a version as it is. */
export async function keepDocument({ document }: KeepTask): Promise<Kept> {
  const { schedule, computed, lines } = await readRemembered(document)
  return { counts: countSchedule(schedule, computed()), table: wholeTable(lines()) }
}
