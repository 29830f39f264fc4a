import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { slipped, twoRegisters } from './harness/registers.ts'
import { harbourSchedules } from './harness/schedules.ts'
import { barOf, lineOf } from './harness/plan-screen.ts'
import { type Enter, openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

/** A planner's hour at the timeline. What a pointer drags, keys do on the line of the grid, and dialogs do in words. */
let stage: Stage
let projectId = ''

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(async (enter) => {
    const lead = await enter('lead')
    await foundOrganisation(lead, stage.server, [twoRegisters(new Date()).before])
  })
  await stage.tell(async (enter) => {
    const { context } = await enterPlan(enter)
    const { first } = harbourSchedules()
    const dropped = await context.request.post(
      `/api/projects/${projectId}/schedule-imports?fileName=${first.name}`,
      { headers: { 'content-type': 'application/octet-stream' }, data: first.buffer },
    )
    const { id, version } = (await dropped.json()) as { id: string; version: number }
    const made = await context.request.post(`/api/projects/${projectId}/schedule-imports/${id}/commit`, {
      headers: { 'if-match': `"${version}"` },
      data: {},
    })
    expect(made.ok(), await made.text()).toBe(true)
  })
})
afterAll(async () => await stage.close())

describe('a planner’s hour', () => {
  it('drags a bar, sees where it leads before letting go, and takes it back', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter)
      const bar = await barOf(page, 'Survey report')
      await page.mouse.move(bar.x, bar.y)
      await page.mouse.down()
      await page.mouse.move(bar.x + 40, bar.y, { steps: 8 })
      const told = page.getByRole('status').filter({ hasText: 'Start no earlier than' })
      await told.filter({ hasText: /Finish \d+ days later/ }).waitFor({ state: 'attached' })
      await page.mouse.up()
      await page.getByText(/Finish moves \d+ days later/).waitFor()
      await page.keyboard.press('Control+z')
      await page.getByText(/Taken back\. Finish is 19 Feb/).waitFor()
    }))

  it('lets go without writing by Escape', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter)
      const before = await finishOf(page, 'Survey report')
      const bar = await barOf(page, 'Survey report')
      await page.mouse.move(bar.x, bar.y)
      await page.mouse.down()
      await page.mouse.move(bar.x + 40, bar.y, { steps: 8 })
      await page.keyboard.press('Escape')
      await page.mouse.up()
      await page
        .getByRole('status')
        .filter({ hasText: 'Start no earlier than' })
        .waitFor({ state: 'detached' })
      expect(await finishOf(page, 'Survey report')).toBe(before)
    }))

  it('moves a bar by keys: with Alt held it is held, letting go of Alt writes', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter)
      await focusLine(page, 'Survey report')
      await page.keyboard.down('Alt')
      for (let press = 0; press < 7; press += 1) await page.keyboard.press('ArrowRight')
      await page
        .getByRole('status')
        .filter({ hasText: 'Start no earlier than' })
        .waitFor({ state: 'attached' })
      await page.keyboard.up('Alt')
      await page.getByText(/Finish moves 7 days later/).waitFor()
      await page.keyboard.press('Control+z')
      await page.getByText(/Taken back\. Finish is 19 Feb/).waitFor()
    }))

  it('links by a dialog, and asks why a bar stands where it does', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter)
      await focusLine(page, 'Acceptance test')
      await page.keyboard.press('Alt+l')
      const dialog = page.getByRole('dialog', { name: 'Link Acceptance test' })
      await dialog.getByLabel('Find the other activity').fill('Radar head')
      await dialog.getByRole('radio', { name: 'Radar head' }).waitFor()
      await dialog.getByRole('button', { name: 'Add link' }).click()
      await page.getByText(/Finish moves 7 days later, to 26 Feb/).waitFor()
      await focusLine(page, 'Acceptance test')
      await page.keyboard.press('Alt+w')
      const why = page.getByRole('dialog', { name: 'Why here: Acceptance test' })
      await why.getByText('Finish to start (FS) · driving').waitFor()
      await why.getByText(/Without the driving link it could start .* 7 days earlier/).waitFor()
      await why.getByRole('button', { name: 'Radar head' }).click()
      await page.getByRole('dialog', { name: 'Why here: Radar head' }).waitFor()
      await page.keyboard.press('Escape')
    }))

  it('tries something out that nobody sees, leaves it, tries again and keeps it as the plan', async () =>
    await stage.tell(async (enter) => {
      const { page, context } = await enterPlan(enter)
      const version = async (): Promise<number> => (await scheduleOf(context)).version
      const before = await version()
      await page.getByRole('button', { name: 'What if' }).click()
      await makeLonger(page, 'Foundation', 10)
      const bar = page.getByRole('region', { name: 'What if' })
      await bar.getByText(/1 change, seen by you alone .* activities move/).waitFor()
      expect(await version()).toBe(before)
      await page.getByRole('link', { name: 'Overview' }).click()
      const asked = page.getByRole('dialog', { name: 'Leave the what-if?' })
      await asked.getByText('1 change is thrown away.').waitFor()
      await asked.getByRole('button', { name: 'Stay here' }).click()
      await asked.waitFor({ state: 'detached' })
      await bar.getByRole('button', { name: 'Leave' }).click()
      await bar.getByRole('button', { name: 'Throw away' }).click()
      await bar.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'What if' }).click()
      await makeLonger(page, 'Foundation', 10)
      await bar.getByRole('button', { name: 'Keep as plan' }).click()
      await bar.waitFor({ state: 'detached' })
      await expect.poll(version).toBe(before + 1)
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText(/Taken back/).waitFor()
      await expect.poll(version).toBe(before + 2)
    }))

  it('takes a line deeper into the outline and out again', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter)
      await focusLine(page, 'Radar head')
      await page.keyboard.press('Alt+Shift+ArrowRight')
      const line = lineOf(page, 'Radar head')
      await expect.poll(async () => await line.getAttribute('aria-level')).toBe('4')
      await focusLine(page, 'Radar head')
      await page.keyboard.press('Alt+Shift+ArrowLeft')
      await expect.poll(async () => await line.getAttribute('aria-level')).toBe('3')
    }))

  it('takes the drawing along as a picture', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter)
      await page.getByRole('button', { name: 'Export' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: /Picture \(SVG\)/ }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.svg$/)
      expect(await download.failure()).toBeNull()
    }))

  it('has the focus back where a dialog was asked for, by its button and out of a menu', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterPlan(enter)
      await focusLine(page, 'Survey report')
      const keys = page.getByRole('button', { name: 'Keys of the timeline' })
      const activity = page.getByRole('button', { name: 'Activity', exact: true })
      await keys.press('Enter')
      await closeDialog(page)
      await page.waitForFunction(holdsFocus, 'Keys of the timeline')
      await activity.press('Enter')
      await page.getByRole('menuitem', { name: /Link to/ }).press('Enter')
      await closeDialog(page)
      await page.waitForFunction(holdsFocus, 'Activity')
    }))
})

