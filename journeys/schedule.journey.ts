import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GivenFile, type Hands, mouse } from './harness/hands.ts'
import { keyboard, reach } from './harness/keyboard.ts'
import { call, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { lineOf } from './harness/plan-screen.ts'
import { fileOf, others, slipped, twoRegisters } from './harness/registers.ts'
import { harbourSchedules, unlinked } from './harness/schedules.ts'
import { type Enter, openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

const { first, update } = harbourSchedules()
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(
    async (enter) =>
      await foundOrganisation(await enter('lead'), stage.server, [twoRegisters(new Date()).before]),
  )
})
afterAll(async () => await stage.close())

describe.each([
  { hands: mouse, project: slipped },
  { hands: keyboard, project: others[0] },
])('the plan of a project, by $hands.name', ({ hands, project }) => {
  it('says how a file that cannot be read is made one that can', async () =>
    await stage.tell(async (enter) => {
      const { page, expectRefusal } = await enterPlan(enter, project)
      expectRefusal(422, '/schedule-imports')
      await give(hands, page, fileOf('plan.mpp', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex')))
      await page.getByText(/Microsoft Project file \(\.mpp\).*Save As, XML/).waitFor()
    }))

  it('comes in with its dates as its own tool has them', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter, project)
      await page.getByText('No schedule is recorded yet').waitFor()
      await give(hands, page, first)
      await page.getByText('7 of 7 activities have the same early and late dates').waitFor()
      await hands.press(page.getByRole('button', { name: 'Import as first plan' }))
      await page.getByText(/Imported as version 1\. Finish is 19 Feb/).waitFor()
      await planOf(page).getByText('Harbour opens').waitFor()
    }))

  it('shows why an activity is where it is, and what a missing link does to the finish', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter, project)
      await openLine(hands, page, unlinked.successor)
      const panel = page.getByRole('complementary', { name: unlinked.successor })
      await panel.getByText('Starts when “Mast” has finished.').waitFor()
      await addMissingLink(hands, page)
      await takeBack(hands, page)
      await page.getByText(/Taken back\. Finish is 19 Feb( 2027)? again/).waitFor()
      await addMissingLink(hands, page)
      await panel.getByText(`Starts when “${unlinked.predecessor}” has finished.`).waitFor()
      await hands.press(panel.getByRole('button', { name: 'Edit activity' }))
      await hands.write(panel.getByLabel('Duration'), '8 d')
      await hands.press(panel.getByRole('button', { name: 'Save activity' }))
      await page.getByText(/Finish moves 5 days later, to 3 Mar/).waitFor()
    }))

  it('takes an update in, and tells what changed', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter, project)
      await hands.press(page.getByRole('button', { name: 'Drop a schedule' }))
      await give(hands, page, update)
      const changes = page.getByRole('grid', { name: 'What changes' })
      await changes.getByText('“Snagging” is new.').waitFor()
      await hands.press(page.getByRole('button', { name: 'Import as version 6' }))
      await page.getByText(/Imported as version 6\. Finish is 4 Mar/).waitFor()
      await hands.press(page.getByRole('button', { name: 'Versions', exact: true }))
      await hands.press(page.getByRole('link', { name: 'Compare with 5' }))
      await page.getByText('Finish in version 5').waitFor()
      await hands.press(page.getByRole('radio', { name: /^Added/ }))
      await changes.getByText('“Harbour opens” finishes').waitFor({ state: 'hidden' })
      expect(await changes.getByRole('row').count()).toBe(2)
      expect(new URL(page.url()).search).toContain('kind=added')
    }))
})

