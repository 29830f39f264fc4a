import type { APIRequestContext } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mouse } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { call, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { type Enter, openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

const soon = { timeout: 30_000 }
const finance = { name: 'Greta Books', email: 'greta@example.org', password: 'other words and a comma' }
const auditor = { name: 'Aiko Reads', email: 'aiko@example.org', password: 'more words and a comma' }

/** The mouse releases the first tranche and orders by it, the keyboard the second. */
const told = [
  { hands: mouse, tranche: 'First half', order: 'O-1', invoice: '2214' },
  { hands: keyboard, tranche: 'Second half', order: 'O-2', invoice: '2215' },
] as const

let stage: Stage
let places: { readonly fundId: string; readonly projectId: string }

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(async (enter) => {
    const visitor = await enter('lead')
    await foundOrganisation(visitor, stage.server, [])
    places = await setUp(enter, visitor)
  })
})
afterAll(async () => await stage.close())

describe.each(told)('a fund, by $hands.name', ({ hands, tranche, order, invoice }) => {
  it('is asked for a tranche, which another one finds among their duties and releases', async () =>
    await stage.tell(async (enter) => {
      const lead = await enter('lead')
      await signIn(lead)
      await lead.page.goto(`/funds/${places.fundId}`)
      const row = lead.page.getByRole('listitem').filter({ hasText: tranche })
      await hands.press(row.getByRole('button', { name: 'Ask for it' }))
      await hands.write(row.getByLabel('What fulfils the condition'), 'Minutes of the board')
      await hands.press(row.getByRole('button', { name: 'Ask for it' }))
      await row.getByText('Asked for', { exact: true }).waitFor()
      lead.expectRefusal(409, '/release')
      await hands.press(row.getByRole('button', { name: 'Release', exact: true }))
      await row.getByText('Nobody releases a tranche that they asked for').waitFor()

      const greta = await enterAs(enter, 'greta', finance)
      await greta.page.goto('/')
      await greta.page.getByText(`Release the tranche “${tranche}”`).first().waitFor(soon)
      await greta.page.goto(`/funds/${places.fundId}`)
      const asked = greta.page.getByRole('listitem').filter({ hasText: tranche })
      await hands.press(asked.getByRole('button', { name: 'Release', exact: true }))
      await asked.getByText('Released by Greta Books').waitFor()
    }))

  it('carries an order, whose invoice another one approves, and no invoice comes twice', async () =>
    await stage.tell(async (enter) => {
      const greta = await enterAs(enter, 'greta', finance)
      await place(greta.context.request, { number: order, tranche })
      await greta.page.goto(`/projects/${places.projectId}/contracts?view=orders`)
      await hands.openRow(greta.page.getByRole('grid', { name: 'Orders' }), order)
      const panel = greta.page.getByRole('complementary', { name: `Cranes ${order}` })
      const enterOne = async (): Promise<void> => {
        await hands.press(panel.getByRole('button', { name: 'Enter an invoice' }))
        await hands.write(panel.getByLabel('Number, as the supplier writes it'), invoice)
        await hands.write(panel.getByLabel(/^Line 1/), '10.00')
        await hands.press(panel.getByRole('button', { name: 'Enter an invoice' }))
      }
      await enterOne()
      await panel.getByText('To approve').waitFor()
      greta.expectRefusal(409, '/supplier-invoices')
      await enterOne()
      await panel.getByText(`Invoice ${invoice} of Halden was entered already`).waitFor()

      const lead = await enter('lead')
      await signIn(lead)
      await lead.page.goto(`/projects/${places.projectId}/contracts?view=orders`)
      await hands.openRow(lead.page.getByRole('grid', { name: 'Orders' }), order)
      const other = lead.page.getByRole('complementary', { name: `Cranes ${order}` })
      await hands.press(other.getByRole('button', { name: 'Approve' }))
      await other.getByText('Approved', { exact: true }).waitFor()
    }))

  it('is read by an auditor, who sees roles and no rates', async () =>
    await stage.tell(async (enter) => {
      const aiko = await enterAs(enter, 'aiko', auditor)
      await aiko.page.goto('/money/rate-cards')
      const grid = aiko.page.getByRole('grid', { name: 'Rates' })
      await grid.getByText('Developer').waitFor()
      expect(await grid.getByText('115.00').count()).toBe(0)
      await signInAs(aiko.context.request, finance)
      await aiko.page.goto('/money/rate-cards')
      await aiko.page.getByRole('grid', { name: 'Rates' }).getByText('115.00').waitFor()
    }))
})

