import { asDay, type Day, told, type Told } from '@portolan/quantity'

/** A rate as its card has it. */
export type CardRate = {
  readonly roleKey: string
  readonly level: number
  readonly from: string
  readonly price: number
  readonly cost: number
}

export type Card = {
  readonly id: string
  readonly name: string
  readonly currency: string
  readonly rates: readonly CardRate[]
}

export type AskedRate = {
  readonly roleKey: string
  readonly role: string
  readonly level: number
  readonly day: string
}

export type RateFound = {
  readonly card: Card | undefined
  readonly rate: CardRate | undefined
  readonly steps: readonly Told[]
}

/**
 * The rate that holds on a day: the newest one that began by then, from the first card that has one. The agreement's own
 * card comes before the house's.
 */
export function rateOn(cards: readonly Card[], asked: AskedRate): RateFound {
  const steps: Told[] = []
  for (const card of cards) {
    const rate = newestBy(card.rates, asked)
    if (rate !== undefined) return { card, rate, steps: [...steps, foundIn(card, rate, asked)] }
    steps.push(missingIn(card, asked))
  }
  return { card: undefined, rate: undefined, steps: steps.length === 0 ? [noCard()] : steps }
}

/** Of one role and level, the newest that began by the day. */
export function newestBy<R extends Pick<CardRate, 'roleKey' | 'level' | 'from'>>(
  rates: readonly R[],
  { roleKey, level, day }: Pick<AskedRate, 'roleKey' | 'level' | 'day'>,
): R | undefined {
  return rates
    .filter((one) => one.roleKey === roleKey && one.level === level && one.from <= day)
    .reduce<R | undefined>((newest, one) => (newest && newest.from > one.from ? newest : one), undefined)
}

function foundIn({ name }: Card, { from }: CardRate, { role, level, day }: AskedRate): Told {
  return told(
    'plan:rate.found',
  )`“${{ card: name }}” has a rate for ${{ role }} at level ${{ level }} from ${{ from: asDay(from as Day) }} on, the newest by ${{ day: asDay(day as Day) }}.`
}

function missingIn({ name }: Card, { role, level, day }: AskedRate): Told {
  return told(
    'plan:rate.missing',
  )`“${{ card: name }}” has no rate for ${{ role }} at level ${{ level }} by ${{ day: asDay(day as Day) }}.`
}

function noCard(): Told {
  return told('plan:rate.no-card')`There is no rate card yet. Finance adds one under Money › Rate cards.`
}
