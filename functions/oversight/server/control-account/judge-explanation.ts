import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type Account,
  accountEvents,
  accountRefusals as refused,
  type judgeAccountExplanation,
} from '../../contract/index.ts'
import { type JudgingBar, judgingBar, readBeside } from './read-beside.ts'
import { showAccountTo } from './show-account.ts'
import { aboutAccount, lockAccount, readAccountRow, type StoredAccount } from './stored-account.ts'

type Judging = Call<InputOf<typeof judgeAccountExplanation>>

/** Another than who wrote it says that it holds, or what is missing. */
export async function judge(call: Judging): Promise<Written<Account>> {
  const { tx, actor, input, now } = call
  const { projectId, accountId, accepted, words } = input
  await lockAccount(tx, accountId)
  const one = await readAccountRow(tx, projectId, accountId)
  if (one.explanation_id === null || one.accepted !== null || one.ended_at !== null)
    throw refuse(refused.nothingToJudge, { code: one.code })
  const bar = judgingBar(one, await readBeside(call))
  if (bar !== undefined) throw refuseBarred(bar, one)
  if (!accepted && words === '') throw refuse(refused.wordsMissing, {})
  await tx
    .insertInto('account_judgement')
    .values({
      tenant_id: actor.tenantId,
      explanation_id: one.explanation_id,
      investment_id: projectId,
      accepted,
      words,
      by: actor.personId ?? '',
      at: now,
    })
    .execute()
  const tell = [...new Set([one.written_by ?? '', one.manager_id])]
  return {
    output: await showAccountTo(call, projectId, accountId),
    happening: happened(accountEvents.accountJudged, aboutAccount(one), {
      code: one.code,
      name: one.name,
      period: one.period ?? '',
      accepted,
      tell: tell.filter((id) => id !== '' && id !== actor.personId),
    }),
  }
}

function refuseBarred(bar: JudgingBar, one: StoredAccount): Error {
  if (bar === 'own') return refuse(refused.ownExplanation, { code: one.code })
  return bar === 'above'
    ? refuse(refused.judgedAbove, {})
    : refuse(refused.judgedByManager, { manager: one.project_manager ?? '' })
}
