import { reads, type UseCase, writes } from '@portolan/platform/operations'
import type { Subjects } from '@portolan/platform/subjects'
import {
  addAction,
  changeAction,
  dropAction,
  exportActions,
  finishAction,
  listActions,
  listOwners,
  reopenAction,
  showAction,
} from '../../contract/index.ts'
import { add, change } from './ask-for-action.ts'
import { drop, finish, reopen } from './close-action.ts'
import { exportList } from './export-actions.ts'
import { list } from './list-actions.ts'
import { owners } from './list-owners.ts'
import { show } from './show-actions.ts'

export function actionUseCases(subjects: Subjects): readonly UseCase[] {
  return [
    reads(listActions, (call) => list(call, subjects)),
    reads(exportActions, (call) => exportList(call, subjects)),
    reads(listOwners, owners),
    reads(showAction, (call) => show(call, subjects)),
    writes(addAction, (call) => add(call, subjects)),
    writes(changeAction, (call) => change(call, subjects)),
    writes(finishAction, (call) => finish(call, subjects)),
    writes(dropAction, (call) => drop(call, subjects)),
    writes(reopenAction, (call) => reopen(call, subjects)),
  ]
}
