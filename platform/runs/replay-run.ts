import { common, refuse } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Replay } from './contract/index.ts'
import { type Computation, hashOf } from './record-run.ts'

/** Computes a stored run again from its stored input and says whether the result is the same, bit for bit. */
export async function replayRun(
  tx: Tx,
  computations: readonly Computation[],
  runId: string,
): Promise<Replay> {
  const run = await tx.selectFrom('run').selectAll().where('id', '=', runId).executeTakeFirst()
  if (run === undefined) throw refuse(common.notFound, { kind: 'run' })
  const computation = computations.find((one) => one.engine === run.engine)
  const about = {
    runId,
    engine: run.engine,
    engineVersion: run.engine_version,
    asOf: run.as_of,
    stored: run.result_hash,
  }
  if (computation === undefined)
    return {
      ...about,
      same: false,
      computed: null,
      sentence: `The engine ${run.engine} is no longer part of Portolan.`,
    }
  if (hashOf(run.input) !== run.input_hash)
    return {
      ...about,
      same: false,
      computed: null,
      sentence: 'The stored input is not what was computed from.',
    }
  const computed = hashOf(computation.compute(run.input as never))
  const same = computed === run.result_hash
  const version =
    computation.version === run.engine_version ? '' : ` (${run.engine} is now ${computation.version})`
  return { ...about, same, computed, sentence: same ? `Same result${version}.` : `Another result${version}.` }
}
