import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  addRisk,
  changeRisk,
  explainRisk,
  exportRisks,
  listRanges,
  setRanges,
  setUncertainty,
  showRisk,
  simulateRisk,
} from '../../contract/index.ts'
import type { Enqueue } from '../enqueue-refresh.ts'
import { askSimulation } from './ask-simulation.ts'
import { exportRegister } from './export-risks.ts'
import { listRows, setOwn } from './set-ranges.ts'
import { setWhole } from './set-uncertainty.ts'
import { explain, show } from './show-risk.ts'
import { add, change } from './write-risk.ts'

export function riskUseCases({ enqueue }: { readonly enqueue: Enqueue }): readonly UseCase[] {
  return [
    reads(showRisk, show),
    reads(explainRisk, explain),
    writes(addRisk, add),
    writes(changeRisk, change),
    reads(listRanges, listRows),
    reads(exportRisks, exportRegister),
    writes(setRanges, setOwn),
    writes(setUncertainty, setWhole),
    writes(simulateRisk, async (call) => await askSimulation(call, enqueue)),
  ]
}