describe('the outline of a plan', () => {
  it('opens and closes by the arrows, and keeps that in its address', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter, slipped)
      const plan = planOf(page)
      const survey = page.getByRole('rowheader', { name: /2 Survey$/ })
      const line = plan.getByRole('row').filter({ has: survey })
      await survey.focus()
      await page.keyboard.press('ArrowLeft')
      await plan.getByText('Site survey').waitFor({ state: 'hidden' })
      expect(await line.getAttribute('aria-expanded')).toBe('false')
      await page.reload()
      await plan.getByText('Acceptance test').waitFor()
      expect(await plan.getByText('Site survey').count()).toBe(0)
      await survey.focus()
      await page.keyboard.press('ArrowRight')
      await plan.getByText('Site survey').waitFor()
      expect(await line.getAttribute('aria-expanded')).toBe('true')
      await plan.getByRole('rowheader', { name: /Site survey/ }).focus()
      await page.keyboard.press('ArrowLeft')
      await page.waitForFunction(() => document.activeElement?.textContent === '2Survey')
    }))

  it('goes out as the file of another tool', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter, slipped)
      await page.getByRole('button', { name: 'Export' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: /Microsoft Project XML/ }).click(),
      ])
      expect(await download.failure()).toBeNull()
    }))
})

describe('two people at one plan', () => {
  it('do not stand in each other’s way but where they change the same field', async () =>
    await stage.tell(async (enter) => {
      const [one, other] = [await enterPlan(enter, slipped), await enterPlan(enter, slipped, 'other')]
      one.expectRefusal(412, '/schedule-edits')
      await beginEdit(one.page, 'Mast')
      await beginEdit(other.page, 'Mast')
      await other.page.getByLabel('Deadline').fill('2027-06-30')
      await save(other.page)
      await one.page.getByLabel('Name').fill('Tall mast')
      await save(one.page)
      await one.page
        .getByRole('complementary', { name: 'Tall mast' })
        .getByText(/30 Jun/)
        .waitFor()
      await beginEdit(one.page, 'Tall mast')
      await beginEdit(other.page, 'Tall mast')
      await other.page.getByLabel('Name').fill('Steel mast')
      await save(other.page)
      await one.page.getByLabel('Name').fill('Short mast')
      await one.page.getByRole('button', { name: 'Save activity' }).click()
      await one.page.getByRole('radio', { name: 'Steel mast' }).waitFor()
      await one.page.getByRole('button', { name: 'Take what stands' }).click()
      await one.page.getByRole('complementary', { name: 'Steel mast' }).waitFor()
    }))
})

async function enterPlan(enter: Enter, project: string, name = 'lead'): Promise<Visitor> {
  const visitor = await enter(name)
  await signIn(visitor)
  const { request } = visitor.context
  const found = (await call(request, 'get', `/api/projects?search=${encodeURIComponent(project)}`)) as {
    items: { id: string }[]
  }
  await visitor.page.goto(`/projects/${found.items[0]?.id ?? ''}/plan`)
  return visitor
}

function planOf(page: Page): Locator {
  return page.getByRole('treegrid', { name: 'Activities of the plan' })
}

async function give(hands: Hands, page: Page, file: GivenFile): Promise<void> {
  await hands.give(page.getByRole('button', { name: 'Choose a file' }), file)
}

async function addMissingLink(hands: Hands, page: Page): Promise<void> {
  await hands.write(page.getByLabel('Find the other activity'), unlinked.predecessor)
  await page.getByRole('radio', { name: unlinked.predecessor }).waitFor()
  await hands.press(page.getByRole('button', { name: 'Add link' }))
  await page.getByText(/Finish moves 7 days later, to 26 Feb/).waitFor()
}

/** The toast has a button, and its key. */
async function takeBack(hands: Hands, page: Page): Promise<void> {
  if (hands.name === 'keyboard') await page.keyboard.press('Control+z')
  else await page.getByRole('button', { name: 'Undo' }).click()
}

/** By its number, or Ctrl Enter: a press on a line selects its cells. */
async function openLine(hands: Hands, page: Page, activity: string): Promise<void> {
  if (hands.name === 'mouse') return await lineOf(page, activity).getByTitle('Open activity').click()
  await reach(planOf(page).locator('[data-cell][tabindex="0"]').first())
  const line = Number(await lineOf(page, activity).getAttribute('aria-rowindex')) - 2
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < line; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
}

async function beginEdit(page: Page, activity: string): Promise<void> {
  await openLine(mouse, page, activity)
  await page
    .getByRole('complementary', { name: activity })
    .getByRole('button', { name: 'Edit activity' })
    .click()
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save activity' }).click()
  await page.getByRole('button', { name: 'Edit activity' }).waitFor()
}
