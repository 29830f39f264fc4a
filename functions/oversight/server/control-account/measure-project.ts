import type { Known } from '@portolan/platform/operations'
import type { Tx } from '@portolan/platform/database'
import { type MeasuredAccounts, measureAccounts, type MeasuredValue } from '../../domain/index.ts'
import { type Asked, type Judged, readJudged } from '../schedule/read-judged.ts'
import { measured, noSchedule } from '../schedule/schedule-use-cases.ts'
import type { ReadPlan } from './keep-readings.ts'
import { readAccountRows, type StoredAccount } from './stored-account.ts'

type Asking = { readonly tx: Tx; readonly actor: Known; readonly now: string }

export type MeasuredProject = {
  readonly asked: Asked
  readonly accounts: readonly StoredAccount[]
  /** Undefined where there is no plan with a budget: see `missing`. */
  readonly plan: (ReadPlan & { readonly judged: Judged; readonly value: MeasuredValue }) | undefined
  readonly missing: readonly { readonly what: string; readonly sentence: string }[]
}

/** What the newest plan of a project says of its accounts; one of them with an estimate that is not written yet. */
export async function measureProject(
  { tx, actor, now }: Asking,
  projectId: string,
  estimated?: { readonly accountId: string; readonly estimate: number | null },
): Promise<MeasuredProject> {
  const asked = await readJudged({ tx, tenantId: actor.tenantId, now }, projectId, undefined)
  const accounts = await readAccountRows(tx, { projectId })
  const { judged } = asked
  if (judged === undefined) return { asked, accounts, plan: undefined, missing: [noSchedule] }
  const answer = measured(asked, judged)
  if ('lacking' in answer) return { asked, accounts, plan: undefined, missing: [answer.lacking] }
  const { value } = answer
  const { unit } = value.basis
  const wanted = accounts.map((one) => ({
    id: one.id,
    activityId: one.activity_id,
    managerEac: (estimated?.accountId === one.id ? estimated.estimate : null) ?? estimateOf(one, unit),
  }))
  const found: MeasuredAccounts = measureAccounts(judged, value, wanted)
  const plan = { projectId, version: judged.number, asOf: judged.day, unit, measured: found, judged, value }
  return { asked, accounts, plan, missing: [] }
}

/** What was said in another unit is no estimate of this plan. */
export function estimateOf(
  one: Pick<StoredAccount, 'estimate' | 'estimate_unit'>,
  unit: string,
): number | null {
  return one.estimate_unit === unit ? one.estimate : null
}
