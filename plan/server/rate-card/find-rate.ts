import { type InputOf, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { asDay, type Day, told, type Told } from '@portolan/quantity'
import { findRate, type FoundRate, rateCardRefusals } from '../../contract/index.ts'
import { type Card, rateOn } from '../../domain/index.ts'

export const findRateUseCases: readonly UseCase[] = [
  reads(findRate, async ({ tx, input }) => {
    const grade = await gradeOf(tx, input)
    if (grade.role === null || grade.level === null) return unfound(grade)
    const cards = await readCardsFor(tx, input.ofAgreement)
    const { role, level } = grade
    const { card, rate, steps } = rateOn(cards, { roleKey: nameKey(role), role, level, day: input.day })
    return {
      ...unfound(grade),
      card: card === undefined ? null : { id: card.id, name: card.name },
      from: rate?.from ?? null,
      currency: card?.currency ?? null,
      price: rate?.price ?? null,
      cost: rate?.cost ?? null,
      steps: [...grade.steps, ...steps].map(({ sentence, wording }) => ({ sentence, wording })),
    }
  }),
]

type Grade = {
  readonly role: string | null
  readonly level: number | null
  readonly steps: readonly Told[]
}

function unfound({ role, level, steps }: Grade): FoundRate {
  return {
    card: null,
    role,
    level,
    from: null,
    currency: null,
    price: null,
    cost: null,
    steps: steps.map(({ sentence, wording }) => ({ sentence, wording })),
  }
}

async function gradeOf(tx: Tx, input: InputOf<typeof findRate>): Promise<Grade> {
  const { ofPerson, role, level, day } = input
  if (ofPerson === undefined) {
    if (role === undefined || level === undefined) throw refuse(rateCardRefusals.nothingAsked, {})
    return { role, level, steps: [] }
  }
  const person = await tx.selectFrom('person').select('name').where('id', '=', ofPerson).executeTakeFirst()
  if (person === undefined) throw refuse(rateCardRefusals.unknownPerson, {})
  const grade = await tx
    .selectFrom('person_grade')
    .select(['role', 'level', 'from_day'])
    .where('person_id', '=', ofPerson)
    .where('from_day', '<=', day)
    .orderBy('from_day', 'desc')
    .executeTakeFirst()
  const { name } = person
  if (grade === undefined) {
    const nothing = told(
      'plan:rate.no-grade',
    )`Nobody has said as what role and at what level ${{ name }} works by ${{ day: asDay(day as Day) }}.`
    return { role: null, level: null, steps: [nothing] }
  }
  const known = told(
    'plan:rate.graded',
  )`${{ name }} works as ${{ role: grade.role }} at level ${{ level: grade.level }} from ${{ from: asDay(grade.from_day as Day) }} on.`
  return { role: grade.role, level: grade.level, steps: [known] }
}

/** The agreement's own card first, where it has one, then the house's. */
async function readCardsFor(tx: Tx, agreementId: string | undefined): Promise<readonly Card[]> {
  const rows = await tx
    .selectFrom('rate_card')
    .select(['id', 'name', 'currency', 'agreement_id'])
    .where((where) =>
      where.or([
        where('agreement_id', 'is', null),
        ...(agreementId === undefined ? [] : [where('agreement_id', '=', agreementId)]),
      ]),
    )
    .execute()
  const cards: Card[] = []
  for (const { id, name, currency } of rows.toSorted(
    (a, b) => Number(a.agreement_id === null) - Number(b.agreement_id === null),
  )) {
    const rates = await tx.selectFrom('role_rate').selectAll().where('card_id', '=', id).execute()
    cards.push({
      id,
      name,
      currency,
      rates: rates.map(({ role_key: roleKey, level, from_day: from, price, cost }) => ({
        roleKey,
        level,
        from,
        price,
        cost,
      })),
    })
  }
  return cards
}
