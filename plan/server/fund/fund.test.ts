import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addFund,
  addOrder,
  addParty,
  addPortfolio,
  addProject,
  askTranche,
  changeFund,
  declineTranche,
  type Fund,
  listFunds,
  listProjectFunds,
  moveFund,
  type PurchaseOrder,
  releaseTranche,
  showFund,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

const codeOf = async (tried: Promise<unknown>): Promise<string> =>
  await tried.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  )

describe('funds', () => {
  let house: PlanHouse
  let finance: string
  let manager: string
  let projects: readonly [string, string]
  let supplierId: string
  let fund: Fund
  let orders = 0
  const order = async (amount: number, fromFund = fund.id): Promise<PurchaseOrder> =>
    await house.act(
      addOrder,
      {
        projectId: projects[0],
        number: `O-${(orders += 1)}`,
        title: 'Cranes',
        supplierId,
        fromFund,
        currency: 'GBP',
        from: '2026-01-01',
        to: '2027-01-01',
        lines: [{ line: 1, category: 'Licences', amount }],
      },
      { as: manager },
    )
  const move = async (amount: number, to = projects[0]): Promise<Fund> =>
    await house.act(moveFund, { fundId: fund.id, moves: [{ to, amount }] })

  beforeAll(async () => {
    house = await openPlanHouse()
    finance = await house.addPerson('finance')
    const { id: portfolioId } = await house.act(addPortfolio, { name: 'All' })
    const tram = await house.act(addProject, { portfolioId, fields: { name: 'Tram' } })
    const port = await house.act(addProject, { portfolioId, fields: { name: 'Port' } })
    projects = [tram.id, port.id]
    manager = await house.addPerson('project-manager', { kind: 'project', id: tram.id })
    supplierId = (await house.act(addParty, { kind: 'supplier', name: 'Halden' })).id
    fund = await house.act(addFund, {
      name: 'Digital city',
      currency: 'GBP',
      amount: 10_000,
      from: '2026-01-01',
      to: '2028-01-01',
      tranches: [
        { name: 'First half', amount: 6_000, due: '2026-02-01', condition: 'Plan approved' },
        { name: 'Second half', amount: 4_000, due: '2026-12-01' },
      ],
    })
  })
  afterAll(async () => await house.close())

  it('hold no more in tranches than was granted', async () => {
    expect(fund.figures).toMatchObject({ amount: 10_000, toRelease: 10_000, unplanned: 0, free: 0 })
    const less = house.act(changeFund, { fundId: fund.id, amount: 9_999 }, { version: fund.version })
    expect(await codeOf(less)).toBe('plan/tranches-above-fund')
    const again = { name: 'digital CITY', currency: 'GBP', amount: 1, from: '2026-01-01', to: '2027-01-01' }
    expect(await codeOf(house.act(addFund, again))).toBe('plan/name-taken')
    expect(await codeOf(house.act(addFund, { ...again, name: 'X', to: '2026-01-01' }))).toBe(
      'plan/fund-days-reversed',
    )
  })

  it('are released in tranches that one asks for and another releases', async () => {
    const [first] = fund.tranches
    const trancheId = first?.id ?? ''
    expect(await codeOf(house.act(releaseTranche, { trancheId }, { as: finance }))).toBe(
      'plan/tranche-not-asked',
    )
    await house.act(askTranche, { trancheId, evidence: 'The board approved the plan' })
    expect(await codeOf(house.act(releaseTranche, { trancheId }))).toBe('plan/own-tranche')
    const late = await house.addPerson('sponsor')
    expect(await codeOf(house.act(releaseTranche, { trancheId }, { as: late }))).toBe(
      'plan/right-to-release-too-young',
    )
    const declined = await house.act(declineTranche, { trancheId, words: 'Not in writing' }, { as: finance })
    expect(declined.tranches[0]).toMatchObject({ state: 'planned', words: 'Not in writing', askedBy: null })
    await house.act(askTranche, { trancheId, evidence: 'The minutes are signed' })
    fund = await house.act(releaseTranche, { trancheId }, { as: finance })
    expect(fund.figures).toMatchObject({ released: 6_000, toRelease: 4_000, free: 6_000 })
    expect(await codeOf(house.act(releaseTranche, { trancheId }, { as: late }))).toBe(
      'plan/tranche-not-asked',
    )
  })

  it('are given to projects up to what is released, and taken back down to what is ordered', async () => {
    expect(await codeOf(move(6_001))).toBe('plan/given-above-released')
    expect(await codeOf(move(0))).toBe('plan/move-of-nothing')
    await move(2_500)
    await order(2_000)
    expect(await codeOf(order(501))).toBe('plan/ordered-above-given')
    expect(await codeOf(move(-501))).toBe('plan/ordered-above-given')
    fund = await move(-500)
    expect(fund.figures).toMatchObject({ allocated: 2_000, ordered: 2_000, toOrder: 0, free: 4_000 })
    expect(fund.moves.map(({ amount }) => amount.amount)).toEqual([-500, 2_500])
    const { items } = await house.act(listProjectFunds, { projectId: projects[0] }, { as: manager })
    expect(items).toMatchObject([{ fund: { name: 'Digital city' }, left: { amount: 0 } }])
  })

  it('are overdrawn by nobody, also when many draw at once', async () => {
    await move(1_000)
    const tried = await Promise.all(Array.from({ length: 6 }, async () => await codeOf(order(300))))
    expect(tried.filter((code) => code === 'done')).toHaveLength(3)
    expect(tried.filter((code) => code === 'plan/ordered-above-given')).toHaveLength(3)
    const moves = await Promise.all(
      Array.from({ length: 5 }, async () => await codeOf(move(1_000, projects[1]))),
    )
    expect(moves.filter((code) => code === 'done')).toHaveLength(3)
    const after = await house.act(showFund, { fundId: fund.id })
    expect(after.figures).toMatchObject({ allocated: 6_000, free: 0, ordered: 2_900, toOrder: 3_100 })
  })

  it('are no fund of a project that was given nothing, or of another currency', async () => {
    const other = await house.act(addFund, {
      name: 'Other',
      currency: 'EUR',
      amount: 10,
      from: '2026-01-01',
      to: '2027-01-01',
    })
    expect(await codeOf(order(1, other.id))).toBe('plan/fund-of-another-project')
    expect((await house.act(listFunds, {})).items.map(({ name }) => name)).toEqual(['Digital city', 'Other'])
    expect(await codeOf(house.act(showFund, { fundId: fund.id }, { as: manager }))).toBe(
      'identity/not-permitted',
    )
  })
})
