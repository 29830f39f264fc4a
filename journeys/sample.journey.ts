import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, mouse, places } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { sampleMonday } from './harness/server.ts'
import { type Enter, openStage, type Stage } from './harness/stage.ts'
import { englishOnly } from './harness/texts.ts'
import type { Visitor } from './harness/visitor.ts'
import { calmOf } from './tour/settle.ts'
import { gatherData, readWords } from './tour/untranslated.ts'

type Person = { id: string; name: string; grants: { role: string; scope: string; scopeName?: string }[] }

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

type Exception = { state: string; raisedAt: string; escalated: string | null }

describe('the past of the sample organisation', () => {
  it('is past: what was raised by its figures was answered, passed over in silence and told before this week', async () =>
    await stage.tell(async (enter) => {
      const { context } = await enterTheSample(enter)
      const { items } = (await call(context.request, 'get', '/api/exceptions')) as { items: Exception[] }
      const old = items.filter(({ raisedAt }) => raisedAt < sampleMonday)
      expect(old.length).toBeGreaterThan(5)
      expect(old.map(({ state }) => state)).toEqual(expect.arrayContaining(['raised', 'answered']))
      expect(old.some(({ escalated }) => escalated === 'office')).toBe(true)
    }))
})

describe.each([mouse, keyboard])('the sample organisation, by $name', (hands) => {
  it('is seen through the eyes of a project manager, and only what is theirs', async () =>
    await stage.tell(async (enter) => {
      const { context, page, expectRefusal } = await enterTheSample(enter)
      expectRefusal(403, '/api/people')
      const manager = await findManager(context.request)
      const all = await countProjects(context.request)
      await page.goto('/portfolio')
      await page.getByRole('grid').waitFor()
      await hands.goTo(page, places.administration)
      await hands.write(
        page.getByRole('searchbox', { name: 'Find people' }).or(page.getByLabel('Find people')),
        manager.name,
      )
      const people = page.getByRole('grid', { name: 'People' })
      await expect.poll(async () => await people.getByRole('rowheader').count()).toBe(1)
      await hands.openRow(people, manager.name)
      await hands.press(page.getByRole('button', { name: `Look through the eyes of ${manager.name}` }))
      await page.getByText(`You look through the eyes of ${manager.name}`).waitFor()
      await hands.goTo(page, places.portfolio)
      await page.getByRole('rowheader').first().waitFor()
      const seen = await countProjects(context.request)
      expect(seen).toBeGreaterThan(0)
      expect(seen).toBeLessThan(all)
      await page
        .getByRole('grid')
        .getByText(seen === 1 ? '1 project' : `${seen} projects`)
        .waitFor()
      expect(await page.getByRole('rowheader').count()).toBe(seen)
      await cannotAdminister(page)
      await hands.press(page.getByRole('button', { name: 'Stop looking' }))
      await page.getByText(/You look through/).waitFor({ state: 'detached' })
      await hands.goTo(page, places.portfolio)
      await page.getByRole('grid').getByText(`${all} projects`).waitFor()
    }))

  it('stays dark over a new start of the page, without a flash of light', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterTheSample(enter, { colorScheme: 'light' })
      await page.addInitScript(watchGround)
      await page.goto('/portfolio')
      await page.getByRole('grid').waitFor()
      await choose(hands, page, 'Dark')
      await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
      await page.reload()
      await page.getByRole('rowheader').first().waitFor()
      const grounds = await page.evaluate(() => (window as unknown as { grounds: string[] }).grounds)
      expect(grounds.length).toBeGreaterThan(0)
      for (const ground of grounds) expect(lightness(ground)).toBeLessThan(60)
    }))

  it('speaks German on every main page once it is told to', async () =>
    await stage.tell(async (enter) => {
      const { page, context } = await enterTheSample(enter)
      const data = gatherData(page)
      const calm = calmOf(page)
      await page.goto('/portfolio')
      await page.getByRole('grid').waitFor()
      await choose(hands, page, 'Deutsch')
      await page.locator('html[lang="de"]').waitFor()
      const english = englishOnly()
      expect(english.size).toBeGreaterThan(200)
      const left: string[] = []
      // How it was switched makes no difference to the pages: once round is enough.
      const pages = hands === mouse ? await mainPages(context.request) : ['/portfolio']
      for (const address of pages) {
        await page.goto(address)
        await calm()
        const words = await page.evaluate(readWords)
        left.push(
          ...words.filter((one) => english.has(one) && !data.has(one)).map((one) => `${address}: ${one}`),
        )
      }
      expect(left).toEqual([])
    }))
})

type Asking = Visitor['context']['request']

async function enterTheSample(enter: Enter, options?: Parameters<Enter>[1]): Promise<Visitor> {
  const visitor = await enter('lead', options)
  await signIn(visitor)
  await enterSample(visitor)
  return visitor
}

async function findManager(request: Asking): Promise<Person> {
  const { items } = (await call(request, 'get', '/api/people?limit=200')) as { items: Person[] }
  const found = items.find(({ grants }) =>
    grants.some((one) => one.role === 'project-manager' && one.scope === 'project'),
  )
  if (found === undefined) throw new Error('The sample has no project manager.')
  return found
}

async function countProjects(request: Asking): Promise<number> {
  const { items } = (await call(request, 'get', '/api/projects?limit=200')) as { items: unknown[] }
  return items.length
}

async function cannotAdminister(page: Page): Promise<void> {
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Administration' }).count()).toBe(0)
  const { status } = await page.evaluate(async () => {
    const answer = await fetch('/api/people', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Nobody' }),
    })
    return { status: answer.status }
  })
  expect(status).toBe(403)
}

async function choose(hands: Hands, page: Page, choice: string): Promise<void> {
  await hands.pick(page.getByRole('button', { name: /Mira Okafor.*(your menu|Menü)/ }), choice)
}

async function mainPages(request: Asking): Promise<readonly string[]> {
  const { items } = (await call(request, 'get', '/api/projects?limit=1')) as { items: { id: string }[] }
  const project = `/projects/${items[0]?.id ?? ''}`
  return [
    '/portfolio',
    '/portfolio?panel=matrix',
    '/projects',
    project,
    `${project}/history`,
    `${project}/details`,
    `${project}/activity`,
    '/imports/new',
    '/administration',
    '/administration/tokens',
    '/administration/imports',
    '/administration/events',
    '/account',
  ]
}

/** Runs in the page, before anything else: what colour the ground has from frame to frame. */
function watchGround(): void {
  const grounds: string[] = []
  Object.assign(window, { grounds })
  const watch = (): void => {
    for (const element of [document.documentElement, document.body]) {
      const ground = element === null ? '' : getComputedStyle(element).backgroundColor
      if (ground !== '' && !ground.endsWith(', 0)')) grounds.push(ground)
    }
    if (grounds.length < 200) requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
}

function lightness(colour: string): number {
  const parts = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return Math.max(parts[0] ?? 255, parts[1] ?? 255, parts[2] ?? 255)
}
