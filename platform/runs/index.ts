import { reads, type UseCase } from '../operations/use-case.ts'
import { replayRunOperation } from './contract/index.ts'
import type { Computation } from './record-run.ts'
import { replayRun } from './replay-run.ts'

export { type Computation, hashOf, type NewRun, recordRuns } from './record-run.ts'

export function runUseCases(computations: readonly Computation[]): readonly UseCase[] {
  return [reads(replayRunOperation, async ({ tx, input }) => await replayRun(tx, computations, input.runId))]
}
