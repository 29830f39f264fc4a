import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addOrder,
  addParty,
  addPortfolio,
  addProject,
  commitLedger,
  decideInvoices,
  enterInvoices,
  listInvoiceReconciliation,
  listOrders,
  listProjectOrders,
  listSupplierInvoices,
  noteInvoiceDifference,
  payInvoices,
  previewLedger,
  type PurchaseOrder,
  reviseOrder,
  setPeriodCalendar,
  showOrder,
  type SupplierInvoice,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

const codeOf = async (tried: Promise<unknown>): Promise<string> =>
  await tried.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  )

describe('orders and invoices of suppliers', () => {
  let house: PlanHouse
  let finance: string
  let manager: string
  let projectId: string
  let supplierId: string
  let order: PurchaseOrder
  const enter = async (
    number: string,
    lines: readonly (readonly [line: number, amount: number])[],
    more: { kind?: 'credit-note'; order?: string } = {},
  ): Promise<SupplierInvoice | undefined> => {
    const { items } = await house.act(
      enterInvoices,
      {
        invoices: [
          {
            order: 'O-1',
            number,
            day: '2026-10-05',
            lines: lines.map(([line, amount]) => ({ line, amount })),
            ...more,
          },
        ],
      },
      { as: finance },
    )
    return items[0]
  }

  beforeAll(async () => {
    house = await openPlanHouse()
    finance = await house.addPerson('finance')
    const { id: portfolioId } = await house.act(addPortfolio, { name: 'All' })
    projectId = (await house.act(addProject, { portfolioId, fields: { code: 'P-1', name: 'Tram' } })).id
    manager = await house.addPerson('project-manager', { kind: 'project', id: projectId })
    supplierId = (await house.act(addParty, { kind: 'supplier', name: 'Halden Systems' })).id
    const rule = {
      startMonth: 1,
      pattern: 'months',
      weekEnds: 7,
      yearEnds: 'last',
      cutOffWorkdays: 5,
    } as const
    await house.act(setPeriodCalendar, { rule, firstYear: 2026, years: 1 }, { version: 0 })
    order = await house.act(
      addOrder,
      {
        projectId,
        number: 'O-1',
        title: 'Seats and hosting',
        supplierId,
        currency: 'GBP',
        from: '2026-09-01',
        to: '2027-01-01',
        lines: [
          { line: 1, category: 'Licences', words: '200 seats', amount: 100_000 },
          { line: 2, category: 'Hosting', amount: 50_000 },
        ],
      },
      { as: manager },
    )
  })
  afterAll(async () => await house.close())

  it('commit money until it is invoiced, line by line', async () => {
    expect(order).toMatchObject({ ordered: { amount: 150_000 }, open: { amount: 150_000 }, revision: 1 })
    await enter('2214', [[1, 60_000]])
    const { items } = await house.act(listProjectOrders, { projectId }, { as: manager })
    expect(items[0]).toMatchObject({ invoiced: { amount: 60_000 }, open: { amount: 90_000 }, waiting: 1 })
    expect(items[0]?.lines.map(({ open }) => open.amount)).toEqual([40_000, 50_000])
    expect(await codeOf(enter('2215', [[1, 40_001]]))).toBe('plan/invoice-above-order')
    expect(await codeOf(enter('2215', [[3, 1]]))).toBe('plan/invoice-above-order')
    expect(await codeOf(enter('2215', [[1, 1]], { order: 'O-9' }))).toBe('plan/no-such-order')
  })

  it('know an invoice that comes twice, also from two hands at once, and tell of the first', async () => {
    const twice = enter('22 14', [[2, 1]])
    await expect(twice).rejects.toThrow(/Invoice 2214 of Halden Systems was entered already.*order O-1/)
    const both = await Promise.all([codeOf(enter('2216', [[2, 10]])), codeOf(enter('2216', [[2, 10]]))])
    expect(both.toSorted()).toEqual(['done', 'plan/invoice-doubled'])
  })

  it('are approved by somebody else than who entered them, then paid; a rejected one gives its amount back', async () => {
    const invoice = await enter('2217', [[2, 40_000]])
    const ids = [invoice?.id ?? '']
    const own = house.act(decideInvoices, { invoiceIds: ids, approve: true }, { as: finance })
    expect(await codeOf(own)).toBe('plan/own-invoice')
    const unapproved = house.act(payInvoices, { invoiceIds: ids, paidOn: '2026-11-01' }, { as: finance })
    expect(await codeOf(unapproved)).toBe('plan/no-invoice-waits')
    await house.act(decideInvoices, { invoiceIds: ids, approve: false, reason: 'Not delivered' })
    const again = await enter('2217', [[2, 40_000]])
    const approved = await house.act(decideInvoices, { invoiceIds: [again?.id ?? ''], approve: true })
    expect(approved.items).toMatchObject([{ state: 'approved', decidedBy: 'Test pmo-lead' }])
    const later = house.act(payInvoices, { invoiceIds: [again?.id ?? ''], paidOn: '2027-01-01' })
    expect(await codeOf(later)).toBe('plan/paid-in-the-future')
    const paid = await house.act(payInvoices, { invoiceIds: [again?.id ?? ''], paidOn: '2026-11-02' })
    expect(paid.items).toMatchObject([{ state: 'paid', paidOn: '2026-11-02' }])
    const { items } = await house.act(listSupplierInvoices, { state: 'rejected' })
    expect(items.map(({ number, reason }) => [number, reason])).toEqual([['2217', 'Not delivered']])
  })

  it('take credit notes up to what is invoiced', async () => {
    expect(await codeOf(enter('C-1', [[1, 60_001]], { kind: 'credit-note' }))).toBe(
      'plan/credit-above-invoiced',
    )
    const note = await enter('C-1', [[1, 10_000]], { kind: 'credit-note' })
    expect(note).toMatchObject({ amount: { amount: -10_000 }, kind: 'credit-note' })
    const { lines } = await house.act(showOrder, { orderId: order.id })
    expect(lines[0]).toMatchObject({ invoiced: { amount: 50_000 }, open: { amount: 50_000 } })
  })

  it('are revised with a reason, never below what is invoiced, and keep what was before', async () => {
    const lines = [
      { line: 1, category: 'Licences', amount: 49_999 },
      { line: 2, category: 'Hosting', amount: 50_000 },
    ]
    const revise = { projectId, orderId: order.id, reason: 'Fewer seats', lines }
    expect(await codeOf(house.act(reviseOrder, revise, { version: 1 }))).toBe('plan/order-below-invoiced')
    const twice = { ...revise, lines: [lines[0], lines[0]] as typeof lines }
    expect(await codeOf(house.act(reviseOrder, twice, { version: 1 }))).toBe('plan/order-line-twice')
    const fewer = { ...revise, lines: [{ line: 1, category: 'Licences', amount: 80_000 }, ...lines.slice(1)] }
    const revised = await house.act(reviseOrder, fewer, { version: 1, as: manager })
    expect(revised).toMatchObject({ revision: 2, ordered: { amount: 130_000 } })
    expect(revised.revisions.map(({ revision, total, reason }) => [revision, total.amount, reason])).toEqual([
      [2, 130_000, 'Fewer seats'],
      [1, 150_000, ''],
    ])
    expect(revised.open.amount + revised.invoiced.amount).toBe(revised.ordered.amount)
  })

  it('stand beside the postings of the ledger, to the cent, and differences are explained', async () => {
    const upload = [
      'Document number,Line,Posting date,Project,Category,Amount,Currency,Supplier',
      '1,1,2026-10-20,P-1,Hosting,400.00,GBP,Halden Systems',
      '2,1,2026-10-20,P-1,Licences,499.00,GBP,Halden Systems',
      '3,1,2026-10-20,P-1,Travel,12.00,GBP,Halden Systems',
      'Total,3,,,,911.00,GBP,',
    ].join('\n')
    const dropped = await house.act(previewLedger, { fileName: 'o.csv' }, { upload })
    await house.act(commitLedger, { ledgerImportId: dropped.id }, { version: dropped.version })
    const { items: entered } = await house.act(listSupplierInvoices, { state: 'entered' })
    const waiting = entered.filter(({ number }) => number !== '2216').map(({ id }) => id)
    await house.act(decideInvoices, { invoiceIds: waiting, approve: true })
    const compared = await house.act(listInvoiceReconciliation, { all: true })
    expect(compared).toMatchObject({ cells: 2, differing: 1, explained: 0 })
    const [different] = (await house.act(listInvoiceReconciliation, {})).items
    expect(different).toMatchObject({
      category: 'Licences',
      invoiced: { amount: 50_000 },
      posted: { amount: 49_900 },
      difference: { amount: 100 },
      period: '2026-10',
    })
    const note = { projectId, supplierId, category: 'licences', currency: 'GBP', period: '2026-10' }
    const words = 'A pound of bank charges was booked elsewhere'
    const noted = await house.act(noteInvoiceDifference, { ...note, words }, { as: manager })
    expect(noted.note).toMatchObject({ words, holds: true })
    const agreed = house.act(noteInvoiceDifference, { ...note, category: 'Hosting', words })
    expect(await codeOf(agreed)).toBe('plan/invoices-agree')
    expect((await house.act(listInvoiceReconciliation, {})).explained).toBe(1)
  })

  it('are listed where something is open, and found by their words', async () => {
    expect((await house.act(listOrders, { open: true })).items.map(({ number }) => number)).toEqual(['O-1'])
    expect((await house.act(listOrders, { search: 'halden' })).items).toHaveLength(1)
    expect((await house.act(listOrders, { search: '%' })).items).toHaveLength(0)
    expect(await codeOf(house.act(listOrders, {}, { as: manager }))).toBe('identity/not-permitted')
  })
})
