import type { Tx } from '@portolan/platform/database'
import type { AccountFigures } from '../../contract/index.ts'
import { type MeasuredAccounts } from '../../domain/index.ts'
import { periodOf } from './period-of.ts'

export type Keeping = { readonly tx: Tx; readonly tenantId: string; readonly now: string }

export type ReadPlan = {
  readonly projectId: string
  readonly version: number
  readonly asOf: string
  readonly unit: string
  readonly measured: MeasuredAccounts
}

/** Keeps what a plan says of its accounts, so that lists and duties compute nothing. */
export async function keepReadings(
  keeping: Keeping,
  plan: ReadPlan,
  accountIds: readonly string[],
): Promise<void> {
  const period = await periodOf(keeping.tx, keeping.tenantId, plan.asOf)
  for (const id of accountIds) {
    const one = plan.measured.byId.get(id)
    await keepReading(keeping, plan, {
      accountId: id,
      period,
      figures: one?.figures ?? null,
      withheld: one?.withheld ?? false,
    })
  }
}

async function keepReading(
  { tx, tenantId, now }: Keeping,
  plan: ReadPlan,
  of: {
    readonly accountId: string
    readonly period: string
    readonly figures: AccountFigures | null
    readonly withheld: boolean
  },
): Promise<void> {
  const known = await tx
    .selectFrom('account_reading')
    .select(['period', 'period_since'])
    .where('tenant_id', '=', tenantId)
    .where('account_id', '=', of.accountId)
    .executeTakeFirst()
  const values = {
    schedule_version: plan.version,
    as_of: plan.asOf,
    period: of.period,
    period_since: known?.period === of.period ? known.period_since : now.slice(0, 10),
    unit: plan.unit,
    withheld: of.withheld,
    figures: of.figures === null ? null : JSON.stringify(of.figures),
    read_at: now,
  }
  await tx
    .insertInto('account_reading')
    .values({ tenant_id: tenantId, account_id: of.accountId, investment_id: plan.projectId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'account_id']).doUpdateSet(values))
    .execute()
}
