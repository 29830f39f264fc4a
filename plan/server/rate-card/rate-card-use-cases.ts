import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Call, reads, type UseCase, writes, type Written } from '@portolan/platform/operations'
import { addDays, type Day, minorDigits } from '@portolan/quantity'
import {
  addRateCard,
  listRateCards,
  type NewRoleRate,
  type RateCard,
  rateCardEvents,
  rateCardRefusals,
  refusals,
  setRoleRates,
  showRateCard,
} from '../../contract/index.ts'
import { refuseLate } from '../period/period-rows.ts'
import { readCard, readCards } from './rate-card-rows.ts'
import { findRateUseCases } from './find-rate.ts'
import { gradeUseCases } from './grade-use-cases.ts'

export const rateCardUseCases: readonly UseCase[] = [
  ...findRateUseCases,
  ...gradeUseCases,
  reads(listRateCards, async ({ tx }) => ({ items: [...(await readCards(tx))] })),
  reads(showRateCard, async ({ tx, input }) => await readCard(tx, input.rateCardId, input.day)),
  writes(addRateCard, async ({ tx, actor, input, now }) => {
    const { name, ofAgreement, currency } = input
    if (minorDigits(currency) === undefined) throw refuse(refusals.unknownCurrency, { currency })
    await refuseDouble(tx, ofAgreement)
    const id = uuidv7(Date.parse(now))
    await tx
      .insertInto('rate_card')
      .values({ tenant_id: actor.tenantId, id, name, agreement_id: ofAgreement, currency, created_at: now })
      .execute()
    const happening = happened(rateCardEvents.rateCardAdded, { subject: { kind: 'rate-card', id } }, { name })
    return { output: await readCard(tx, id), happening }
  }),
  writes(setRoleRates, async (call) => await set(call)),
]

async function refuseDouble(tx: Tx, agreementId: string | null): Promise<void> {
  if (agreementId !== null) {
    const agreement = await tx
      .selectFrom('agreement')
      .select('id')
      .where('id', '=', agreementId)
      .executeTakeFirst()
    if (agreement === undefined) throw refuse(common.notFound, { kind: 'agreement' })
  }
  const there = await tx
    .selectFrom('rate_card')
    .select('name')
    .where('agreement_id', agreementId === null ? 'is' : '=', agreementId)
    .executeTakeFirst()
  if (there) throw refuse(rateCardRefusals.cardThere, { name: there.name })
}

async function set(call: Call<InputOf<typeof setRoleRates>>): Promise<Written<RateCard>> {
  const { tx, actor, input, expectedVersion } = call
  const card = await tx
    .selectFrom('rate_card')
    .select(['id', 'name', 'version'])
    .where('id', '=', input.rateCardId)
    .forUpdate()
    .executeTakeFirst()
  if (card === undefined) throw refuse(common.notFound, { kind: 'rate card' })
  if (card.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'rate card', yours: expectedVersion, current: card.version })
  const half = input.rates.find(({ price, cost }) => (price === null) !== (cost === null))
  if (half) throw refuse(rateCardRefusals.halfRate, { role: half.role, level: half.level })
  await refuseLate(
    tx,
    actor,
    input.rates.map(({ from }) => ({ from, to: addDays(from as Day, 1) })),
  )
  let removed = 0
  for (const rate of input.rates) removed += await writeRate(call, card.id, rate)
  await tx
    .updateTable('rate_card')
    .set({ version: card.version + 1 })
    .where('id', '=', card.id)
    .execute()
  const written = input.rates.filter(({ price }) => price !== null).length
  const happening = happened(
    rateCardEvents.ratesOfCardSet,
    { subject: { kind: 'rate-card', id: card.id } },
    { name: card.name, set: written, removed, rates: input.rates },
  )
  return { output: await readCard(tx, card.id), happening }
}

/** How many were taken away: one, or none. */
async function writeRate(
  { tx, actor, now }: Call<unknown>,
  cardId: string,
  { role, level, from, price, cost }: NewRoleRate,
): Promise<number> {
  const key = nameKey(role)
  if (price === null || cost === null) {
    const gone = await tx
      .deleteFrom('role_rate')
      .where('card_id', '=', cardId)
      .where('role_key', '=', key)
      .where('level', '=', level)
      .where('from_day', '=', from)
      .returning('level')
      .execute()
    return gone.length
  }
  const told = { role, price, cost, set_by: actor.personId ?? '', set_at: now }
  await tx
    .insertInto('role_rate')
    .values({ tenant_id: actor.tenantId, card_id: cardId, role_key: key, level, from_day: from, ...told })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'card_id', 'role_key', 'level', 'from_day']).doUpdateSet(told),
    )
    .execute()
  return 0
}
