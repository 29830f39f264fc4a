import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type Account,
  accountEvents,
  accountRefusals as refused,
  type changeAccount,
  type endAccount,
} from '../../contract/index.ts'
import { lockAccounts, readAgain, refuseOthers, refuseTaken, requireManager } from './name-account.ts'
import { showAccountTo } from './show-account.ts'
import { aboutAccount, readAccountRows, readForEdit, type StoredAccount } from './stored-account.ts'

type Changing = Call<InputOf<typeof changeAccount>>
type Ending = Call<InputOf<typeof endAccount>>

export async function change(call: Changing): Promise<Written<Account>> {
  const { tx, actor, input, now } = call
  const one = await takeForEdit(call)
  const { projectId, code = one.code, managerId = one.manager_id } = input
  refuseTaken(await readAccountRows(tx, { projectId }), code, one.id)
  const manager = await requireManager(tx, managerId, projectId)
  const share = input.share === undefined ? one.share : input.share
  const amount = input.amount === undefined ? one.amount : input.amount
  const limits = share === null ? { share: null, amount: null } : { share, amount }
  const moved = limits.share !== one.share || limits.amount !== one.amount
  await tx
    .updateTable('control_account')
    .set({
      code,
      manager_id: manager.id,
      ...limits,
      ...(moved ? { thresholds_at: now } : {}),
      version: one.version + 1,
    })
    .where('id', '=', one.id)
    .execute()
  const isNew = manager.id !== one.manager_id && manager.id !== actor.personId
  return {
    output: await showAccountTo(call, projectId, one.id),
    happening: happened(accountEvents.accountChanged, aboutAccount(one), {
      code,
      name: one.name,
      manager: manager.name,
      tell: isNew ? [manager.id] : [],
    }),
  }
}

/** What was explained of it stays; what it held lies outside any account from now on. */
export async function end(call: Ending): Promise<Written<Account>> {
  const { tx, actor, input, now } = call
  const one = await takeForEdit(call)
  if (one.explanation_id !== null && one.accepted === null) throw refuse(refused.waits, { code: one.code })
  await tx
    .updateTable('control_account')
    .set({ ended_by: actor.personId ?? '', ended_at: now, version: one.version + 1 })
    .where('id', '=', one.id)
    .execute()
  await readAgain(call, input.projectId)
  return {
    output: await showAccountTo(call, input.projectId, one.id),
    happening: happened(accountEvents.accountEnded, aboutAccount(one), {
      code: one.code,
      name: one.name,
      tell: one.manager_id === actor.personId ? [] : [one.manager_id],
    }),
  }
}

async function takeForEdit(call: Changing | Ending): Promise<StoredAccount> {
  const { tx, input, expectedVersion } = call
  await lockAccounts(call, input.projectId)
  const one = await readForEdit(tx, input, expectedVersion)
  await refuseOthers(call, input.projectId)
  if (one.ended_at !== null) throw refuse(refused.ended, { code: one.code })
  return one
}
