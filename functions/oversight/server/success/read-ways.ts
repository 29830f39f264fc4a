import type { FactDefinition } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { FactsReader } from '@portolan/platform/facts'
import type { z } from 'zod'
import { type ClosureWays, recordFacts, successFacts } from '../../contract/index.ts'

type Asked = { readonly projectId: string; readonly now: string; readonly lessons: number }

/** How a project was run, as all rooms know it at this moment; what nobody here provides is not known. */
export async function readWays(
  tx: Tx,
  { projectId, now, lessons }: Asked,
  readFacts: FactsReader,
): Promise<ClosureWays> {
  const read = async <V extends z.ZodType>(definition: FactDefinition<V>): Promise<z.output<V> | null> => {
    const found = await readFacts(definition, { tx, subjectIds: [projectId], now })
    return found.get(projectId)?.value ?? null
  }
  const baselines = await tx
    .selectFrom('baseline')
    .select('number')
    .where('investment_id', '=', projectId)
    .execute()
  return {
    estimated: await read(recordFacts.estimateApproved),
    risks: await read(recordFacts.risksKept),
    gates: await read(successFacts.gatesKept),
    waived: await read(successFacts.mustsWaived),
    rebased: baselines.length === 0 ? null : baselines.length > 1,
    lessons: lessons > 0,
  }
}
