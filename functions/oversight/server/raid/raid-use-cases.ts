import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  addAssumption,
  addCause,
  addDependency,
  addIssue,
  agreeDependency,
  changeAssumption,
  changeCause,
  changeDependency,
  changeIssue,
  confirmEntry,
  endDependency,
  explainExposure,
  exportRaid,
  listCauses,
  listRaid,
  showAssumption,
  showDependency,
  showExposure,
  showIssue,
  showRiskMatrix,
  testAssumption,
} from '../../contract/index.ts'
import { agree, end } from './agree-dependency.ts'
import * as cause from './causes.ts'
import { readAssumption } from './assumptions.ts'
import { confirm } from './confirm-entry.ts'
import { showTo } from './dependencies.ts'
import { exportList } from './export-raid.ts'
import { readIssue } from './issues.ts'
import { countMatrix, list } from './list-raid.ts'
import { explain, show } from './show-exposure.ts'
import * as assumption from './write-assumption.ts'
import * as dependency from './write-dependency.ts'
import * as issue from './write-issue.ts'

export const raidUseCases: readonly UseCase[] = [
  reads(listRaid, list),
  reads(showRiskMatrix, countMatrix),
  reads(exportRaid, exportList),
  reads(showIssue, ({ tx, input }) => readIssue(tx, input)),
  writes(addIssue, issue.add),
  writes(changeIssue, issue.change),
  reads(showAssumption, ({ tx, input }) => readAssumption(tx, input)),
  writes(addAssumption, assumption.add),
  writes(changeAssumption, assumption.change),
  writes(testAssumption, assumption.test),
  reads(showDependency, (call) => showTo(call, call.input)),
  writes(addDependency, dependency.add),
  writes(changeDependency, dependency.change),
  writes(agreeDependency, agree),
  writes(endDependency, end),
  writes(confirmEntry, confirm),
  reads(listCauses, async ({ tx }) => ({ items: [...(await cause.readCauses(tx))] })),
  writes(addCause, cause.add),
  writes(changeCause, cause.change),
  reads(showExposure, show),
  reads(explainExposure, explain),
]
