import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addAgreement,
  addParty,
  addRateCard,
  findRate,
  listGrades,
  listRateCards,
  type NewRoleRate,
  type RateCard,
  setGrades,
  setRoleRates,
  showRateCard,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

const codeOf = async (tried: Promise<unknown>): Promise<string> =>
  await tried.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  )

describe('rate cards', () => {
  let house: PlanHouse
  let auditor: string
  let card: RateCard
  const rate = (from: string, price: number | null, level = 3): NewRoleRate => ({
    role: 'Developer',
    level,
    from,
    price,
    cost: price === null ? null : 6_000,
  })

  beforeAll(async () => {
    house = await openPlanHouse()
    auditor = await house.addPerson('auditor')
    card = await house.act(addRateCard, { name: 'House card', currency: 'GBP' })
    card = await house.act(
      setRoleRates,
      { rateCardId: card.id, rates: [rate('2025-01-01', 11_000), rate('2026-01-01', 11_500)] },
      { version: 1 },
    )
  })
  afterAll(async () => await house.close())

  it('hold rates from a day until the next one', async () => {
    expect(card.items.map(({ from, until, price }) => [from, until, price])).toEqual([
      ['2025-01-01', '2026-01-01', 11_000],
      ['2026-01-01', null, 11_500],
    ])
    const then = await house.act(showRateCard, { rateCardId: card.id, day: '2025-12-31' })
    expect(then.items.map(({ price }) => price)).toEqual([11_000])
    const twice = house.act(addRateCard, { name: 'Another', currency: 'GBP' })
    expect(await codeOf(twice)).toBe('plan/rate-card-there')
  })

  it('are set all or none, and a rate is whole or taken away', async () => {
    const half = { ...rate('2026-06-01', 12_000), cost: null }
    const rates = [rate('2026-05-01', 1), half]
    const tried = house.act(setRoleRates, { rateCardId: card.id, rates }, { version: card.version })
    expect(await codeOf(tried)).toBe('plan/half-a-rate')
    expect((await house.act(showRateCard, { rateCardId: card.id })).items).toHaveLength(2)
    const added = await house.act(
      setRoleRates,
      { rateCardId: card.id, rates: [rate('2026-05-01', 12_000)] },
      { version: card.version },
    )
    card = await house.act(
      setRoleRates,
      { rateCardId: card.id, rates: [rate('2026-05-01', null)] },
      { version: added.version },
    )
    expect(card.items).toHaveLength(2)
  })

  it('tell which rate holds for a person on a day, and why', async () => {
    const day = '2026-11-16'
    const person = house.personId
    expect(await codeOf(house.act(findRate, { day }))).toBe('plan/no-role-asked')
    expect(await house.act(findRate, { day, ofPerson: person })).toMatchObject({ role: null, price: null })
    const grade = { personId: person, role: 'developer', level: 3, from: '2026-02-01' }
    await house.act(setGrades, { grades: [grade, { ...grade, level: 4, from: '2027-01-01' }] })
    const found = await house.act(findRate, { day, ofPerson: person })
    expect(found).toMatchObject({ card: { name: 'House card' }, level: 3, price: 11_500, cost: 6_000 })
    expect(found.steps).toHaveLength(2)
    const { items } = await house.act(listGrades, { day })
    expect(items.find((one) => one.person.id === person)).toMatchObject({ role: 'developer', level: 3 })
  })

  it('of an agreement come before the house’s', async () => {
    const { id: partyId } = await house.act(addParty, { kind: 'customer', name: 'Bank' })
    const agreement = await house.act(addAgreement, {
      number: 'A-1',
      title: 'Frame',
      partyId,
      basis: 'time-and-material',
      from: '2026-01-01',
      to: '2027-01-01',
      currency: 'GBP',
      amount: 50_000,
    })
    const own = await house.act(addRateCard, { name: 'Bank', ofAgreement: agreement.id, currency: 'GBP' })
    const rates = [rate('2026-04-01', 10_500)]
    await house.act(setRoleRates, { rateCardId: own.id, rates }, { version: 1 })
    const asked = { role: 'Developer', level: 3, ofAgreement: agreement.id }
    const before = await house.act(findRate, { ...asked, day: '2026-03-31' })
    const after = await house.act(findRate, { ...asked, day: '2026-04-01' })
    expect([before.price, after.price]).toEqual([11_500, 10_500])
    expect((await house.act(listRateCards, {})).items.map(({ name }) => name)).toEqual(['House card', 'Bank'])
  })

  it('leave the rates out for who has no right to rates, never 0', async () => {
    const shown = await house.act(showRateCard, { rateCardId: card.id }, { as: auditor })
    expect(shown.items).toHaveLength(2)
    expect(shown.items.every((one) => !('price' in one) && !('cost' in one))).toBe(true)
    const asked = { day: '2026-11-16', role: 'Developer', level: 3 }
    const found = await house.act(findRate, asked, { as: auditor })
    expect('price' in found || 'cost' in found).toBe(false)
    const tried = house.act(setGrades, { grades: [] as never[] }, { as: auditor })
    expect(await codeOf(tried)).not.toBe('done')
  })
})
