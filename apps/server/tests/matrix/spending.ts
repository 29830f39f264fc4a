import {
  addAgreement,
  addFund,
  addOrder,
  addRateCard,
  askTranche,
  billAgreement,
  enterInvoices,
  listParties,
  moveFund,
  noteInvoiceDifference,
  setGrades,
  setRoleRates,
  settleBilledInvoice,
} from '@portolan/plan/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export const spendingKinds = {
  agreementId: 'agreement',
  milestoneId: 'agreement_milestone',
  billedInvoiceId: 'billed_invoice',
  rateCardId: 'rate_card',
  fundId: 'fund',
  trancheId: 'fund_tranche',
  orderId: 'purchase_order',
} as const
export type SpendingKind = (typeof spendingKinds)[keyof typeof spendingKinds]

type Few = (columns: string, from: string, where: string, values: readonly unknown[]) => Promise<Thing[]>

export async function readSpendingThings(
  few: Few,
): Promise<Readonly<Record<SpendingKind, readonly Thing[]>>> {
  const ofProject = 'investment_id as "projectId"'
  return {
    agreement: await few(ofProject, 'agreement', 'true', []),
    agreement_milestone: await few(ofProject, 'agreement_milestone', 'true', []),
    billed_invoice: await few(ofProject, 'billed_invoice', 'true', []),
    rate_card: await few('null as by', 'rate_card', 'true', []),
    fund: await few('null as by', 'fund', 'true', []),
    fund_tranche: await few('null as by', 'fund_tranche', 'true', []),
    purchase_order: await few(ofProject, 'purchase_order', 'true', []),
  }
}

export function spendingKindOf(property: string): SpendingKind | undefined {
  return Object.entries(spendingKinds).find(([name]) => name === property)?.[1]
}

type Filling = {
  readonly projectId: string
  readonly bystander: string
  readonly word: string
  readonly seal: string
  readonly keep: (
    field: string,
    fieldClass: 'rate' | 'customer',
    projectId: string | undefined,
    ...texts: string[]
  ) => void
}

/** An agreement that is billed, rates, a fund of which something is ordered and invoiced, and a difference explained. */
export async function fillSpending(
  house: House,
  { visitor: by }: Person,
  { projectId, bystander, word, seal, keep }: Filling,
): Promise<void> {
  const { items: customers } = await ask(house, by, listParties, { kind: 'customer' })
  const { items: suppliers } = await ask(house, by, listParties, { kind: 'supplier' })
  const supplierId = suppliers.find(({ name }) => name === 'Ledger supplier')?.id ?? ''
  const span = { from: '2025-12-01', to: '2027-01-01', currency: 'EUR' }
  const price = 82_650_937_100 + seal.charCodeAt(0)
  for (const field of ['amount', 'value'])
    keep(field, 'customer', projectId, String(price), String(price / 100))
  const milestones = [{ name: `Accepted ${word}`, due: '2026-06-30', amount: price }]
  const partyId = customers.find(({ name }) => name.includes(word))?.id ?? ''
  const paper = { ...span, partyId, forProject: projectId }
  const fixed = { ...paper, basis: 'fixed-price', amount: price, milestones } as const
  await ask(house, by, addAgreement, { ...fixed, number: `A-${seal}`, title: `Agreement ${word}` })
  const terms = { days: 30, from: 'invoice', retention: 5_000, retentionDays: 90 } as const
  const material = { ...paper, basis: 'time-and-material', amount: 1_000, terms } as const
  const frame = await ask(house, by, addAgreement, {
    ...material,
    number: `T-${seal}`,
    title: `Work ${word}`,
  })
  await fillBills(house, by, { agreementId: frame.id, projectId, seal, keep })
  await fillRates(house, by, { bystander, seal, keep })
  const fund = await fillFund(house, by, { projectId, word, seal })
  const lines = [{ line: 1, category: 'Build', amount: 10_000 }]
  const order = { ...span, projectId, supplierId, fromFund: fund, number: `O-${seal}`, lines }
  await ask(house, by, addOrder, { ...order, title: `Order ${word}` })
  const invoice = { order: `O-${seal}`, number: `I-${seal}`, day: '2026-01-20' }
  await ask(house, by, enterInvoices, { invoices: [{ ...invoice, lines: [{ line: 1, amount: 100 }] }] })
  const cell = { projectId, supplierId, category: 'Build', currency: 'EUR', period: '2026-01' }
  await ask(house, by, noteInvoiceDifference, { ...cell, words: 'Its invoice is still to come' })
}

