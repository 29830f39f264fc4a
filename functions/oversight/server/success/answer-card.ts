import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { readProject } from '@portolan/plan/server'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type answerCard,
  type CardRecord,
  closureRefusals,
  type SuccessCard,
  successEvents,
  successRefusals,
} from '../../contract/index.ts'
import { judgeCard, ruleOf } from '../../domain/index.ts'
import { stateOf, type StoredClosure, takeClosure, updateClosure, whyOf } from '../closure/closure-rows.ts'
import { isOneOf } from '../closure/project-people.ts'
import { readCardRecord } from '../closure/read-account.ts'
import { aboutProject, idsOf } from '../closure/write-closure.ts'
import { namesOf } from '../body/named.ts'
import { readCards, recordOf, type StoredCard } from './card-rows.ts'

type Answering = Call<InputOf<typeof answerCard>>

/** The sponsor’s word; what the record says stands beside it, as of the day of the card. */
export async function answer(call: Answering): Promise<Written<SuccessCard>> {
  const { tx, actor, input, now } = call
  const { projectId, moment, satisfaction, benefits, scope, words } = input
  const { manager } = await readProject(tx, projectId)
  const closure = await requireAccepted(call)
  if (await isOneOf(tx, actor, [manager?.id ?? null])) throw refuse(successRefusals.ownProject, {})
  await refuseOther(call, closure)
  const card = await takeCard(call, closure)
  const said = { satisfaction, benefits, scope }
  const record = await recordFor(call, closure, card)
  const { verdict } = judgeCard({ why: whyOf(closure), moment, record, said }, ruleOf(card.rule))
  const answered = { answered_by: actor.personId ?? '', answered_at: now, words }
  await tx
    .updateTable('success_card')
    .set({ ...said, ...answered, record: JSON.stringify(record), verdict })
    .where('closure_id', '=', closure.id)
    .where('moment', '=', moment)
    .execute()
  await updateClosure(tx, closure, {})
  const shown = (await readCards(tx, closure, now.slice(0, 10))).find((one) => one.moment === moment)
  if (shown === undefined) throw refuse(common.notFound, { kind: 'card' })
  return {
    output: shown,
    happening: happened(successEvents.cardAnswered, aboutProject(projectId), {
      moment,
      verdict,
      tell: idsOf([manager?.id ?? null], actor.personId),
    }),
  }
}

async function requireAccepted(call: Answering): Promise<StoredClosure> {
  const closure = await takeClosure(call)
  if (stateOf(closure) !== 'accepted') throw refuse(closureRefusals.notClosed, {})
  return closure
}

async function refuseOther(
  { tx, actor }: Answering,
  { sponsor_id: sponsorId }: StoredClosure,
): Promise<void> {
  if (sponsorId === null || (await isOneOf(tx, actor, [sponsorId]))) return
  const names = await namesOf(tx, [sponsorId])
  throw refuse(successRefusals.otherSponsor, { sponsor: names.get(sponsorId)?.name ?? '' })
}

async function takeCard({ tx, input, now }: Answering, { id }: StoredClosure): Promise<StoredCard> {
  const card = await tx
    .selectFrom('success_card')
    .selectAll()
    .where('closure_id', '=', id)
    .where('moment', '=', input.moment)
    .forUpdate()
    .executeTakeFirst()
  if (card === undefined) throw refuse(common.notFound, { kind: 'card' })
  if (card.due_day > now.slice(0, 10)) throw refuse(successRefusals.cardNotDue, { day: card.due_day })
  return card
}

/** At the closure as the end report has it; later, money that came since counts. */
async function recordFor(
  { tx, input }: Answering,
  closure: StoredClosure,
  card: StoredCard,
): Promise<CardRecord> {
  const kept = recordOf(card)
  if (kept !== null && input.moment === 'closure') return kept
  return await readCardRecord(tx, { projectId: input.projectId, asOf: card.due_day }, closure.last_day)
}
