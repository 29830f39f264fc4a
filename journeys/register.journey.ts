import type { APIRequestContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hands } from './harness/hands.ts'
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

type Named = { readonly id: string; readonly name: string }
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

const needing = { project: 'Zero-trust network', manager: 'Jonas Weber' }
const giving = { project: 'Patient app rewrite', manager: 'Leonie Brandt' }

describe.each(handsOfTheRun)('a dependency between two projects, by $name', (hands) => {
  it('is asked for by the office, offered too late, moved, agreed by both managers and received', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/')
      const what = `Sign-on for patients, by ${hands.name}`

      // A manager asks of the projects that he sees; who leads the office sees both.
      await ask(told, what)

      await lookThroughTheEyesOf(told, giving.manager)
      await offer(told, what, '2030-03-08')
      await told.page.getByText('7 days too late').first().waitFor()
      await offer(told, what, '2030-02-25')
      await agree(told, what, giving.project)

      await lookThroughTheEyesOf(told, needing.manager)
      await agree(told, what, needing.project)
      const panel = await open(told, what, needing.project)
      await panel.getByText('Agreed by both').waitFor()
      await hands.press(panel.getByRole('button', { name: 'Received' }))
      await hands.press(panel.getByRole('group').getByRole('button', { name: 'Received' }))
      await panel.getByText('Received', { exact: true }).waitFor()
      const { page } = told
      await page.goto(`/raid?search=${encodeURIComponent(`"${what}"`)}`)
      await page.getByText('Nothing is open').or(page.getByText('Nothing matches')).first().waitFor()
      expect(await page.getByRole('row').filter({ hasText: what }).count()).toBe(0)
    }))
})

async function ask(told: Told, what: string): Promise<void> {
  const { hands, page } = told
  await page.goto(`/projects/${await idOf(told, needing.project)}/raid`)
  await hands.pick(page.getByRole('button', { name: 'Add', exact: true }), 'Dependency')
  const panel = page.getByRole('complementary', { name: 'New dependency' })
  await panel.getByRole('option', { name: giving.project }).waitFor({ state: 'attached' })
  await hands.choose(panel.getByLabel('From project'), giving.project)
  await hands.write(panel.getByLabel('What is needed'), what)
  await writeDay(told, panel.getByLabel('Needed by'), '2030-03-01')
  await hands.press(panel.getByRole('button', { name: 'Add', exact: true }))
  await page.getByRole('complementary').getByRole('heading', { name: what }).waitFor()
}

async function offer(told: Told, what: string, day: string): Promise<void> {
  const panel = await open(told, what, giving.project)
  await writeDay(told, panel.getByRole('textbox', { name: 'Offered by' }), day)
  await told.hands.press(panel.getByRole('button', { name: 'Save the offer' }))
  await told.page.getByText('Saved', { exact: true }).first().waitFor()
}

async function agree(told: Told, what: string, project: string): Promise<void> {
  const panel = await open(told, what, project)
  await told.hands.press(panel.getByRole('button', { name: 'Agree for this side' }))
  await told.page.getByText(/^You agreed to DP-\d+/).waitFor()
}

async function open(told: Told, what: string, project: string): Promise<Locator> {
  const { hands, page } = told
  const panel = page.getByRole('complementary').filter({ hasText: what })
  await page.goto(`/projects/${await idOf(told, project)}/raid`)
  await hands.openRow(page.getByRole('grid'), what)
  await panel.getByRole('heading', { name: what }).waitFor()
  return panel
}

/** A browser takes a day that is typed part by part, as its country writes it. */
async function writeDay({ hands }: Told, field: Locator, day: string): Promise<void> {
  const [year = '', month = '', ofMonth = ''] = day.split('-')
  await hands.write(field, hands.name === 'keyboard' ? `${month}${ofMonth}${year}` : day)
}

async function idOf({ request }: Told, name: string): Promise<string> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as { items: Named[] }
  return items.find((one) => one.name === name)?.id ?? ''
}
