import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GivenFile, type Hands, mouse } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { call, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { type Enter, openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

const soon = { timeout: 30_000 }
const today = new Date()
const lastMonth = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 1))
const month = lastMonth.toISOString().slice(0, 7)
const words = lastMonth.toLocaleString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const crane = 'Harbour crane'

/** The mouse closes the month; the keyboard reopens it and closes it again. */
const told = [
  { hands: mouse, lock: 1 },
  { hands: keyboard, lock: 2 },
] as const

let stage: Stage
let periodId: string

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(async (enter) => {
    const visitor = await enter('lead')
    await foundOrganisation(visitor, stage.server, [])
    periodId = await setUp(visitor)
  })
})
afterAll(async () => await stage.close())

describe.each(told)('the close of a month, by $hands.name', ({ hands, lock }) => {
  it('begins, and whoever is late is reminded by itself and excused with a reason', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterClose(enter)
      await hands.press(page.getByRole('button', { name: 'Begin to close' }))
      await page.getByText('Closing').first().waitFor()
      await hands.press(page.getByRole('radio', { name: /^Reminders/ }))
      const reminders = page.getByRole('grid', { name: 'Reminders' })
      if (lock === 1) {
        await reminders.getByText('Nora Late').first().waitFor(soon)
        await hands.press(page.getByRole('radio', { name: /^Who is late/ }))
        await hands.openRow(page.getByRole('grid', { name: 'Who is late' }), crane)
        const panel = page.getByRole('complementary', { name: crane })
        await panel.getByText('Late', { exact: true }).first().waitFor()
        await hands.press(panel.getByRole('button', { name: 'Excuse it' }))
        await hands.write(panel.getByLabel('Why does it owe nothing?'), 'It began last week')
        await hands.press(panel.getByRole('button', { name: 'Excuse it' }))
        await panel.getByText('It began last week').waitFor()
      } else await page.getByText('Nobody was reminded yet').waitFor()
    }))

  it('is locked once its checklist is done, and keeps what stood', async () =>
    await stage.tell(async (enter) => {
      const { page, expectRefusal } = await enterClose(enter)
      expectRefusal(409, '/lock')
      await page.getByText('1 item that must be done is open.').waitFor()
      await press(hands, page, 'Lock')
      await page.getByText('that must be done before').waitFor()
      await hands.openRow(page.getByRole('grid', { name: 'Checklist' }), 'Accruals are booked')
      const panel = page.getByRole('complementary', { name: 'Accruals are booked' })
      await hands.write(panel.getByLabel('What shows that it is done'), `Journal AC-${lock}`)
      await hands.press(panel.getByRole('button', { name: 'Tick it' }))
      await panel.getByText(`Journal AC-${lock}`).waitFor()
      await hands.press(panel.getByRole('button', { name: 'Close' }))
      await page.getByText('Everything that must be done is done.').waitFor()
      await press(hands, page, 'Lock')
      await page.getByText('Locked').first().waitFor(soon)
      await hands.press(page.getByRole('radio', { name: /^Evidence/ }))
      await page.getByText('Unchanged since it was locked').waitFor()
      expect(await page.getByRole('button', { name: /^Lock \d/ }).count()).toBe(lock)
    }))

  it('refuses what comes late, with its way out, until it is reopened with a reason', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterClose(enter)
      await page.goto('/money/ledger')
      await hands.press(page.getByRole('button', { name: 'Drop postings' }))
      const dialog = page.getByRole('dialog', { name: 'Drop postings of the ledger' })
      const file = postings(`late-${lock}`)
      await hands.give(dialog.getByRole('button', { name: /file/i }).first(), file)
      await page.getByRole('heading', { name: file.name }).waitFor()
      await page
        .getByText(/lies in .*, which is locked\. Book it in/)
        .first()
        .waitFor()
      await page.goto(`/periods/${periodId}/close`)
      await hands.press(page.getByRole('button', { name: 'Reopen' }))
      await hands.write(page.getByLabel('Why is it reopened?'), 'Invoice 4711 came late')
      await hands.press(page.getByRole('button', { name: 'Reopen' }))
      await page.getByRole('button', { name: 'Begin to close' }).waitFor()
      await page.getByText('Invoice 4711 came late').first().waitFor()
    }))
})

/** A button that asks again before it does something. */
async function press(hands: Hands, page: Page, name: string): Promise<void> {
  const button = (within: Page | Locator): Locator => within.getByRole('button', { name, exact: true })
  await hands.press(button(page))
  await hands.press(button(page.getByRole('group', { name: /Nothing is entered/ })))
}

async function enterClose(enter: Enter): Promise<Visitor> {
  const visitor = await enter('lead')
  await signIn(visitor)
  await visitor.page.goto(`/periods/${periodId}/close`)
  await visitor.page.getByRole('heading', { name: `Close of ${words}` }).waitFor()
  return visitor
}

type Period = { readonly id: string; readonly name: string; readonly version: number }

/** Two years of months, locked until the month before last; a project of somebody who is late; a short checklist. */
async function setUp({ context: { request } }: Visitor): Promise<string> {
  const put = async (path: string, data: object, version: number): Promise<void> => {
    const answer = await request.put(path, { data, headers: { 'if-match': `"${version}"` } })
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  }
  const rule = { startMonth: 1, pattern: 'months', weekEnds: 7, yearEnds: 'last', cutOffWorkdays: 30 }
  await put('/api/period-calendar', { rule, firstYear: lastMonth.getUTCFullYear() - 1, years: 3 }, 0)
  const { items } = (await call(request, 'get', '/api/periods')) as { items: Period[] }
  for (const { id } of items.filter(({ name }) => name < month))
    for (const [step, version] of [
      ['closing', 1],
      ['lock', 2],
    ] as const)
      await call(request, 'post', `/api/periods/${id}/${step}`, {}, { 'if-match': `"${version}"` })
  const own = {
    key: 'accruals',
    kind: 'own',
    title: 'Accruals are booked',
    must: true,
    dueWorkdays: 1,
    ownerId: null,
  }
  const forecasts = {
    key: 'forecasts',
    kind: 'forecasts',
    title: null,
    must: true,
    dueWorkdays: -60,
    ownerId: null,
  }
  await put('/api/close-checklist', { items: [forecasts, own] }, 0)
  const portfolio = (await call(request, 'post', '/api/portfolios', { name: 'Quays' })) as { id: string }
  const nora = (await call(request, 'post', '/api/people', {
    name: 'Nora Late',
    email: 'nora@example.org',
  })) as {
    id: string
  }
  const fields = { name: crane, state: 'active', managerId: nora.id, start: `${month}-01` }
  await call(request, 'post', '/api/projects', { portfolioId: portfolio.id, fields })
  return items.find(({ name }) => name === month)?.id ?? ''
}

function postings(document: string): GivenFile {
  const text = [
    'Document number,Line,Posting date,Project,Category,Amount,Currency,Supplier',
    `${document},1,${month}-20,${crane},Labour,840.25,EUR,Brightwater`,
    'Total,1,,,,840.25,EUR,',
  ].join('\n')
  return { name: `${document}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) }
}
