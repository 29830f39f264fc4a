import type { ScheduleEdit } from '../../contract/index.ts'
import { computeSchedule } from '../../domain/index.ts'
import { applyScheduleEdits } from '../../domain/schedule/apply-schedule-edits.ts'
import { readDocument, writeDocument } from './document.ts'
import type { OpenSchedule } from './opened-document.ts'

export type EditTask = {
  readonly kind: 'edit'
  readonly document: Uint8Array
  readonly edits: readonly ScheduleEdit[]
}

/** The next version and its document, or why the edits are not possible. */
export type EditedDocument =
  | { readonly refused: readonly string[] }
  | { readonly document: Uint8Array; readonly open: OpenSchedule }

export async function editDocument({ document, edits }: EditTask): Promise<EditedDocument> {
  const { result: schedule, findings } = applyScheduleEdits(await readDocument(document), edits)
  const wrong = findings.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) return { refused: wrong.map(({ sentence }) => sentence) }
  return { document: writeDocument(schedule), open: { schedule, computed: computeSchedule(schedule) } }
}
