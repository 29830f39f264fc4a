import type { APIRequestContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, partsOf, places } from './harness/hands.ts'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import {
  call,
  enterSample,
  foundOrganisation,
  lookThroughTheEyesOf,
  signIn,
} from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

const requester = 'Hana Sato'
const approver = 'Claire Fontaine'
const project = 'Core payments migration'

type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('a decision in the sample organisation, by $name', (hands) => {
  it('is asked, gets evidence, is voted, is carried out, and is undone by a new decision', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      const before = await phaseOf(told)
      const phase = `Ready for cutover, by ${hands.name}`
      const question = `May we begin the cutover, by ${hands.name}?`
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')

      await lookThroughTheEyesOf(told, requester)
      const address = await askForPhase(told, { question, phase })
      await addEvidence(told, 'The rehearsal of last week was clean.')
      await expectNoVote(told)

      await lookThroughTheEyesOf(told, approver)
      await decide(told, question)
      expect(await phaseOf(told)).toBe(phase)

      await lookThroughTheEyesOf(told, requester)
      await told.page.goto(address)
      await told.page.getByText('Carried out').first().waitFor()
      await hands.press(told.page.getByRole('button', { name: 'Ask to take back' }))
      const undoing = `Take back ${await numberOf(told.page, address)}: ${question}`
      await told.page.getByRole('heading', { name: undoing }).waitFor()
      await hands.press(told.page.getByRole('button', { name: 'Ask for decision' }))
      await told.page.getByText('Open', { exact: true }).first().waitFor()

      await lookThroughTheEyesOf(told, approver)
      await decide(told, undoing)
      expect(await phaseOf(told)).toBe(before)
      await told.page.goto(address)
      await told.page.getByText('Asked to take back: D-').waitFor()
    }))
})

async function askForPhase(
  { hands, page }: Told,
  { question, phase }: { readonly question: string; readonly phase: string },
): Promise<string> {
  await hands.goTo(page, places.projects)
  await hands.openRow(page.getByRole('grid', { name: 'Projects' }), project)
  await hands.press(partsOf(page).getByRole('link', { name: 'Steering' }))
  await hands.press(page.getByRole('button', { name: 'Ask for decision' }))
  await hands.write(page.getByLabel('Question'), question)
  await page.getByRole('option', { name: new RegExp(approver) }).waitFor({ state: 'attached' })
  await hands.choose(page.getByLabel('Who decides'), await optionOf(page.getByLabel('Who decides'), approver))
  await hands.write(page.getByLabel('Title'), 'Begin')
  await hands.write(page.getByLabel('Phase'), phase)
  await hands.press(page.getByRole('button', { name: 'Ask for decision' }))
  await page.getByRole('heading', { name: question }).waitFor()
  await page.getByText('Open', { exact: true }).first().waitFor()
  await page.getByRole('cell', { name: phase }).waitFor()
  return page.url()
}

async function optionOf(list: Locator, name: string): Promise<string> {
  const texts = await list.getByRole('option').allTextContents()
  return texts.find((text) => text.startsWith(name)) ?? name
}

async function addEvidence({ hands, page }: Told, words: string): Promise<void> {
  await hands.write(page.getByLabel('What speaks for or against'), words)
  await hands.press(page.getByRole('button', { name: 'Add evidence' }))
  await page.getByRole('listitem').filter({ hasText: words }).waitFor()
}

/** Whoever asked has no ballot, and reads why. */
async function expectNoVote({ page }: Told): Promise<void> {
  await page.getByText('nobody decides what they asked for').waitFor()
  expect(await page.getByRole('radio', { name: 'Begin' }).count()).toBe(0)
}

async function decide({ hands, page }: Told, question: string): Promise<void> {
  await hands.goTo(page, places.decisions)
  const inbox = page.getByRole('grid', { name: 'Decisions that wait for me' })
  await hands.openRow(inbox, question)
  const panel = page.getByRole('complementary')
  await panel.getByRole('heading', { name: question }).waitFor()
  await hands.press(panel.getByRole('radio').first())
  await hands.write(panel.getByLabel('Reason'), 'Agreed.')
  await hands.press(panel.getByRole('button', { name: 'Decide' }))
  await inbox.getByText(question).waitFor({ state: 'detached' })
}

async function phaseOf({ request }: Told): Promise<string | null> {
  const { items } = (await call(request, 'get', '/api/projects?search=P-114')) as {
    items: { phase: string | null }[]
  }
  return items[0]?.phase ?? null
}

/** The page of the draft came after the one of the address: its own number is one of those on it. */
async function numberOf(page: Page, address: string): Promise<string> {
  const id = new URL(address).pathname.split('/').at(-1) ?? ''
  const { number } = (await call(page.request, 'get', `/api/decisions/${id}`)) as { number: number }
  return `D-${number}`
}
