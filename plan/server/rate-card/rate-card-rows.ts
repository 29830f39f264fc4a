import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { RateCard, RateCardRow, RoleRate } from '../../contract/index.ts'

// eslint-disable-next-line typescript/explicit-module-boundary-types
function selectCards(tx: Tx) {
  return tx
    .selectFrom('rate_card as c')
    .leftJoin('agreement as a', (join) =>
      join.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.agreement_id'),
    )
    .leftJoin('party as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.party_id'),
    )
    .selectAll('c')
    .select(['a.number', 'a.title', 'p.name as party'])
}

type StoredCard = Awaited<ReturnType<ReturnType<typeof selectCards>['executeTakeFirstOrThrow']>>

/** The house's own first, then by name. */
export async function readCards(tx: Tx): Promise<readonly RateCardRow[]> {
  const cards = await selectCards(tx).execute()
  const rates = await tx.selectFrom('role_rate').select(['card_id', 'role_key', 'from_day']).execute()
  return cards
    .map((card) =>
      toCard(
        card,
        rates.filter(({ card_id: id }) => id === card.id),
      ),
    )
    .toSorted(
      (a, b) =>
        Number(a.agreement !== null) - Number(b.agreement !== null) || a.name.localeCompare(b.name, 'en'),
    )
}

export async function readCard(tx: Tx, rateCardId: string, day?: string): Promise<RateCard> {
  const card = await selectCards(tx).where('c.id', '=', rateCardId).executeTakeFirst()
  if (card === undefined) throw refuse(common.notFound, { kind: 'rate card' })
  const rates = await tx
    .selectFrom('role_rate as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.set_by'),
    )
    .selectAll('r')
    .select('p.name as setter')
    .where('r.card_id', '=', rateCardId)
    .orderBy('r.role_key')
    .orderBy('r.level')
    .orderBy('r.from_day')
    .execute()
  const items = rates.map((rate, at): RoleRate => {
    const next = rates[at + 1]
    const isSame = next?.role_key === rate.role_key && next.level === rate.level
    return {
      role: rate.role,
      level: rate.level,
      from: rate.from_day,
      until: isSame ? next.from_day : null,
      price: rate.price,
      cost: rate.cost,
      setBy: rate.setter,
    }
  })
  const holds = ({ from, until }: RoleRate): boolean =>
    day === undefined || (from <= day && (until === null || until > day))
  return { ...toCard(card, rates), items: items.filter(holds) }
}

type FewOfRate = { readonly role_key: string; readonly from_day: string }

function toCard(card: StoredCard, rates: readonly FewOfRate[]): RateCardRow {
  const { id, name, currency, version, agreement_id: agreementId } = card
  return {
    id,
    name,
    agreement:
      agreementId === null
        ? null
        : { id: agreementId, number: card.number ?? '', title: card.title ?? '', party: card.party ?? '' },
    currency,
    roles: new Set(rates.map(({ role_key: role }) => role)).size,
    rates: rates.length,
    newest:
      rates
        .map(({ from_day: from }) => from)
        .toSorted()
        .at(-1) ?? null,
    version,
  }
}
