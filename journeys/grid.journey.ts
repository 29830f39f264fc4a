import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundOrganisation, signIn } from './harness/own-organisation.ts'
import { slipped, twoRegisters } from './harness/registers.ts'
import { type Enter, openStage, type Stage } from './harness/stage.ts'

const registers = twoRegisters(new Date())
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(
    async (enter) => await foundOrganisation(await enter('lead'), stage.server, [registers.before]),
  )
})
afterAll(async () => await stage.close())

describe('cells of a table', () => {
  it('are written by keys alone, at once, and what cannot be read stays with its reason', async () =>
    await stage.tell(async (enter) => {
      const page = await openSamples(enter)
      await cell(page, 1, 3).focus()
      await page.keyboard.type('7')
      await page.keyboard.press('Enter')
      expect(await words(page, 1, 3)).toBe('7')
      await isAt(page, 2, 3)
      await page.keyboard.type('many')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('“many” is not a number').waitFor()
      await page.keyboard.press('Escape')
      await isAt(page, 2, 3)
      await page.keyboard.press('Control+z')
      await expect.poll(async () => await words(page, 1, 3)).toBe('8')
      await page.keyboard.press('Control+y')
      await expect.poll(async () => await words(page, 1, 3)).toBe('7')
    }))

  it('keep what was typed where the server refuses it, and say why', async () =>
    await stage.tell(async (enter) => {
      const page = await openSamples(enter)
      await cell(page, 4, 0).focus()
      await page.keyboard.type('please refuse')
      await page.keyboard.press('Enter')
      expect(await words(page, 4, 0)).toContain('please refuse')
      await page.locator('[data-cell="4:0"][aria-invalid]').waitFor()
      expect(await words(page, 4, 0)).toContain('Choose another one.')
      await page.keyboard.press('ArrowUp')
      await isAt(page, 4, 0)
      await page.keyboard.press('Escape')
      await expect.poll(async () => await words(page, 4, 0)).toBe('Training 1')
    }))

  it('are chosen from a list, filled down, emptied and copied as a spreadsheet takes them', async () =>
    await stage.tell(async (enter) => {
      const page = await openSamples(enter)
      await cell(page, 0, 1).focus()
      await page.keyboard.press('F2')
      await page.getByRole('combobox').fill('clo')
      await page.keyboard.press('Enter')
      await expect.poll(async () => await words(page, 0, 1)).toBe('Close')
      await cell(page, 0, 1).focus()
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Control+d')
      expect(await words(page, 2, 1)).toBe('Close')
      await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('Control+c')
      expect(await clipboard(page)).toBe('Close\tHana Sato\nClose\tPriya Raman\nClose\tJonas Weber\n')
      await page.keyboard.press('Delete')
      await expect.poll(async () => await words(page, 2, 2)).toBe('–')
    }))

  it('take forty rows from a spreadsheet, show what cannot be read first, and give them back', async () =>
    await stage.tell(async (enter) => {
      const page = await openSamples(enter)
      const block = Array.from(
        { length: 40 },
        (_, n) =>
          `"Activity ${n}\nin two lines"\tDeliver\tMe\t${n}\t${n === 3 ? 'soon' : '2027-03-01'}\t€1.2k`,
      ).join('\r\n')
      await page.evaluate(async (text) => await navigator.clipboard.writeText(text), block)
      await cell(page, 0, 0).focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Home')
      await isAt(page, 48, 0)
      await page.keyboard.press('Control+v')
      const dialog = page.getByRole('dialog', { name: 'Some cells cannot be pasted' })
      await dialog.getByText('40 rows will be added').waitFor()
      await dialog.getByText('“soon” is not a day in the calendar').waitFor()
      await dialog.getByRole('button', { name: 'Paste the rest' }).press('Enter')
      await page.locator('[role="grid"][aria-rowcount="90"]').waitFor()
      await isAt(page, 48, 0)
      await page.keyboard.press('Control+z')
      await page.locator('[role="grid"][aria-rowcount="50"]').waitFor()
    }))

  it('are pulled by the mouse, and changed in many rows after a look at what would change', async () =>
    await stage.tell(async (enter) => {
      const page = await openSamples(enter)
      await cell(page, 0, 3).click()
      const from = await page.locator('[data-handle]').boundingBox()
      const to = await cell(page, 2, 3).boundingBox()
      if (!from || !to) throw new Error('There is no handle to pull.')
      await page.mouse.move(from.x + 3, from.y + 3)
      await page.mouse.down()
      await page.mouse.move(to.x + 10, to.y + 10, { steps: 3 })
      await page.mouse.up()
      expect([await words(page, 1, 3), await words(page, 2, 3)]).toEqual(['3', '3'])
      for (const row of [0, 1])
        await page
          .getByRole('row')
          .nth(row + 1)
          .getByRole('checkbox')
          .check()
      await page.getByRole('button', { name: 'Change…' }).click()
      await page.getByLabel('New value').selectOption('Close')
      await page.getByRole('dialog').getByRole('cell', { name: 'Prepare' }).first().waitFor()
      await page.getByRole('button', { name: 'Change 2 rows' }).click()
      await expect.poll(async () => await words(page, 1, 1)).toBe('Close')
    }))

  it('stand in groups whose sums say how many rows they know, and fold by keys', async () =>
    await stage.tell(async (enter) => {
      const page = await openSamples(enter)
      await page.getByText('By phase').click()
      const grid = page.getByRole('treegrid')
      const first = grid.getByRole('row').nth(1)
      await first.getByText('Prepare').waitFor()
      await first.getByText('14/16').waitFor()
      await cell(page, 0, 0).focus()
      await page.keyboard.press('ArrowLeft')
      await expect.poll(async () => await first.getAttribute('aria-expanded')).toBe('false')
      await grid.getByRole('row').nth(2).getByText('Deliver').waitFor()
    }))
})

