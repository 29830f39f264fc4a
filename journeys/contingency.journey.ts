import type { APIRequestContext, Page } from 'playwright'
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
type Held = {
  readonly figures: {
    readonly money: { readonly remaining: { readonly value: number } }
    readonly ratios: { readonly burn: { readonly value: number }; readonly index: { readonly value: number } }
  }
}
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

/** Projects that hold money of which nothing was drawn yet, with who manages each. */
const stories = {
  mouse: { project: 'Patient app rewrite', manager: 'Leonie Brandt' },
  keyboard: { project: 'Zero-trust network', manager: 'Jonas Weber' },
} as const
const sponsor = 'Henrik Dahl'

describe.each(handsOfTheRun)('contingency, by $name', (hands) => {
  it('is asked for by the manager, granted for less by the sponsor, and moves balance and index in the list of all', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      const { project, manager } = stories[hands.name]
      const id = await idOf(told, project)
      const before = await read(told, id)
      const purpose = `A second supplier, by ${hands.name}`

      await lookThroughTheEyesOf(told, manager)
      await ask(told, id, purpose)

      await lookThroughTheEyesOf(told, sponsor)
      await grantLess(told, id, purpose)

      const after = await read(told, id)
      expect(after.figures.money.remaining.value).toBe(before.figures.money.remaining.value - 800_000)
      expect(after.figures.ratios.burn.value).toBeGreaterThan(before.figures.ratios.burn.value)
      expect(after.figures.ratios.index.value).toBeGreaterThan(before.figures.ratios.index.value)
      const { page } = told
      await page.goto(`/money/contingency?search=${encodeURIComponent(`"${project}"`)}`)
      const grid = page.getByRole('grid', { name: 'Contingency' })
      const burn = (after.figures.ratios.burn.value * 100).toFixed(1)
      await grid.getByRole('row').filter({ hasText: project }).filter({ hasText: burn }).waitFor()
    }))
})

async function idOf({ request }: Told, name: string): Promise<string> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as { items: Named[] }
  return items.find((one) => one.name === name)?.id ?? ''
}

async function read({ request }: Told, id: string): Promise<Held> {
  return (await call(request, 'get', `/api/projects/${id}/contingency`)) as Held
}

async function ask({ hands, page }: Told, id: string, purpose: string): Promise<void> {
  await page.goto(`/projects/${id}/contingency`)
  await hands.press(page.getByRole('button', { name: 'Ask for a drawdown' }))
  const panel = page.getByRole('complementary', { name: 'Ask for a drawdown' })
  await hands.write(panel.getByLabel('Amount (EUR)'), '10000')
  await hands.write(panel.getByLabel('What is it for?'), purpose)
  await hands.write(panel.getByLabel('Why can it not come from elsewhere?'), 'The first one is late.')
  await hands.press(panel.getByRole('button', { name: 'Ask for it' }))
  await page.getByRole('grid', { name: 'Drawdowns' }).getByText(purpose).waitFor()
}

async function grantLess({ hands, page }: Told, id: string, purpose: string): Promise<void> {
  await page.goto(`/projects/${id}/contingency`)
  await hands.openRow(page.getByRole('grid', { name: 'Drawdowns' }), purpose)
  const panel = page.getByRole('complementary').filter({ hasText: purpose })
  await hands.write(panel.getByLabel('Amount (EUR)'), '8000')
  await hands.write(panel.getByLabel('In words'), 'The rest is in the budget.')
  await hands.press(panel.getByRole('button', { name: 'Grant it' }))
  await panel.getByText('Granted for less').first().waitFor()
}
