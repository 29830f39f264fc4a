import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Call, type UseCase, writes, type Written } from '@portolan/platform/operations'
import { minorDigits } from '@portolan/quantity'
import {
  addFund,
  changeFund,
  type Fund,
  fundEvents,
  fundRefusals,
  type NewTranche,
  refusals,
} from '../../contract/index.ts'
import { refuseOverdrawn, selectTranches, takeFund, trancheState } from './fund-rows.ts'
import { readFund } from './show-fund.ts'

export const keepFundUseCases: readonly UseCase[] = [
  writes(addFund, async (call) => await add(call)),
  writes(changeFund, async (call) => await change(call)),
]

async function add(call: Call<InputOf<typeof addFund>>): Promise<Written<Fund>> {
  const { tx, actor, input, now } = call
  const { name, ownedBy, currency, amount, from, to, tranches } = input
  if (minorDigits(currency) === undefined) throw refuse(refusals.unknownCurrency, { currency })
  if (to <= from) throw refuse(fundRefusals.fundDays, { from, to })
  await refuseTaken(tx, name, undefined)
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('fund')
    .values({
      tenant_id: actor.tenantId,
      id,
      name,
      name_key: nameKey(name),
      owner_id: ownedBy,
      currency,
      amount,
      from_day: from,
      to_day: to,
      created_at: now,
    })
    .execute()
  await planTranches(call, { fundId: id, begin: 0 }, tranches)
  await refuseOverdrawn(tx, id)
  const happening = happened(
    fundEvents.fundAdded,
    { subject: { kind: 'fund', id } },
    { name, amount: { amount, currency }, tranches: tranches.length },
  )
  return { output: await readFund(tx, id), happening }
}

async function change(call: Call<InputOf<typeof changeFund>>): Promise<Written<Fund>> {
  const { tx, input, expectedVersion } = call
  const fund = await takeFund(tx, input.fundId)
  if (fund.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'fund', yours: expectedVersion, current: fund.version })
  const { fundId, tranches, ...given } = input
  const { name = fund.name, amount = fund.amount, to = fund.to_day, ownedBy = fund.owner_id } = given
  if (to <= fund.from_day) throw refuse(fundRefusals.fundDays, { from: fund.from_day, to })
  await refuseTaken(tx, name, fundId)
  await tx
    .updateTable('fund')
    .set({
      name,
      name_key: nameKey(name),
      amount,
      to_day: to,
      owner_id: ownedBy,
      version: fund.version + 1,
    })
    .where('id', '=', fundId)
    .execute()
  if (tranches !== undefined) await planAnew(call, fundId, tranches)
  await refuseOverdrawn(tx, fundId)
  const happening = happened(
    fundEvents.fundChanged,
    { subject: { kind: 'fund', id: fundId } },
    {
      name,
      fields: Object.keys(tranches === undefined ? given : { ...given, tranches }),
      amount: { amount, currency: fund.currency },
    },
  )
  return { output: await readFund(tx, fundId), happening }
}

/** Those that somebody asked for, and those that are released, stay. */
async function planAnew(call: Call<unknown>, fundId: string, tranches: readonly NewTranche[]): Promise<void> {
  const { tx } = call
  const before = await selectTranches(tx).where('t.fund_id', '=', fundId).execute()
  const kept = before.filter(({ state }) => trancheState(state) !== 'planned')
  await tx.deleteFrom('fund_tranche').where('fund_id', '=', fundId).where('state', '=', 'planned').execute()
  const begin = Math.max(0, ...kept.map(({ position }) => position + 1))
  await planTranches(call, { fundId, begin }, tranches)
}

async function planTranches(
  { tx, actor, now }: Call<unknown>,
  { fundId, begin }: { readonly fundId: string; readonly begin: number },
  tranches: readonly NewTranche[],
): Promise<void> {
  if (tranches.length === 0) return
  const rows = tranches.map(({ name, amount, condition, due }, at) => ({
    tenant_id: actor.tenantId,
    id: uuidv7(Date.parse(now)),
    fund_id: fundId,
    position: begin + at,
    name,
    amount,
    condition,
    due_day: due,
    state: 'planned',
  }))
  await tx.insertInto('fund_tranche').values(rows).execute()
}

async function refuseTaken(tx: Tx, name: string, fundId: string | undefined): Promise<void> {
  const taken = await tx
    .selectFrom('fund')
    .select(['id', 'name'])
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst()
  if (taken && taken.id !== fundId) throw refuse(refusals.nameTaken, { name: taken.name, kind: 'fund' })
}