describe('the list of projects', () => {
  it('is edited in its cells, and what was written is there after a new start', async () =>
    await stage.tell(async (enter) => {
      const page = await openProjects(enter)
      await page.getByRole('button', { name: 'Edit cells' }).press('Enter')
      await page.locator('[data-editing]').waitFor()
      const phase = await cellOf(page, slipped, 'Phase')
      await phase.focus()
      await page.keyboard.type('Build')
      await page.keyboard.press('Tab')
      await expect.poll(async () => await phase.innerText()).toBe('Build')
      await expect
        .poll(
          async () => await page.request.get('/api/projects?limit=200').then(async (all) => await all.text()),
        )
        .toContain('"phase":"Build"')
      await page.reload()
      expect(await (await cellOf(page, slipped, 'Phase')).innerText()).toBe('Build')
    }))

  it('is saved as a view that another place of the address leads back to', async () =>
    await stage.tell(async (enter) => {
      const page = await openProjects(enter)
      await page.getByRole('button', { name: 'Group' }).click()
      await page.getByRole('menuitemradio', { name: 'Phase' }).click()
      await page.getByRole('treegrid').waitFor()
      await page.getByRole('button', { name: 'Views' }).click()
      await page.getByRole('menuitem', { name: 'Save as view…' }).click()
      await page.getByLabel('Name', { exact: true }).fill('By phase')
      await page.getByRole('button', { name: 'Save view' }).click()
      await page.getByText('View “By phase” saved').waitFor()
      await page.goto('/projects')
      await page.getByRole('grid').waitFor()
      await page.getByRole('button', { name: 'Views' }).press('Enter')
      await page.getByRole('menuitem', { name: 'By phase' }).press('Enter')
      await page.getByRole('treegrid').waitFor()
      expect(new URL(page.url()).searchParams.get('group')).toBe('phase')
      await page.getByRole('button', { name: 'By phase' }).click()
      await page.getByRole('menuitem', { name: 'Rename, share, delete…' }).click()
      await page.getByRole('button', { name: 'Delete “By phase”' }).click()
      await page.getByText('View “By phase” deleted').waitFor()
    }))
})

const mayUseClipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

async function openSamples(enter: Enter): Promise<Page> {
  const { page } = await enter('planner', mayUseClipboard)
  await page.goto('/kitchen-sink?part=editing')
  await page.locator('[data-editing]').waitFor()
  return page
}

async function openProjects(enter: Enter): Promise<Page> {
  const visitor = await enter('lead', mayUseClipboard)
  await signIn(visitor)
  await visitor.page.goto('/projects')
  await visitor.page.getByRole('rowheader').first().waitFor()
  return visitor.page
}

function cell(page: Page, row: number, column: number): Locator {
  return page.locator(`[data-cell="${row}:${column}"]`)
}

async function words(page: Page, row: number, column: number): Promise<string> {
  return await cell(page, row, column).innerText()
}

/** The cell of a row, by the words of both its heads. */
async function cellOf(page: Page, row: string, column: string): Promise<Locator> {
  const head = page.getByRole('columnheader', { name: column, exact: true })
  const index = Number(await head.getAttribute('aria-colindex'))
  return page.getByRole('row').filter({ hasText: row }).locator(`[aria-colindex="${index}"]`)
}

async function isAt(page: Page, row: number, column: number): Promise<void> {
  await expect
    .poll(async () => await page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']))
    .toBe(`${row}:${column}`)
}

async function clipboard(page: Page): Promise<string> {
  return await page.evaluate(async () => await navigator.clipboard.readText())
}
