import type { DB, Tx } from '@portolan/platform/database'
import { addMonths, type Day } from '@portolan/quantity'
import type { Selectable } from 'kysely'
import { type CardMoment, cardMoments, CardRecord, type SuccessCard } from '../../contract/index.ts'
import { type Answered, judgeCard, ruleOf, ruleOn } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { type StoredClosure, whyOf } from '../closure/closure-rows.ts'

export type StoredCard = Selectable<DB['success_card']>

const monthsAfter: Readonly<Record<CardMoment, number>> = { closure: 0, six: 6, twelve: 12 }

type Found = { readonly record: CardRecord; readonly today: string }

/** Three cards at once: what the record says at the closure is known, the others wait for their day. */
export async function insertCards(tx: Tx, row: StoredClosure, { record, today }: Found): Promise<void> {
  const said = { satisfaction: null, benefits: null, scope: null }
  const values = cardMoments.map((moment) => {
    const due = moment === 'closure' ? today : addMonths(row.last_day as Day, monthsAfter[moment])
    const known = moment === 'closure' ? record : null
    const { verdict } = judgeCard({ why: whyOf(row), moment, record: known, said }, ruleOn(due))
    return {
      tenant_id: row.tenant_id,
      closure_id: row.id,
      investment_id: row.investment_id,
      moment,
      due_day: due,
      record: known === null ? null : JSON.stringify(known),
      rule: ruleOn(due).version,
      verdict,
    }
  })
  await tx.insertInto('success_card').values(values).execute()
}

/** The cards of a closure in their order. */
export async function readCards(
  tx: Tx,
  closure: StoredClosure,
  today: string,
): Promise<readonly SuccessCard[]> {
  const rows = await tx.selectFrom('success_card').selectAll().where('closure_id', '=', closure.id).execute()
  const names = await namesOf(
    tx,
    rows.map((row) => row.answered_by),
  )
  return cardMoments.flatMap((moment) => {
    const row = rows.find((one) => one.moment === moment)
    return row === undefined ? [] : [toCard(row, closure, { today, nameOf: (id) => named(names, id) })]
  })
}

type Showing = {
  readonly today: string
  readonly nameOf: (id: string) => { id: string; name: string }
}

function toCard(row: StoredCard, closure: StoredClosure, { today, nameOf }: Showing): SuccessCard {
  const moment = momentOf(row)
  const record = recordOf(row)
  const { measures, verdict } = judgeCard(
    { why: whyOf(closure), moment, record, said: saidOf(row) },
    ruleOf(row.rule),
  )
  const { answered_by: by, answered_at: at, words } = row
  return {
    moment,
    dueDay: row.due_day,
    due: row.due_day <= today,
    measures: [...measures],
    verdict,
    rule: row.rule,
    ...saidOf(row),
    answered: by === null || at === null ? null : { by: nameOf(by), at, words },
  }
}

function momentOf({ moment }: Pick<StoredCard, 'moment'>): CardMoment {
  return cardMoments.find((one) => one === moment) ?? 'closure'
}

export function recordOf({ record }: Pick<StoredCard, 'record'>): CardRecord | null {
  return record === null ? null : CardRecord.parse(record)
}

export function saidOf({ satisfaction, benefits, scope }: Answered): Answered {
  return { satisfaction, benefits, scope }
}
