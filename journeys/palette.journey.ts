import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'

type Found = { items: { id: string; portfolio: { id: string } }[] }
type People = { items: { id: string; grants: object[] }[] }

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

async function open(page: Page, words: string): Promise<void> {
  // Keys pressed before the frame stands are heard by nobody.
  await page.getByRole('button', { name: /Go to or do/ }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to or do' }).waitFor()
  await page.keyboard.type(words)
}

/** The words of the entry that Enter would open. */
async function chosen(page: Page): Promise<string> {
  return (await page.getByRole('option', { selected: true }).textContent()) ?? ''
}

describe('the palette, by the keyboard alone', () => {
  it('opens an activity of a project in its plan, with its row open', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page } = visitor
      await page.goto('/portfolio')
      await open(page, 'data centre wipe')
      const hit = page.getByRole('option', { name: /Wipe and give back the machines/ })
      await hit.waitFor()
      for (let step = 0; step < 20 && !(await chosen(page)).includes('Wipe'); step += 1)
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/projects\/[0-9a-f-]+\/plan\?.*row=/)
      await page.getByRole('complementary').getByText('Wipe and give back the machines').first().waitFor()
    }))

  it('finds projects and people by their words, and offers what was open last', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page } = visitor
      await page.goto('/portfolio')
      await open(page, 'crew plan')
      await page
        .getByRole('option', { name: /Crew planning/ })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Crew planning' }).first().waitFor()
      await open(page, '')
      await page.getByRole('group', { name: 'Recent' }).getByText('Crew planning').waitFor()
      await page.keyboard.type('oskar lind')
      await page.getByRole('group', { name: 'People' }).getByText('Oskar Lind').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('combobox', { name: 'Go to or do' }).waitFor({ state: 'hidden' })
    }))

  it('puts what is late before everything else', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page } = visitor
      await page.goto('/portfolio')
      await open(page, 'data centre')
      await page.getByRole('group', { name: 'Best match' }).waitFor()
      expect(await chosen(page)).toMatch(/Data centre exit .*days late/)
    }))

  it('offers to drop a schedule to who manages a portfolio and nothing else', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page, context } = visitor
      const { request } = context
      const found = (await call(request, 'get', '/api/projects?search=P-118')) as Found
      const [project] = found.items
      const { items } = (await call(request, 'get', '/api/people?limit=100')) as People
      const somebody = items.find(({ grants }) => grants.length === 0)
      if (project === undefined || somebody === undefined) throw new Error('The sample is not as told.')
      await call(request, 'post', `/api/people/${somebody.id}/grants`, {
        role: 'portfolio-manager',
        scope: 'portfolio',
        scopeId: project.portfolio.id,
      })
      await call(request, 'post', '/api/session/eyes', { personId: somebody.id })
      await page.goto(`/projects/${project.id}`)
      await open(page, 'drop a schedule')
      await page.getByRole('option', { name: 'Drop a schedule' }).waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/plan\?.*drop=true/)
    }))
})
