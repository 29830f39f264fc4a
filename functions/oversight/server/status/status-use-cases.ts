import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  confirmStatus,
  listPeriodStatus,
  listStatusReports,
  releaseStatus,
  setStatusPolicy,
  showStatusDraft,
  showStatusReport,
} from '../../contract/index.ts'
import { confirm } from './confirm-status.ts'
import { listPeriod } from './list-period-status.ts'
import { listReports } from './list-reports.ts'
import { readDraft } from './read-draft.ts'
import { readReport } from './read-reports.ts'
import { release } from './release-status.ts'
import { setPolicy } from './status-policy.ts'

export const statusUseCases: readonly UseCase[] = [
  reads(showStatusDraft, async (call) => {
    const { known: _known, ...draft } = await readDraft(call, call.input.projectId)
    return draft
  }),
  writes(confirmStatus, confirm),
  writes(releaseStatus, release),
  reads(showStatusReport, async ({ tx, input }) => {
    await readProject(tx, input.projectId)
    return await readReport(tx, input.projectId, input.statusId)
  }),
  reads(listStatusReports, listReports),
  reads(listPeriodStatus, listPeriod),
  writes(setStatusPolicy, setPolicy),
]
