import { type LedgerRead, type LedgerTask, readLedgerFile } from '../ledger/read-ledger-file.ts'
import { readScopeFile, type ScopePreviewed, type ScopeTask } from '../scope/read-scope-file.ts'
import {
  type EditTask,
  type EditedDocument,
  editDocument,
  keepDocument,
  type KeepTask,
  type Kept,
} from './edit-document.ts'
import { openNow, type OpenSchedule, type OpenTask } from './opened-document.ts'
import { type PreviewTask, type Previewed, readScheduleFile } from './read-schedule-file.ts'
import { type WriteTask, writeScheduleFile, type Written } from './write-schedule-file.ts'

/** What is done beside the server's own thread where a schedule or a list is large: each a function of its task alone. */
type Tasks = {
  readonly preview: { readonly task: PreviewTask; readonly answer: Previewed }
  readonly write: { readonly task: WriteTask; readonly answer: Written }
  readonly open: { readonly task: OpenTask; readonly answer: OpenSchedule }
  readonly scope: { readonly task: ScopeTask; readonly answer: ScopePreviewed }
  readonly keep: { readonly task: KeepTask; readonly answer: Kept }
  readonly ledger: { readonly task: LedgerTask; readonly answer: LedgerRead }
  readonly edit: { readonly task: EditTask; readonly answer: EditedDocument }
}
type Kind = keyof Tasks

export type ScheduleTask = Tasks[Kind]['task']
export type AnswerTo<T extends ScheduleTask> = Tasks[T['kind']]['answer']

const carriers: { readonly [K in Kind]: (task: Tasks[K]['task']) => Promise<Tasks[K]['answer']> } = {
  preview: readScheduleFile,
  write: writeScheduleFile,
  open: openNow,
  keep: keepDocument,
  edit: editDocument,
  scope: readScopeFile,
  ledger: readLedgerFile,
}

export async function carryOut<T extends ScheduleTask>(task: T): Promise<AnswerTo<T>> {
  return await (carriers[task.kind] as (task: T) => Promise<AnswerTo<T>>)(task)
}
