import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addAgreement,
  addParty,
  addPortfolio,
  addProject,
  billAgreement,
  changeAgreement,
  confirmMilestone,
  listAgreements,
  listProjectAgreements,
  type PartyAgreement,
  settleBilledInvoice,
  showAgreement,
  tellMilestone,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

const codeOf = async (tried: Promise<unknown>): Promise<string> =>
  await tried.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  )

describe('agreements', () => {
  let house: PlanHouse
  let finance: string
  let manager: string
  let projectId: string
  let customerId: string
  let fixed: PartyAgreement
  const milestones = [
    { name: 'Design accepted', due: '2026-09-30', amount: 2_500_000, condition: 'Signed by the customer' },
    { name: 'Go-live', due: '2027-03-31', amount: 7_500_000 },
  ]
  const terms = { days: 30, from: 'month-end', retention: 500, retentionDays: 90 } as const
  const given = {
    number: 'A-2026-014',
    title: 'Tram line 4',
    basis: 'fixed-price',
    from: '2026-07-01',
    to: '2027-07-01',
    currency: 'GBP',
    amount: 10_000_000,
    terms,
  } as const
  const tell = async (milestoneId: string, day = '2026-10-05'): Promise<PartyAgreement> =>
    await house.act(
      tellMilestone,
      { projectId, milestoneId, day, evidence: 'Minutes of the review' },
      { as: manager },
    )

  beforeAll(async () => {
    house = await openPlanHouse()
    finance = await house.addPerson('finance')
    const { id: portfolioId } = await house.act(addPortfolio, { name: 'All' })
    projectId = (await house.act(addProject, { portfolioId, fields: { code: 'P-1', name: 'Tram' } })).id
    manager = await house.addPerson('project-manager', { kind: 'project', id: projectId })
    customerId = (await house.act(addParty, { kind: 'customer', name: 'Transvia' })).id
    const input = { ...given, partyId: customerId, forProject: projectId, milestones }
    fixed = await house.act(addAgreement, input, { as: finance })
  })
  afterAll(async () => await house.close())

  it('are made with a customer or a supplier, under a number of their own, milestones to the cent', async () => {
    expect(fixed).toMatchObject({
      value: { amount: 10_000_000 },
      milestones: 2,
      reached: 0,
      next: '2026-09-30',
    })
    expect(fixed.plan.map(({ name, due, retained }) => [name, due, retained?.amount])).toEqual([
      ['Design accepted', '2026-10-30', 125_000],
      ['Go-live', '2027-04-30', 375_000],
    ])
    const again = { ...given, number: 'a-2026-014', partyId: customerId, milestones }
    expect(await codeOf(house.act(addAgreement, again))).toBe('plan/agreement-number-taken')
    const other = { ...again, number: 'A-2', amount: 10_000_001 }
    expect(await codeOf(house.act(addAgreement, other))).toBe('plan/milestones-differ-from-price')
    const unit = await house.act(addParty, { kind: 'organisation-unit', name: 'Unit' })
    const within = { ...again, number: 'A-2', partyId: unit.id }
    expect(await codeOf(house.act(addAgreement, within))).toBe('plan/no-such-partner')
    const material = { ...again, number: 'A-2', basis: 'time-and-material' } as const
    expect(await codeOf(house.act(addAgreement, material))).toBe('plan/basis-without-milestones')
    const back = { ...again, number: 'A-2', to: '2026-07-01' }
    expect(await codeOf(house.act(addAgreement, back))).toBe('plan/agreement-days-reversed')
  })

  it('have milestones that one tells and another confirms, and that are billed once only', async () => {
    const [first, second] = fixed.list
    const bill = async (milestoneId: string | undefined, number: string): Promise<PartyAgreement> =>
      await house.act(
        billAgreement,
        { agreementId: fixed.id, number, day: '2026-10-12', ...(milestoneId ? { milestoneId } : {}) },
        { as: finance },
      )
    expect(await codeOf(bill(first?.id, 'R-1'))).toBe('plan/milestone-not-reached')
    expect(await codeOf(tell(first?.id ?? '', '2027-01-01'))).toBe('plan/reached-in-the-future')
    expect((await tell(first?.id ?? '')).list[0]).toMatchObject({ state: 'told', reachedOn: '2026-10-05' })
    expect(await codeOf(tell(first?.id ?? ''))).toBe('plan/milestone-not-open')
    const confirm = { milestoneId: first?.id ?? '', confirmed: true }
    const confirmed = await house.act(confirmMilestone, confirm, { as: finance })
    expect(confirmed).toMatchObject({ reached: 1, next: '2027-03-31' })
    const billed = await bill(first?.id, 'R-1')
    expect(billed.invoices).toMatchObject([
      { number: 'R-1', due: '2026-11-30', amount: { amount: 2_500_000 }, retained: { amount: 125_000 } },
    ])
    expect(billed.list[0]?.billed).toBe('R-1')
    expect(await codeOf(bill(first?.id, 'R-2'))).toBe('plan/milestone-billed')
    expect(await codeOf(bill(undefined, 'R-2'))).toBe('plan/billed-by-milestones')
    expect(await codeOf(bill(second?.id, 'r 1'))).toBe('plan/milestone-not-reached')
  })

  it('are not confirmed by who told it, nor by who manages what earns it', async () => {
    const second = fixed.list[1]?.id ?? ''
    await tell(second)
    const lead = house.personId
    const asLead = house.act(confirmMilestone, {
      milestoneId: second,
      confirmed: false,
      reason: 'Tests fail',
    })
    expect((await asLead).list[1]).toMatchObject({ state: 'open', reason: 'Tests fail', toldBy: null })
    await house.act(tellMilestone, { projectId, milestoneId: second, day: '2026-10-05', evidence: 'Seen' })
    const own = house.act(confirmMilestone, { milestoneId: second, confirmed: true }, { as: lead })
    expect(await codeOf(own)).toBe('plan/own-milestone')
    const undone = await house.act(
      confirmMilestone,
      { milestoneId: second, confirmed: false },
      { as: finance },
    )
    expect(undone.list[1]?.state).toBe('open')
  })

  it('are changed without touching what is reached or billed', async () => {
    const now = await house.act(showAgreement, { agreementId: fixed.id })
    const change = { agreementId: fixed.id, amount: 2_000_000, milestones: [] }
    expect(await codeOf(house.act(changeAgreement, change, { version: now.version }))).toBe(
      'plan/milestones-differ-from-price',
    )
    const longer = {
      agreementId: fixed.id,
      amount: 12_000_000,
      milestones: [{ name: 'Both lines live', due: '2027-05-31', amount: 9_500_000 }],
    }
    const changed = await house.act(changeAgreement, longer, { version: now.version })
    expect(changed.list.map(({ name, state }) => [name, state])).toEqual([
      ['Design accepted', 'reached'],
      ['Both lines live', 'open'],
    ])
    expect(await codeOf(house.act(changeAgreement, longer, { version: now.version }))).toBe(
      'record/stale-version',
    )
  })

  it('with a cap are billed up to it, also by two at once; a cancelled invoice gives its amount back', async () => {
    const capped = await house.act(addAgreement, {
      ...given,
      number: 'A-CAP',
      basis: 'capped',
      amount: 1_000,
      partyId: customerId,
    })
    const bill = async (number: string, amount: number): Promise<PartyAgreement> =>
      await house.act(billAgreement, { agreementId: capped.id, number, day: '2026-10-01', amount })
    const both = await Promise.all([codeOf(bill('C-1', 600)), codeOf(bill('C-2', 600))])
    expect(both.toSorted()).toEqual(['done', 'plan/billed-above-agreement'])
    const { invoices } = await house.act(showAgreement, { agreementId: capped.id })
    const [one] = invoices
    await house.act(
      settleBilledInvoice,
      { billedInvoiceId: one?.id ?? '', paidOn: null, reason: 'Wrong month' },
      { version: one?.version ?? 0 },
    )
    const again = await bill('C-3', 1_000)
    expect(again).toMatchObject({ billed: { amount: 1_000 }, paid: { amount: 0 } })
    const last = again.invoices.find(({ number }) => number === 'C-3')
    const paid = await house.act(
      settleBilledInvoice,
      { billedInvoiceId: last?.id ?? '', paidOn: '2026-11-02' },
      { version: 1 },
    )
    expect(paid).toMatchObject({ paid: { amount: 1_000 }, overdue: { amount: 0 } })
    expect(await codeOf(bill('R-1', 1))).toBe('plan/billed-above-agreement')
  })

  it('of a project are seen by its manager, and those of none are not', async () => {
    const { items } = await house.act(listProjectAgreements, { projectId }, { as: manager })
    expect(items.map(({ number }) => number)).toEqual(['A-2026-014'])
    expect((await house.act(listAgreements, { basis: 'capped' })).items.map(({ number }) => number)).toEqual([
      'A-CAP',
    ])
    expect((await house.act(listAgreements, { search: 'tram', run: 'over' })).items).toEqual([])
    expect(await codeOf(house.act(listAgreements, {}, { as: manager }))).toBe('identity/not-permitted')
  })
})
