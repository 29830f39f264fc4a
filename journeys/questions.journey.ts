import type { APIRequestContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, places } from './harness/hands.ts'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import {
  call,
  enterSample,
  foundOrganisation,
  lookThroughTheEyesOf,
  signIn,
} from './harness/own-organisation.ts'
import { barOf, cellOf, goTo } from './harness/plan-screen.ts'
import { openStage, type Stage } from './harness/stage.ts'

/** A planner asks for what was tried out; another one sees what it would do, decides it, and the plan tells so. */
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

const planner = 'Hana Sato'
const approver = 'Claire Fontaine'
const code = 'P-114'
const activity = 'Cutover runbook'

type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('a what-if, by $name', (hands) => {
  it('is dragged, asked for, decided by another, and told by the plan', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      visitor.expectRefusal(403, '/api/people')
      const projectId = await projectOf(told)
      const question = `May the runbook be written later, by ${hands.name}?`

      await lookThroughTheEyesOf(told, planner)
      const before = await versionOf(told, projectId)
      await tryOut(told, projectId)
      await askForIt(told, question)
      expect(await versionOf(told, projectId)).toBe(before)

      await lookThroughTheEyesOf(told, approver)
      await decide(told, question)
      await expect.poll(async () => await versionOf(told, projectId), { timeout: 10_000 }).toBe(before + 1)

      await told.page.goto(`/projects/${projectId}/plan`)
      const questions = told.page.getByRole('list', { name: 'Questions about this plan' })
      await questions.getByText(`made version ${before + 1}`).waitFor()
      await hands.press(questions.getByRole('link', { name: new RegExp(question.slice(0, 30)) }))
      await told.page.getByText('Carried out').first().waitFor()
      await told.page.getByRole('region', { name: 'What it did' }).first().waitFor()
    }))
})

/** Moves a bar by a week where nobody else sees it. */
async function tryOut({ hands, page }: Told, projectId: string): Promise<void> {
  await page.goto(`/projects/${projectId}/plan`)
  await hands.press(page.getByRole('button', { name: 'What if' }))
  await page.getByText('Only you see what you change now.').waitFor()
  await goTo(hands, page, cellOf(page, activity, 2))
  if (hands.name === 'keyboard') {
    await page.keyboard.down('Alt')
    await page.keyboard.press('PageDown')
    await page.getByRole('status').filter({ hasText: 'Start no earlier than' }).waitFor({ state: 'attached' })
    await page.keyboard.up('Alt')
  } else {
    const bar = await barOf(page, activity)
    await page.mouse.move(bar.x, bar.y)
    await page.mouse.down()
    await page.mouse.move(bar.x + 70, bar.y, { steps: 8 })
    await page.getByRole('status').filter({ hasText: 'Start no earlier than' }).waitFor({ state: 'attached' })
    await page.mouse.up()
  }
  await page.getByText('1 change, seen by you alone').waitFor()
}

/** Kept as a draft first, on which it is read who decides and why; then it is asked. */
async function askForIt({ hands, page }: Told, question: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Ask for it' }))
  const dialog = page.getByRole('dialog', { name: 'Ask for this change of the plan' })
  await hands.write(dialog.getByLabel('Question'), question)
  await dialog.getByRole('option', { name: new RegExp(approver) }).waitFor({ state: 'attached' })
  const deciders = dialog.getByLabel('Who decides')
  await hands.choose(deciders, await optionOf(deciders, approver))
  await hands.press(dialog.getByRole('button', { name: 'Draft it' }))
  await page.getByRole('heading', { name: question }).waitFor()
  await page.getByText(`${approver} may decide this`).waitFor()
  await page.getByRole('rowheader', { name: 'Activities that move' }).waitFor()
  await hands.press(page.getByRole('button', { name: 'Ask for decision' }))
  await page.getByText('Open', { exact: true }).first().waitFor()
}

async function optionOf(list: Locator, name: string): Promise<string> {
  const texts = await list.getByRole('option').allTextContents()
  return texts.find((text) => text.startsWith(name)) ?? name
}

async function decide({ hands, page }: Told, question: string): Promise<void> {
  await hands.goTo(page, places.decisions)
  const inbox = page.getByRole('grid', { name: 'Decisions that wait for me' })
  await hands.openRow(inbox, question)
  const panel = page.getByRole('complementary')
  await panel.getByRole('heading', { name: question }).waitFor()
  await hands.press(panel.getByRole('radio').first())
  await hands.press(panel.getByRole('button', { name: 'Decide' }))
  await inbox.getByText(question).waitFor({ state: 'detached' })
}

async function projectOf({ request }: Told): Promise<string> {
  const { items } = (await call(request, 'get', `/api/projects?search=${code}`)) as {
    items: { id: string }[]
  }
  return items[0]?.id ?? ''
}

async function versionOf({ request }: Told, projectId: string): Promise<number> {
  return ((await call(request, 'get', `/api/projects/${projectId}/schedule`)) as { version: number }).version
}