/** One invoice is overdue, half of it held back; another one is paid. */
async function fillBills(
  house: House,
  by: Person['visitor'],
  {
    agreementId,
    projectId,
    seal,
    keep,
  }: Pick<Filling, 'projectId' | 'seal' | 'keep'> & { agreementId: string },
): Promise<void> {
  const late = 71_236_480_020 + seal.charCodeAt(0) * 2
  const settled = 63_918_274_700 + seal.charCodeAt(0)
  const tell = (field: string, cents: number): void =>
    keep(field, 'customer', projectId, String(cents), String(cents / 100))
  tell('overdue', late)
  tell('retained', late / 2)
  tell('paid', settled)
  tell('billed', late + settled)
  const bill = { agreementId, day: '2026-01-15' }
  await ask(house, by, billAgreement, { ...bill, number: `R-${seal}`, amount: late })
  const { invoices } = await ask(house, by, billAgreement, { ...bill, number: `S-${seal}`, amount: settled })
  const paid = invoices.find(({ number }) => number === `S-${seal}`)
  const input = { billedInvoiceId: paid?.id ?? '', paidOn: '2026-02-01' }
  await ask(house, by, settleBilledInvoice, input, { ifMatch: paid?.version })
}

async function fillRates(
  house: House,
  by: Person['visitor'],
  { bystander, seal, keep }: Pick<Filling, 'bystander' | 'seal' | 'keep'>,
): Promise<void> {
  const card = await ask(house, by, addRateCard, { name: `House ${seal}`, currency: 'EUR' })
  const hour = 917_350_100 + seal.charCodeAt(0)
  keep('price', 'rate', undefined, String(hour), String(hour / 100))
  const rates = [{ role: 'Developer', level: 3, from: '2026-01-01', price: hour, cost: hour }]
  await ask(house, by, setRoleRates, { rateCardId: card.id, rates }, { ifMatch: card.version })
  const grade = { personId: bystander, role: 'Developer', level: 3, from: '2026-01-01' }
  await ask(house, by, setGrades, { grades: [grade] })
}

/** One tranche is released, one asked for; the project has all of it. */
async function fillFund(
  house: House,
  by: Person['visitor'],
  { projectId, word, seal }: Pick<Filling, 'projectId' | 'word' | 'seal'>,
): Promise<string> {
  const tranche = { amount: 50_000, due: '2026-02-01' }
  const fund = await ask(house, by, addFund, {
    name: `Fund ${seal}`,
    currency: 'EUR',
    amount: 100_000,
    from: '2026-01-01',
    to: '2027-01-01',
    tranches: [
      { ...tranche, name: 'First' },
      { ...tranche, name: 'Second' },
    ],
  })
  const [first, second] = fund.tranches
  await releasedBefore(house.database.owner, first?.id)
  await ask(house, by, askTranche, { trancheId: second?.id ?? '', evidence: 'Approved by the board' })
  await ask(house, by, moveFund, {
    fundId: fund.id,
    moves: [{ to: projectId, amount: 50_000, words: `For ${word}` }],
  })
  return fund.id
}

/** As if a decision had released it: nobody releases what they ask for, and here is nobody else. */
export async function releasedBefore(owner: pg.Pool, trancheId: string | undefined): Promise<void> {
  await owner.query(
    `update fund_tranche t set state = 'released', by_decision = true, released_at = now(),
       released_by = (select id from person p where p.tenant_id = t.tenant_id limit 1) where id = $1`,
    [trancheId],
  )
}
