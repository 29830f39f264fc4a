import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  addRisk,
  changeRisk,
  explainRisk,
  setUncertainty,
  showRisk,
  simulateRisk,
} from '../../contract/index.ts'
import type { Enqueue } from '../enqueue-refresh.ts'
import { askSimulation } from './ask-simulation.ts'
import { setRanges } from './set-uncertainty.ts'
import { explain, show } from './show-risk.ts'
import { add, change } from './write-risk.ts'

export function riskUseCases({ enqueue }: { readonly enqueue: Enqueue }): readonly UseCase[] {
  return [
    reads(showRisk, show),
    reads(explainRisk, explain),
    writes(addRisk, add),
    writes(changeRisk, change),
    writes(setUncertainty, setRanges),
    writes(simulateRisk, async (call) => await askSimulation(call, enqueue)),
  ]
}
