import {
  addAgreement,
  addFund,
  addOrder,
  addParty,
  addRateCard,
  billAgreement,
  enterInvoices,
  type Fund,
  moveFund,
  type PartyAgreement,
  type PurchaseOrder,
  type SupplierInvoice,
} from '@portolan/plan/contract'
import { releasedBefore } from '../matrix/spending.ts'
import type { World } from '../matrix/world.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import type { Prepared } from './writes-that-succeed.ts'

type Writes = Readonly<Record<string, () => Promise<Prepared>>>
type Around = { readonly world: World; readonly nth: () => number }

const span = { from: '2026-01-01', to: '2028-01-01', currency: 'EUR' }
const day = '2026-11-02'

/** Calls of all that writes agreements and rate cards, each of them carried out. */
export function agreementWrites(house: House, by: Visitor, { world, nth }: Around): Writes {
  const [projectId] = world.projects
  const party = async (kind: 'customer' | 'supplier'): Promise<string> =>
    (await ask(house, by, addParty, { kind, name: `Partner ${nth()}` })).id
  const paper = async (): Promise<{
    number: string
    title: string
    partyId: string
    forProject: string
  }> => ({
    number: `A-${nth()}`,
    title: 'Again',
    partyId: await party('customer'),
    forProject: projectId,
  })
  const work = async (): Promise<PartyAgreement> =>
    await ask(house, by, addAgreement, {
      ...span,
      ...(await paper()),
      basis: 'time-and-material',
      amount: 100,
    })
  const milestone = async (): Promise<string> => {
    const milestones = [{ name: 'Accepted', due: '2026-12-31', amount: 100 }]
    const given = { ...span, ...(await paper()), basis: 'fixed-price', amount: 100, milestones } as const
    return (await ask(house, by, addAgreement, given)).list[0]?.id ?? ''
  }
  const bill = async (): Promise<Record<string, unknown>> => ({
    agreementId: (await work()).id,
    number: `R-${nth()}`,
    day,
    amount: 50,
  })
  return {
    'plan.add-agreement': async () => ({
      input: { ...span, ...(await paper()), basis: 'retainer', amount: 100 },
    }),
    'plan.change-agreement': async () => {
      const { id, version } = await work()
      return { input: { agreementId: id, amount: 200 }, ifMatch: version }
    },
    'plan.tell-milestone': async () => ({
      input: { projectId, milestoneId: await milestone(), day: '2026-11-01', evidence: 'Signed' },
    }),
    'plan.confirm-milestone': async () => {
      const milestoneId = await milestone()
      await house.database.owner.query(
        `update agreement_milestone set state = 'told', reached_day = $2, told_by = $3, told_at = now() where id = $1`,
        [milestoneId, day, world.bystander],
      )
      await house.database.owner.query(`update investment set manager_id = $2 where id = $1`, [
        projectId,
        world.bystander,
      ])
      return { input: { milestoneId, confirmed: true } }
    },
    'plan.bill-agreement': async () => ({ input: await bill() }),
    'plan.settle-billed-invoice': async () => {
      const { invoices } = await ask(house, by, billAgreement, (await bill()) as never)
      return { input: { billedInvoiceId: invoices[0]?.id, paidOn: null }, ifMatch: 1 }
    },
    'plan.add-rate-card': async () => ({
      input: { name: 'Card', ofAgreement: (await work()).id, currency: 'EUR' },
    }),
    'plan.set-role-rates': async () => {
      const given = { name: 'Card', ofAgreement: (await work()).id, currency: 'EUR' }
      const { id, version } = await ask(house, by, addRateCard, given)
      const rates = [{ role: 'Tester', level: 2, from: day, price: 9_000, cost: 5_000 }]
      return { input: { rateCardId: id, rates }, ifMatch: version }
    },
    'plan.set-grades': async () => ({
      input: { grades: [{ personId: world.bystander, role: 'Tester', level: 2, from: '2026-06-01' }] },
    }),
  }
}

