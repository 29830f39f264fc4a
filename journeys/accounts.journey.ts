import type { APIRequestContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
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

/** Who keeps the books sees all projects, and can answer for an account of any. */
const keeper = 'Greta Vogel'

type Named = { readonly id: string; readonly name: string }
type Line = {
  readonly activityId: string
  readonly wbs: string | null
  readonly name: string
  readonly summary: boolean
  readonly free: boolean
}
type Package = { readonly id: string | null; readonly cpi: number | null; readonly spi: number | null }
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }
type Found = { readonly project: Named; readonly manager: string; readonly line: Line }

describe.each(handsOfTheRun)('a control account, by $name', (hands) => {
  it('is named, strays, is explained, sent back, explained anew, accepted by another, and stands among all', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page } = visitor
      const told: Told = { hands, page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      const found = await lineThatStrays(told)
      const code = `CA-${hands.name}`

      await lookThroughTheEyesOf(told, found.manager)
      await nameIt(told, found, code)
      await panelOf(page, code).getByText('Asked').waitFor()
      const address = page.url()

      await lookThroughTheEyesOf(told, keeper)
      await page.goto(address)
      await explain(told, code, 'It rained.')

      await lookThroughTheEyesOf(told, found.manager)
      await page.goto(address)
      const panel = panelOf(page, code)
      await hands.press(panel.getByRole('radio', { name: 'Send back' }))
      await hands.write(panel.getByLabel('What is missing'), 'How often, and what of the other team?')
      await hands.press(panel.getByRole('button', { name: 'Send the explanation back' }))
      await panel.getByText('“How often, and what of the other team?”').waitFor()

      await lookThroughTheEyesOf(told, keeper)
      await page.goto(address)
      await explain(told, code, 'It rained on nine days, and both teams stood still.')

      await lookThroughTheEyesOf(told, found.manager)
      await page.goto(address)
      await hands.press(panelOf(page, code).getByRole('button', { name: 'Accept the explanation' }))
      await panelOf(page, code).getByText('accepted by').waitFor()

      await page.goto(`/money/accounts?search=${encodeURIComponent(JSON.stringify(code))}`)
      const grid = page.getByRole('grid', { name: 'Control accounts' })
      await grid.getByRole('row').filter({ hasText: code }).getByText('Accepted').waitFor()
    }))
})

/** A line of a plan without accounts, of which cost or time stray, in a project that somebody manages. */
async function lineThatStrays({ hands, request }: Told): Promise<Found> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as {
    items: (Named & { readonly manager: Named | null })[]
  }
  const all: Found[] = []
  for (const { id, name, manager } of items) {
    if (manager === null || all.length === 2) continue
    const accounts = (await call(request, 'get', `/api/projects/${id}/control-accounts`)) as {
      items: object[]
      lines: Line[]
    }
    const { earnedValue } = (await call(request, 'get', `/api/projects/${id}/earned-value`)) as {
      earnedValue: { packages: Package[] } | null
    }
    if (accounts.items.length > 0 || earnedValue === null) continue
    const strays = earnedValue.packages.find(
      ({ cpi, spi }) => cpi !== null && spi !== null && Math.abs(cpi - 1) > 0.02 && Math.abs(spi - 1) > 0.02,
    )
    const line = accounts.lines.find(({ activityId, free }) => free && activityId === strays?.id)
    if (line !== undefined) all.push({ project: { id, name }, manager: manager.name, line })
  }
  const found = hands.name === 'mouse' ? all[0] : all[1]
  if (found === undefined) throw new Error('Too few plans of the sample stray.')
  return found
}

function panelOf(page: Page, code: string): Locator {
  return page.getByRole('complementary').filter({ hasText: code })
}

/** With a threshold of its own, so that what strays a little asks as well. */
async function nameIt({ hands, page }: Told, { project, line }: Found, code: string): Promise<void> {
  await page.goto(`/projects/${project.id}/accounts`)
  await hands.press(page.getByRole('button', { name: 'Name an account' }))
  const form = page.getByRole('complementary').filter({ hasText: 'Name a control account' })
  await form.getByRole('option', { name: keeper }).waitFor({ state: 'attached' })
  await hands.choose(
    form.getByLabel('Line of the plan'),
    [line.wbs, line.name].filter((part) => part !== null).join(' '),
  )
  await hands.write(form.getByLabel('Code'), code)
  await hands.choose(form.getByLabel('Answers for it'), keeper)
  await hands.write(form.getByLabel('Share in percent'), '1')
  await hands.press(form.getByRole('button', { name: 'Name the account' }))
  await panelOf(page, code).getByText(line.name).first().waitFor()
}

async function explain({ hands, page }: Told, code: string, cause: string): Promise<void> {
  const panel = panelOf(page, code)
  await hands.write(panel.getByLabel('Cause'), cause)
  await hands.write(panel.getByLabel('Effect'), 'Its end moves by two weeks.')
  await hands.press(panel.getByRole('button', { name: 'Explain it' }))
  await panel.getByText('Waits to be accepted').first().waitFor()
}
