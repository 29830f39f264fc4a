import { common, type InputOf, refuse } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import type { Explanation } from '@portolan/quantity'
import { accountMeasures, type CardMoment, type explainClosure, successKeys } from '../../contract/index.ts'
import { explainAccount, explainCard, ruleOf } from '../../domain/index.ts'
import { readCards, recordOf } from '../success/card-rows.ts'
import { isStanding, readClosures } from './closure-rows.ts'
import { readAccount } from './read-account.ts'
import { readOpen, settlementOf } from './read-open.ts'

type Explaining = Pick<Call<InputOf<typeof explainClosure>>, 'tx' | 'input' | 'now'>

export async function explain(call: Explaining): Promise<Explanation> {
  const { moment } = call.input
  const found = moment === undefined ? await ofAccount(call) : await ofCard(call, moment)
  if (found === undefined) throw refuse(common.notFound, { kind: 'measure' })
  return found
}

async function ofAccount({ tx, input, now }: Explaining): Promise<Explanation | undefined> {
  const { projectId } = input
  const measure = accountMeasures.find((one) => one === input.measure)
  if (measure === undefined) return undefined
  const asOf = now.slice(0, 10)
  const settlement = settlementOf(await readOpen(tx, projectId, asOf))
  return explainAccount(await readAccount(tx, { projectId, asOf }, settlement), measure)
}

async function ofCard({ tx, input, now }: Explaining, moment: CardMoment): Promise<Explanation | undefined> {
  const key = successKeys.find((one) => one === input.measure)
  const closure = (await readClosures(tx, input.projectId)).find(isStanding)
  if (closure === undefined) throw refuse(common.notFound, { kind: 'card' })
  const row = await tx
    .selectFrom('success_card')
    .select(['record', 'rule'])
    .where('closure_id', '=', closure.id)
    .where('moment', '=', moment)
    .executeTakeFirst()
  const card = (await readCards(tx, closure, now.slice(0, 10))).find((one) => one.moment === moment)
  if (row === undefined || card === undefined) throw refuse(common.notFound, { kind: 'card' })
  return key === undefined
    ? undefined
    : explainCard(card, { record: recordOf(row), rule: ruleOf(row.rule) }, key)
}
