import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GivenFile, type Hands, mouse } from './harness/hands.ts'
import { keyboard, reach } from './harness/keyboard.ts'
import { call, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { type Enter, openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

const soon = { timeout: 30_000 }
const lastYear = new Date().getFullYear() - 1
const month = (number: number): string => `${lastYear}-${String(number).padStart(2, '0')}`
const short = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const words = (number: number): string => `${short[number - 1] ?? ''} ${lastYear}`

/** Each of the two goes through a month of its own. */
const told = [
  { hands: mouse, closes: 1, code: 'T-4' },
  { hands: keyboard, closes: 2, code: 'T-5' },
] as const

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(async (enter) => {
    const visitor = await enter('lead')
    await foundOrganisation(visitor, stage.server, [])
    const { request } = visitor.context
    const portfolio = (await call(request, 'post', '/api/portfolios', { name: 'Trams' })) as { id: string }
    for (const { code } of told)
      await call(request, 'post', '/api/projects', {
        portfolioId: portfolio.id,
        fields: { code, name: `Tram line ${code}`, finish: `${lastYear}-12-31` },
      })
  })
})
afterAll(async () => await stage.close())

it('finance makes the fiscal years from one rule, and sees them before they stand', async () =>
  await stage.tell(async (enter) => {
    const { page } = await enterMoney(enter, '/money')
    await page.getByRole('button', { name: 'Make the fiscal years' }).click()
    const dialog = page.getByRole('dialog', { name: 'Calendar of periods' })
    await dialog.getByLabel('The first one begins in the year').fill(String(lastYear))
    await dialog.getByText('24 periods from').waitFor()
    await dialog.getByLabel('It is divided into').selectOption({ label: '4-4-5 weeks' })
    await dialog.getByText('24 periods from').waitFor()
    await dialog.getByLabel('It is divided into').selectOption({ label: 'Months' })
    await dialog.getByRole('button', { name: 'Make these periods' }).click()
    await yearOf(page).getByRole('button').first().waitFor()
    expect(await yearOf(page).getByRole('button').count()).toBe(12)
  }))

describe.each(told)('the end of a month, by $hands.name', ({ hands, closes, code }) => {
  it('is locked; what comes late is refused with its way out', async () =>
    await stage.tell(async (enter) => {
      const { page, expectRefusal } = await enterMoney(enter, '/money')
      expectRefusal(422, '/commit')
      const cell = yearOf(page).getByRole('button', { name: new RegExp(`^${short[closes - 1]}`) })
      await hands.press(cell)
      const panel = page.getByRole('complementary', { name: words(closes) })
      await hands.press(panel.getByRole('button', { name: 'Begin to close' }))
      await hands.press(panel.getByRole('button', { name: 'Lock', exact: true }))
      await hands.press(panel.getByRole('group').getByRole('button', { name: 'Lock', exact: true }))
      await panel.getByText('Locked').first().waitFor()
      await dropPostings(page, hands, postings(code, `${month(closes)}-20`, `late-${code}`))
      await page.getByText(new RegExp(`lies in .*, which is locked\\. Book it in`)).first().waitFor()
      await hands.press(page.getByRole('button', { name: 'Record the postings' }))
      await page.getByText('1 line stops the import').waitFor()
    }))

  it('is followed by a forecast that is pasted from a spreadsheet, and compared with the ledger', async () =>
    await stage.tell(async (enter) => {
      const { page, context } = await enterMoney(enter, '/money/ledger')
      await dropPostings(page, hands, postings(code, `${month(12)}-10`, `booked-${code}`))
      await page.getByText('They agree to the cent').waitFor()
      await hands.press(page.getByRole('button', { name: 'Record the postings' }))
      await page.getByRole('grid', { name: 'Ledger' }).getByText(`Tram line ${code}`).waitFor()
      const projectId = await idOf(context, code)
      await page.goto(`/projects/${projectId}/forecast`)
      const grid = page.getByRole('grid', { name: 'Forecast' })
      await grid.waitFor()
      const first = await columnOf(grid, words(closes + 1))
      await toBlankLine(page, grid, hands)
      await pasteAt(page, `Labour\t\t\t${'\t'.repeat(Math.max(0, first - 4))}12500.50\t9000\t9000`)
      await expect
        .poll(
          async () =>
            (await forecastOf(context, projectId)).rows.find(({ category }) => category === 'Labour')
              ?.toComplete,
          soon,
        )
        .toBe(30_500_50)
      await hands.press(page.getByRole('button', { name: 'Submit' }))
      await expect.poll(async () => (await forecastOf(context, projectId)).state, soon).toBe('submitted')
      await hands.press(page.getByRole('radio', { name: 'Ledger and plan' }))
      const compared = page.getByRole('grid', { name: 'Reconciliation' })
      await compared.getByText(words(12)).waitFor()
      expect(await compared.getByRole('row').filter({ hasText: 'Labour' }).first().textContent()).toContain(
        '840.25',
      )
    }))
})

async function enterMoney(enter: Enter, path: string): Promise<Visitor> {
  const visitor = await enter('lead', { permissions: ['clipboard-read', 'clipboard-write'] })
  await signIn(visitor)
  await visitor.page.goto(path)
  return visitor
}

function yearOf(page: Page): Locator {
  return page.getByRole('region', { name: `Fiscal year ${lastYear}` })
}

function postings(code: string, day: string, document: string): GivenFile {
  const text = [
    'Document number,Line,Posting date,Project,Category,Amount,Currency,Supplier',
    `${document},1,${day},${code},Labour,840.25,EUR,Brightwater`,
    'Total,1,,,,840.25,EUR,',
  ].join('\n')
  return { name: `${document}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) }
}

async function dropPostings(page: Page, hands: Hands, file: GivenFile): Promise<void> {
  if (!page.url().includes('/money/ledger'))
    await hands.press(page.getByRole('link', { name: 'Ledger', exact: true }))
  await hands.press(page.getByRole('button', { name: 'Drop postings' }))
  const dialog = page.getByRole('dialog', { name: 'Drop postings of the ledger' })
  await hands.give(dialog.getByRole('button', { name: /file/i }).first(), file)
  await page.getByRole('heading', { name: file.name }).waitFor()
}

async function columnOf(grid: Locator, name: string): Promise<number> {
  const head = grid.getByRole('columnheader', { name, exact: true })
  await head.waitFor()
  return Number(await head.getAttribute('aria-colindex'))
}

/** The empty line below the last row. */
async function toBlankLine(page: Page, grid: Locator, hands: Hands): Promise<void> {
  const blank = grid.getByRole('row').last().locator('[data-cell]').first()
  if (hands.name === 'mouse') return await blank.click()
  await reach(grid.locator('[data-cell][tabindex="0"]').first())
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
}

async function pasteAt(page: Page, text: string): Promise<void> {
  await page.evaluate(async (copied) => await navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('Control+v')
}

type Asking = Visitor['context']
type Shown = { state: string; rows: { category: string; toComplete: number }[] }

async function idOf({ request }: Asking, code: string): Promise<string> {
  const { items } = (await call(request, 'get', `/api/projects?search=${code}`)) as {
    items: { id: string }[]
  }
  return items[0]?.id ?? ''
}

async function forecastOf({ request }: Asking, projectId: string): Promise<Shown> {
  return (await call(request, 'get', `/api/projects/${projectId}/forecast`)) as Shown
}
