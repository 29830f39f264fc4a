import { common, happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import {
  closeEvents,
  type CloseItemRule,
  closeRefusals,
  type PeriodClose,
  type tickCloseItem,
} from '../../contract/index.ts'
import type { Tx } from '@portolan/platform/database'
import { readChecklist } from './checklist-rows.ts'
import { takeClosing } from './round-rows.ts'
import { readClose } from './show-close.ts'

export async function tick(call: Call<InputOf<typeof tickCloseItem>>): Promise<Written<PeriodClose>> {
  const { tx, actor, input, now } = call
  const { period, round } = await takeClosing(tx, input.periodId)
  const rule = await ruleOf(tx, input.itemKey)
  if (rule.kind !== 'own') throw refuse(closeRefusals.computedItem, {})
  await tx
    .deleteFrom('close_tick')
    .where('period_id', '=', period.id)
    .where('round', '=', round)
    .where('item_key', '=', rule.key)
    .execute()
  if (input.done)
    await tx
      .insertInto('close_tick')
      .values({
        tenant_id: actor.tenantId,
        period_id: period.id,
        round,
        item_key: rule.key,
        words: input.words,
        by_person: actor.personId ?? '',
        at: now,
      })
      .execute()
  const happening = happened(
    closeEvents.closeItemTicked,
    { subject: { kind: 'period', id: period.id } },
    { period: period.name, item: wordsOf(rule), done: input.done },
  )
  return { output: await readClose(tx, actor, { periodId: period.id, now }), happening }
}

export async function ruleOf(tx: Tx, itemKey: string): Promise<CloseItemRule> {
  const { items } = await readChecklist(tx)
  const rule = items.find(({ key }) => key === itemKey)
  if (rule === undefined) throw refuse(common.notFound, { kind: 'item' })
  return rule
}

export function wordsOf({ title, kind }: CloseItemRule): string {
  return title ?? kind
}