type Someone = { readonly name: string; readonly email: string; readonly password: string }

async function enterAs(enter: Enter, key: string, someone: Someone): Promise<Visitor> {
  const visitor = await enter(key)
  await signInAs(visitor.context.request, someone)
  return visitor
}

async function signInAs(request: APIRequestContext, { email, password }: Someone): Promise<void> {
  await call(request, 'post', '/api/sign-in', { email, password })
}

let supplierId = ''

async function place(
  request: APIRequestContext,
  { number, tranche }: { readonly number: string; readonly tranche: string },
): Promise<void> {
  const { fundId, projectId } = places
  const moves = [{ to: projectId, amount: 50_000, words: `Of the ${tranche}` }]
  await call(request, 'post', `/api/funds/${fundId}/moves`, { moves })
  await call(request, 'post', `/api/projects/${projectId}/orders`, {
    number,
    title: `Cranes ${number}`,
    supplierId,
    fromFund: fundId,
    currency: 'EUR',
    from: '2026-01-01',
    to: '2030-01-01',
    lines: [{ line: 1, category: 'Licences', amount: 50_000 }],
  })
}

/** Finance and an auditor with sign-ins of their own, a project, a supplier, a fund of two tranches, a rate card. */
async function setUp(
  enter: Enter,
  { context: { request } }: Visitor,
): Promise<{ fundId: string; projectId: string }> {
  await invite(enter, request, { someone: finance, role: 'finance' })
  await invite(enter, request, { someone: auditor, role: 'auditor' })
  const portfolio = (await call(request, 'post', '/api/portfolios', { name: 'Quays' })) as { id: string }
  const fields = { name: 'Harbour crane', state: 'active' }
  const project = (await call(request, 'post', '/api/projects', {
    portfolioId: portfolio.id,
    fields,
  })) as { id: string }
  const party = { kind: 'supplier', name: 'Halden' }
  supplierId = ((await call(request, 'post', '/api/parties', party)) as { id: string }).id
  const tranche = { amount: 50_000, due: '2026-02-01', condition: 'The board approved it' }
  const fund = (await call(request, 'post', '/api/funds', {
    name: 'Quays of tomorrow',
    currency: 'EUR',
    amount: 100_000,
    from: '2026-01-01',
    to: '2030-01-01',
    tranches: told.map((one) => ({ ...tranche, name: one.tranche })),
  })) as { id: string }
  const card = (await call(request, 'post', '/api/rate-cards', { name: 'House', currency: 'EUR' })) as {
    id: string
  }
  const rates = [{ role: 'Developer', level: 3, from: '2026-01-01', price: 11_500, cost: 6_000 }]
  await request.put(`/api/rate-cards/${card.id}/rates`, { data: { rates }, headers: { 'if-match': '"1"' } })
  return { fundId: fund.id, projectId: project.id }
}

async function invite(
  enter: Enter,
  request: APIRequestContext,
  { someone, role }: { readonly someone: Someone; readonly role: string },
): Promise<void> {
  const { name, email, password } = someone
  const { id } = (await call(request, 'post', '/api/people', { name, email })) as { id: string }
  await call(request, 'post', `/api/people/${id}/grants`, { role, scope: 'organisation' })
  const { url } = (await call(request, 'post', `/api/people/${id}/invitation`, {})) as { url: string }
  const visitor = await enter(name)
  const secret = url.split('#')[1] ?? ''
  await call(visitor.context.request, 'post', '/api/invitations/finish', { secret, name, password })
}