async function enterPlan(enter: Enter): Promise<Visitor> {
  const visitor = await enter('lead')
  await signIn(visitor)
  const { request } = visitor.context
  const found = (await call(request, 'get', `/api/projects?search=${encodeURIComponent(slipped)}`)) as {
    items: { id: string }[]
  }
  projectId = found.items[0]?.id ?? ''
  await visitor.page.goto(`/projects/${projectId}/plan`)
  return visitor
}

async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Runs in the page. */
function holdsFocus(name: string): boolean {
  const held = document.activeElement
  return (held?.getAttribute('aria-label') ?? held?.textContent ?? '').trim() === name
}

async function scheduleOf(context: Visitor['context']): Promise<{ version: number }> {
  return (await call(context.request, 'get', `/api/projects/${projectId}/schedule`)) as { version: number }
}

async function focusLine(page: Page, activity: string): Promise<void> {
  await page.locator('.gantt [data-editing]').waitFor()
  await lineOf(page, activity).getByRole('rowheader').focus()
}

async function finishOf(page: Page, activity: string): Promise<string> {
  return await lineOf(page, activity).locator('time').nth(1).innerText()
}

async function makeLonger(page: Page, activity: string, days: number): Promise<void> {
  await focusLine(page, activity)
  await page.keyboard.down('Alt')
  for (let press = 0; press < days; press += 1) await page.keyboard.press('+')
  await page.keyboard.up('Alt')
}
