import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  addMethod,
  askPublication,
  compareVersions,
  dropDraft,
  listMethods,
  publishMethod,
  retireMethod,
  showMethod,
  writeMethod,
} from '../../contract/index.ts'
import { askFor } from './ask-publication.ts'
import { compare, list, show } from './list-methods.ts'
import { publish, retire } from './publish-method.ts'
import { add, drop, write } from './write-method.ts'

export const methodUseCases: readonly UseCase[] = [
  reads(listMethods, list),
  reads(showMethod, show),
  reads(compareVersions, compare),
  writes(addMethod, add),
  writes(writeMethod, write),
  writes(dropDraft, drop),
  writes(askPublication, askFor),
  writes(publishMethod, publish),
  writes(retireMethod, retire),
]