/** The same of funds, orders and invoices. */
export function spendingWrites(house: House, by: Visitor, { world, nth }: Around): Writes {
  const [projectId] = world.projects
  const { owner } = house.database
  const fund = async (): Promise<Fund> =>
    await ask(house, by, addFund, {
      ...span,
      name: `Fund ${nth()}`,
      amount: 1_000,
      tranches: [{ name: 'All', amount: 1_000, due: day }],
    })
  const asked = async (): Promise<{ trancheId: string | undefined }> => {
    const trancheId = (await fund()).tranches[0]?.id
    await owner.query(
      `update fund_tranche set state = 'asked', asked_by = $2, asked_at = now() where id = $1`,
      [trancheId, world.bystander],
    )
    return { trancheId }
  }
  const released = async (): Promise<string> => {
    const { id, tranches } = await fund()
    await releasedBefore(owner, tranches[0]?.id)
    return id
  }
  const lines = [{ line: 1, category: 'Build', amount: 800 }]
  const wanted = async (fromFund: string | null = null): Promise<never> => {
    const supplierId = (await ask(house, by, addParty, { kind: 'supplier', name: `Supplier ${nth()}` })).id
    return { ...span, projectId, number: `O-${nth()}`, title: 'Again', supplierId, fromFund, lines } as never
  }
  const order = async (): Promise<PurchaseOrder> => await ask(house, by, addOrder, await wanted())
  const invoice = async (): Promise<{ order: string; number: string; day: string; lines: never[] }> => ({
    order: (await order()).number,
    number: `I-${nth()}`,
    day,
    lines: [{ line: 1, amount: 10 }] as never[],
  })
  const entered = async (): Promise<SupplierInvoice['id']> => {
    const { items } = await ask(house, by, enterInvoices, { invoices: [await invoice()] })
    const id = items[0]?.id ?? ''
    await owner.query(`update supplier_invoice set entered_by = $2 where id = $1`, [id, world.bystander])
    return id
  }
  return {
    'plan.add-fund': async () => ({ input: { ...span, name: `Fund ${nth()}`, amount: 10 } }),
    'plan.change-fund': async () => {
      const { id, version } = await fund()
      return { input: { fundId: id, amount: 2_000 }, ifMatch: version }
    },
    'plan.ask-tranche': async () => ({
      input: { trancheId: (await fund()).tranches[0]?.id, evidence: 'Approved' },
    }),
    'plan.release-tranche': async () => ({ input: await asked() }),
    'plan.decline-tranche': async () => ({ input: { ...(await asked()), words: 'Not yet' } }),
    'plan.move-fund': async () => ({
      input: { fundId: await released(), moves: [{ to: projectId, amount: 900 }] },
    }),
    'plan.add-order': async () => {
      const fundId = await released()
      await ask(house, by, moveFund, { fundId, moves: [{ to: projectId, amount: 900 }] })
      return { input: await wanted(fundId) }
    },
    'plan.revise-order': async () => {
      const { id, version } = await order()
      return { input: { projectId, orderId: id, reason: 'Less is enough', lines }, ifMatch: version }
    },
    'plan.enter-invoices': async () => ({ input: { invoices: [await invoice()] } }),
    'plan.decide-invoices': async () => ({ input: { invoiceIds: [await entered()], approve: true } }),
    'plan.pay-invoices': async () => {
      const id = await entered()
      await owner.query(
        `update supplier_invoice set state = 'approved', decided_at = now(),
           decided_by = (select id from person where tenant_id = $2 and id <> entered_by limit 1) where id = $1`,
        [id, world.tenantId],
      )
      return { input: { invoiceIds: [id], paidOn: day } }
    },
    'plan.note-invoice-difference': async () => {
      const { rows } = await owner.query<{ id: string }>(
        `select supplier_id as id from invoice_note where tenant_id = $1`,
        [world.tenantId],
      )
      const cell = { projectId, supplierId: rows[0]?.id, category: 'Build', currency: 'EUR' }
      return { input: { ...cell, period: '2026-01', words: 'Its invoice was lost' } }
    },
  }
}
