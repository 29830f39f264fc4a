import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  changeAccount,
  endAccount,
  explainAccount,
  exportAccounts,
  judgeAccountExplanation,
  listAccounts,
  nameAccount,
  setAccountPolicy,
  showAccount,
  showAccountPolicy,
  showProjectAccounts,
  writeAccountExplanation,
} from '../../contract/index.ts'
import { readAccountPolicy, setPolicy } from './account-policy.ts'
import { change, end } from './change-account.ts'
import { exportList } from './export-accounts.ts'
import { judge } from './judge-explanation.ts'
import { list } from './list-accounts.ts'
import { name } from './name-account.ts'
import { explainOne, showAccountTo } from './show-account.ts'
import { showOfProject } from './show-project-accounts.ts'
import { write } from './write-explanation.ts'

export const accountUseCases: readonly UseCase[] = [
  reads(listAccounts, list),
  reads(exportAccounts, exportList),
  reads(showAccountPolicy, async ({ tx, actor }) => await readAccountPolicy(tx, actor.tenantId)),
  writes(setAccountPolicy, setPolicy),
  reads(showProjectAccounts, showOfProject),
  reads(showAccount, async (call) => {
    await readProject(call.tx, call.input.projectId)
    return await showAccountTo(call, call.input.projectId, call.input.accountId)
  }),
  reads(explainAccount, explainOne),
  writes(nameAccount, name),
  writes(changeAccount, change),
  writes(endAccount, end),
  writes(writeAccountExplanation, write),
  writes(judgeAccountExplanation, judge),
]
