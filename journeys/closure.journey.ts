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

const sponsor = 'Henrik Dahl'
const lesson = 'Nobody had counted the plugs'

type Named = { readonly id: string; readonly name: string }
type Project = Named & { readonly state: string; readonly manager: Named | null }
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('a closure in the sample organisation, by $name', (hands) => {
  it('names what is missing, is accepted by another, and asks its sponsor how well the project did', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page } = visitor
      const told: Told = { hands, page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      const project = await projectFor(told)
      const tab = `/projects/${project.id}/closure`

      await lookThroughTheEyesOf(told, project.manager?.name ?? '')
      await page.goto(tab)
      await begin(told)
      await confirm(told)
      await learn(told)
      await dropTheRest(told, project)
      await page.goto(tab)
      await hands.press(page.getByRole('button', { name: 'Ask for the verdict' }))
      await page.getByText('Waits for a verdict').first().waitFor()
      expect(await page.getByRole('button', { name: 'Judge the closure' }).count()).toBe(0)

      await lookThroughTheEyesOf(told, sponsor)
      await page.goto(tab)
      await accept(told)
      await answer(told)
      await hands.press(page.getByRole('link', { name: 'End report' }))
      await page.getByText('As it was frozen').waitFor()
      await page.getByText(lesson).waitFor()
      await rate(told, project)
    }))
})

async function projectFor({ hands, request }: Told): Promise<Project> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as { items: Project[] }
  const free: Project[] = []
  for (const project of items) {
    if (project.state !== 'active' || project.manager === null) continue
    const { closure } = (await call(request, 'get', `/api/projects/${project.id}/closure`)) as {
      closure: object | null
    }
    if (closure === null) free.push(project)
    if (free.length === 2) break
  }
  const project = free[hands.name === 'mouse' ? 0 : 1] ?? free[0]
  if (project === undefined) throw new Error('Every project is being closed already.')
  return project
}

async function begin({ hands, page }: Told): Promise<void> {
  await page.getByText('This project is not being closed').waitFor()
  await hands.choose(page.getByLabel('Sponsor who is asked'), sponsor)
  await hands.write(page.getByLabel('What was reached, or why it ends'), 'It runs in all places.')
  await hands.press(page.getByRole('button', { name: 'Begin to close' }))
  await page.getByText(/items are missing/).waitFor()
  expect(await page.getByRole('button', { name: 'Ask for the verdict' }).count()).toBe(0)
}

async function confirm({ hands, page }: Told): Promise<void> {
  const item = 'The customer has accepted what was delivered'
  await hands.press(page.getByRole('button', { name: `Say something of: ${item}` }))
  const panel = page.getByRole('complementary', { name: item })
  await hands.write(panel.getByLabel('What shows it').first(), 'Signed on Friday.')
  await hands.press(panel.getByRole('button', { name: 'Confirm', exact: true }))
  await page.getByText('“Signed on Friday.”').waitFor()
}

async function learn({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Add a lesson' }))
  const panel = page.getByRole('complementary', { name: 'Lesson' })
  await hands.write(panel.getByLabel('What happened'), lesson)
  await hands.write(panel.getByLabel('Why'), 'Everybody thought of the others.')
  await hands.write(panel.getByLabel('Next time'), 'Count them in the first week.')
  await hands.press(panel.getByRole('button', { name: 'Save the lesson' }))
  await page.getByText(lesson).waitFor()
}

type View = {
  readonly items: readonly { readonly key: string; readonly state: string }[]
  readonly closure: { readonly version: number }
}

/** A running project has much that is open: each item goes the way that the first one went by hand. */
async function dropTheRest({ request }: Told, { id }: Project): Promise<void> {
  const path = `/api/projects/${id}/closure`
  let view = (await call(request, 'get', path)) as View
  for (const { key, state } of view.items) {
    if (state !== 'missing') continue
    const given = await request.put(`${path}/items/${key}`, {
      data: { said: 'dropped', words: 'Goes on elsewhere.' },
      headers: { 'if-match': `"${view.closure.version}"` },
    })
    if (!given.ok()) throw new Error(`${key} answered ${given.status()}: ${await given.text()}`)
    view = (await given.json()) as View
  }
}

async function accept({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Judge the closure' }))
  const panel = page.getByRole('complementary', { name: 'Verdict on the closure' })
  await hands.choose(panel.getByLabel('Verdict'), 'Accept it: the project is closed')
  await hands.press(panel.getByRole('button', { name: 'Say so' }))
  await page.getByRole('heading', { name: 'Closed' }).waitFor()
}

async function answer({ hands, page }: Told): Promise<void> {
  const card = page.getByRole('article', { name: 'At its closure' })
  await hands.press(card.getByRole('button', { name: 'Say how well it did' }))
  const panel = page.getByRole('complementary', { name: 'At its closure' })
  await hands.choose(panel.getByLabel('How satisfied are you?'), '4 · satisfied')
  await hands.write(panel.getByLabel('Scope delivered, in percent'), '95')
  await hands.write(panel.getByLabel('What that rests on'), 'I have seen it run.')
  await hands.press(panel.getByRole('button', { name: 'Say so' }))
  await card.getByText('“I have seen it run.”').waitFor()
}

/** What was closed is counted, and its bar opens it. */
async function rate({ hands, page }: Told, { name }: Project): Promise<void> {
  await page.goto('/success')
  const year = String(new Date().getFullYear())
  await hands.press(page.getByRole('button', { name: year, exact: true }))
  await page.getByRole('heading', { name: `Closed projects: ${year}` }).waitFor()
  await page
    .getByRole('grid', { name: 'Closed projects' })
    .getByRole('row')
    .filter({ hasText: name })
    .waitFor()
  const parts = page.getByRole('navigation', { name: 'Parts of what came of projects' })
  await hands.press(parts.getByRole('link', { name: 'Lessons' }))
  await page.getByText(lesson).first().waitFor()
}
