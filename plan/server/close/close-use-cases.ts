import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  askWaiver,
  decideWaiver,
  excuseFromClose,
  showCloseRecord,
  tickCloseItem,
} from '../../contract/index.ts'
import { excuse } from './excuse-project.ts'
import { showRecord } from './freeze-close.ts'
import { closeChecklistUseCases } from './set-checklist.ts'
import { showCloseUseCases } from './show-close.ts'
import { tick } from './tick-item.ts'
import { ask, decide } from './waive-item.ts'

export const closeUseCases: readonly UseCase[] = [
  ...showCloseUseCases,
  ...closeChecklistUseCases,
  reads(showCloseRecord, showRecord),
  writes(tickCloseItem, tick),
  writes(excuseFromClose, excuse),
  writes(askWaiver, ask),
  writes(decideWaiver, decide),
]
