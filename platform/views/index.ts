import type { Permission } from '@portolan/contract'
import { reads, type UseCase, writes } from '../operations/use-case.ts'
import { changeView, deleteView, listViews, saveView } from './contract/index.ts'
import { change } from './change-view.ts'
import { remove } from './delete-view.ts'
import { list } from './list-views.ts'
import { save } from './save-view.ts'

/** `pages` names every page whose views can be saved, each with who may open it. */
export function viewUseCases(pages: Readonly<Record<string, Permission>>): readonly UseCase[] {
  return [
    reads(listViews, (call) => list(call, pages)),
    writes(saveView, (call) => save(call, pages)),
    writes(changeView, change),
    writes(deleteView, remove),
  ]
}
