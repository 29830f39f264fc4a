import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  answerDrawdown,
  askDrawdown,
  explainContingency,
  explainContingencyTotal,
  exportContingency,
  listContingency,
  moveContingency,
  showContingency,
  showDrawdown,
  withdrawDrawdown,
} from '../../contract/index.ts'
import { ask } from './ask-drawdown.ts'
import { answer, withdraw } from './end-drawdown.ts'
import { exportList } from './export-contingency.ts'
import { list } from './list-contingency.ts'
import { move } from './move-contingency.ts'
import { showDrawdownTo } from './read-drawdowns.ts'
import { explain, show } from './show-contingency.ts'
import { explainTotal } from './explain-total.ts'

export const contingencyUseCases: readonly UseCase[] = [
  reads(listContingency, list),
  reads(explainContingencyTotal, explainTotal),
  reads(exportContingency, exportList),
  reads(showContingency, show),
  reads(explainContingency, explain),
  writes(moveContingency, move),
  reads(showDrawdown, async (call) => {
    await readProject(call.tx, call.input.projectId)
    return await showDrawdownTo(call, call.input)
  }),
  writes(askDrawdown, ask),
  writes(answerDrawdown, answer),
  writes(withdrawDrawdown, withdraw),
]
