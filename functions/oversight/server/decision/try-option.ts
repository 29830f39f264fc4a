import { goOnAs, type Presence } from '@portolan/platform/database'
import { takenBack } from '@portolan/platform/operations'
import type { Impact, OperationCall } from '../../contract/index.ts'
import { impactBetween } from '../../domain/index.ts'
import { tellRefused } from './tell-refused.ts'
import { decidableOf, projectOf } from './parts.ts'
import { CallRefused, type Ran, runCalls, type Running } from './run-calls.ts'
import { takeSnapshot } from './take-snapshot.ts'

/**
 * Carries an option out as its requester and takes all of it back: what would change, or why it cannot be. `back` is
 * who goes on in this transaction.
 */
export async function tryOption(
  running: Running,
  calls: readonly OperationCall[],
  back: Presence,
): Promise<Impact> {
  const { parts, tx, tenantId, requesterId } = running
  const impact = await takenBack(tx, async () => {
    await goOnAs(tx, parts.stage.door, { tenantId, personId: requesterId })
    try {
      return (await runAndTell(running, calls)).done
    } catch (cause) {
      if (cause instanceof CallRefused) return impossible(cause)
      throw cause
    }
  })
  await goOnAs(tx, parts.stage.door, back)
  return impact
}

/** Carries calls out, and tells what lies between before and after: what is tried and what is done are told alike. */
export async function runAndTell(
  running: Running,
  calls: readonly OperationCall[],
): Promise<Ran & { readonly done: Impact }> {
  const ids = projectsOf(running, calls)
  const looked = { withPlans: touchesPlans(running, calls) }
  const before = await takeSnapshot(running, ids, looked)
  const ran = await runCalls(running, calls)
  return { ...ran, done: impactBetween(before, await takeSnapshot(running, ids, looked)) }
}

function projectsOf({ parts }: Running, calls: readonly OperationCall[]): readonly string[] {
  const ids = calls.flatMap(({ operation, input }) => {
    const useCase = decidableOf(parts, operation)
    return (useCase && projectOf(useCase.operation, input)) ?? []
  })
  return [...new Set(ids)]
}

/** Lines of schedules are many: they are read where one of the calls may move them. */
function touchesPlans({ parts }: Running, calls: readonly OperationCall[]): boolean {
  return calls.some(
    ({ operation }) => decidableOf(parts, operation)?.operation.touches?.includes('schedule') === true,
  )
}

function impossible({ refused }: CallRefused): Impact {
  return {
    possible: false,
    problem: tellRefused(refused),
    changes: [],
    cost: null,
    slipDays: null,
    computed: null,
    plans: [],
  }
}
