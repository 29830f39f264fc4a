import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GivenFile, type Hands, mouse, places } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { others, type Registers, slipped, twoRegisters } from './harness/registers.ts'
import { openStage, type Stage } from './harness/stage.ts'

const registers = twoRegisters(new Date())

describe.each([mouse, keyboard])('the first run, by $name', (hands) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage({ sample: false })
  })
  afterAll(async () => await stage.close())

  it('leads from the printed link to the project that slipped, to why, and to a colleague who sees only his', async () =>
    await stage.tell(async (enter) => {
      const lead = await enter('lead')
      const { page } = lead
      await setUp(hands, page, stage.server.firstLink)
      await importBoth(hands, page, registers)
      const { project, other } = await findWhatSlipped(hands, page)
      await readWhy(hands, page)
      const link = await invite(hands, page)
      const colleague = await enter('colleague')
      await join(hands, colleague.page, link)
      await seesOnly(hands, colleague.page, project)
      colleague.expectRefusal(404, `/api/projects/${other}`)
      colleague.expectRefusal(404, `/api/standing`)
      await colleague.page.goto(`/projects/${other}`)
      await expectText(colleague.page, 'No such project here')
    }))
})

async function setUp(hands: Hands, page: Page, link: string): Promise<void> {
  await page.goto(link)
  await hands.write(page.getByLabel('Your name'), 'Mira Okafor')
  await hands.write(page.getByLabel('E-mail'), 'mira@example.org')
  await hands.write(page.getByLabel('Organisation'), 'Harbour Authority')
  await hands.write(page.getByLabel('New password', { exact: true }), 'four words and a comma')
  await hands.press(page.getByRole('button', { name: 'Set up' }))
  await expectText(page, 'No project is recorded yet')
}

async function importBoth(hands: Hands, page: Page, { before, after, projects }: Registers): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Import a register' }).first())
  await give(hands, page, before)
  await hands.press(page.getByRole('button', { name: 'Preview rows' }))
  await hands.press(page.getByRole('button', { name: `Import ${projects} rows` }))
  await expectText(page, `${projects} projects written`)
  await hands.press(page.getByRole('button', { name: 'Import another file' }))
  await give(hands, page, after)
  // The columns are those of the file before: nothing is asked again.
  await expectText(page, `Joined: ${projects} same ID`)
  await hands.press(page.getByRole('button', { name: `Import ${projects} rows` }))
  await expectText(page, `${projects} projects written`)
  await hands.press(page.getByRole('button', { name: 'See the portfolio' }))
}

async function give(hands: Hands, page: Page, file: GivenFile): Promise<void> {
  await hands.give(page.getByRole('button', { name: 'Choose a file' }), file)
}

async function findWhatSlipped(hands: Hands, page: Page): Promise<{ project: string; other: string }> {
  const grid = page.getByRole('grid', { name: 'Projects of the portfolio' })
  await grid.getByRole('button', { name: /Slip on the current reference \+275 days/ }).waitFor()
  const rows = grid.getByRole('row').filter({ has: page.getByRole('rowheader') })
  expect(await rows.count()).toBe(registers.projects)
  const other = await idIn(rows.filter({ hasText: others[0] }))
  const project = await idIn(rows.filter({ hasText: slipped }))
  await hands.openRow(grid, slipped)
  await hands.press(page.getByRole('button', { name: 'Open project' }))
  await page.waitForURL(`**/projects/${project}`)
  return { project, other }
}

async function idIn(row: Locator): Promise<string> {
  const address = (await row.getByRole('link').first().getAttribute('href')) ?? ''
  return address.split('/').at(-1) ?? ''
}

async function readWhy(hands: Hands, page: Page): Promise<void> {
  const why = page.getByRole('complementary', { name: 'Reason chain' })
  await why.getByText(/9 months later than/).waitFor()
  await hands.press(
    page.getByRole('button', { name: /^Slip on the current reference .*how this was computed/ }).first(),
  )
  const popover = page.getByRole('dialog', { name: 'How this was computed' })
  await popover.getByText('expected finish − current reference finish').waitFor()
  // Both editions: what the first one planned is the baseline, what the second one says is expected now.
  const said = await popover.innerText()
  expect(said).toContain('275 days')
  expect(said).toContain(`31 Mar ${registers.finish.before}`)
  expect(said).toContain(`31 Dec ${registers.finish.after}`)
  await hands.press(popover.getByRole('button', { name: /expected ?finish/i }))
  await hands.press(popover.getByRole('button', { name: /stated ?finish/i }))
  await popover.getByText(registers.after.name).waitFor()
  await page.keyboard.press('Escape')
}

async function invite(hands: Hands, page: Page): Promise<string> {
  await hands.goTo(page, places.administration)
  await hands.press(page.getByRole('button', { name: 'Add person' }))
  const dialog = page.getByRole('dialog', { name: 'Add person' })
  await hands.write(dialog.getByLabel('Name'), 'Jonas Brandt')
  await hands.write(dialog.getByLabel('E-mail'), 'jonas@example.org')
  await hands.press(dialog.getByRole('button', { name: 'Add person' }))
  const panel = page.getByRole('complementary', { name: 'Jonas Brandt' })
  await hands.press(panel.getByRole('button', { name: 'Grant role' }))
  await hands.choose(panel.getByLabel('Reaches over'), 'One project')
  await hands.write(panel.getByLabel('Find project'), 'Radar')
  await panel.getByRole('option', { name: slipped }).waitFor({ state: 'attached' })
  await hands.choose(panel.getByLabel('Project', { exact: true }), slipped)
  await hands.press(panel.getByRole('button', { name: 'Grant role' }))
  await panel.getByText(`Project manager, ${slipped}`).waitFor()
  await hands.press(panel.getByRole('button', { name: 'Invite' }))
  const link = page.getByRole('dialog', { name: 'Invitation link' }).getByText('/link#')
  return await link.innerText()
}

async function join(hands: Hands, page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('heading', { name: 'Join Harbour Authority' }).waitFor()
  await hands.write(page.getByLabel('New password', { exact: true }), 'another four words here')
  await hands.press(page.getByRole('button', { name: 'Join' }))
}

/** The list, its totals, the search over everything: none of them knows that there are others. */
async function seesOnly(hands: Hands, page: Page, project: string): Promise<void> {
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor()
  await hands.goTo(page, places.portfolio)
  const grid = page.getByRole('grid', { name: 'Projects of the portfolio' })
  await grid.getByText(slipped).waitFor()
  expect(await grid.getByRole('rowheader').count()).toBe(1)
  await expectText(page, '1 project')
  await expectText(page, '£1.23bn')
  await expectText(page, '1 of 1 projects tell theirs')
  await hands.goTo(page, places.projects)
  const all = page.getByRole('grid', { name: 'Projects', exact: true })
  await all.getByText(slipped).waitFor()
  expect(await all.getByRole('rowheader').count()).toBe(1)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox')
  for (const name of others) {
    await palette.fill('')
    await palette.pressSequentially(name)
    await expectText(page, `Nothing is called “${name}”`)
  }
  await palette.fill('')
  await palette.pressSequentially('radar ren')
  await page.getByRole('option', { name: slipped }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/projects/${project}`)
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Administration' }).count()).toBe(0)
}

async function expectText(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor()
}
