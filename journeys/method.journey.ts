import type { APIRequestContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hands } from './harness/hands.ts'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

const author = 'Ingrid Solberg'
const publisher = 'Priya Raman'
const must = 'Somebody has tried the way back'
const phase = 'Look before you leap'

/** Each pair of hands takes a method and a manager of its own. */
const casts = {
  mouse: { method: 'Agile', risk: 'The product owner has no time' },
  keyboard: { method: 'Service transition', risk: 'Something runs of which nobody knew' },
} as const

type Named = { readonly id: string; readonly name: string }
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('a method in the sample organisation, by $name', (hands) => {
  it('is drawn anew, looked at for a class, compared and published by another; then a project starts from it', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      const { method } = casts[hands.name]

      await lookThroughTheEyesOf(told, author)
      await draw(told, method)
      await preview(told)
      await compare(told)
      await askFor(told)

      await lookThroughTheEyesOf(told, publisher)
      await publish(told, method)

      await start(told, { id: await newProject(told), method })
    }))
})

/** Looking itself has its own story; here it is how one person plays two. */
async function lookThroughTheEyesOf({ page, request }: Told, name: string): Promise<void> {
  await request.delete('/api/session/eyes')
  const { items } = (await call(request, 'get', '/api/people?limit=200')) as { items: Named[] }
  const personId = items.find((one) => one.name === name)?.id
  await call(request, 'post', '/api/session/eyes', { personId })
  await page.goto('/standards')
  await page.getByText(`You look through the eyes of ${name}`).waitFor()
}

/** Opens the method, and writes a criterion, the length and the name of its first phase into a draft. */
async function draw({ hands, page }: Told, method: string): Promise<void> {
  await page.goto('/standards')
  await hands.openRow(page.getByRole('grid', { name: 'Standards' }), method)
  await hands.press(page.getByRole('button', { name: 'Edit in a draft' }))
  await hands.press(page.getByRole('button', { name: 'Add criterion' }))
  const criterion = page.getByRole('complementary').filter({ hasText: 'New criterion' })
  await hands.write(criterion.getByLabel('What must be so'), must)
  await hands.choose(criterion.getByLabel('Who or what tells'), 'Confirmed by: Sponsor')
  await hands.choose(criterion.getByLabel('Asked of'), 'Large only')
  await hands.press(criterion.getByRole('button', { name: 'Save in the draft' }))
  await page.getByText('Version 2: Draft').waitFor()
  await page.getByText(must).waitFor()
  const first = page.locator('.method-shown > header')
  await hands.press(first.getByRole('button', { name: /^Change / }))
  const change = page.getByRole('complementary').filter({ hasText: 'Change phase' })
  await hands.write(change.getByLabel('Name', { exact: true }), phase)
  await hands.write(change.getByLabel('Working days'), '12')
  await hands.press(change.getByRole('button', { name: 'Save in the draft' }))
  await page.getByRole('heading', { name: phase }).waitFor()
}

/** What a small project would be spared, and why. */
async function preview({ hands, page }: Told): Promise<void> {
  const classes = page.getByRole('group', { name: 'Preview for a class of project' })
  await hands.press(classes.getByRole('radio', { name: 'Small project' }))
  await page.getByText(/^6 days$/).waitFor()
  await page.getByText('Dropped', { exact: true }).first().waitFor()
  await page
    .getByText(/Dropped because the project is small/)
    .first()
    .waitFor()
  expect(await page.getByText(must).count()).toBe(0)
  await hands.press(classes.getByRole('radio', { name: 'Large project' }))
  await page.getByText(must).waitFor()
}

async function compare({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'End editing' }))
  await hands.press(page.getByRole('button', { name: 'Compare', exact: true }))
  const changes = page.getByRole('listitem')
  await changes.filter({ hasText: 'Added' }).filter({ hasText: must }).waitFor()
  await changes.filter({ hasText: 'Changed' }).filter({ hasText: phase }).waitFor()
}

async function askFor({ hands, page }: Told): Promise<void> {
  expect(await page.getByRole('button', { name: /^Publish version/ }).count()).toBe(0)
  await hands.write(page.getByLabel('What is new'), 'Large ones try the way back.')
  await hands.press(page.getByRole('button', { name: 'Ask for publication' }))
  await page.getByText(`${author} asked for its publication`).waitFor()
}

/** It waits for somebody else, with the words of who wrote it. */
async function publish({ hands, page, request }: Told, method: string): Promise<void> {
  const { duties } = (await call(request, 'get', '/api/home')) as { duties: { all: number } }
  expect(duties.all).toBeGreaterThan(0)
  await page.goto('/standards')
  await hands.openRow(page.getByRole('grid', { name: 'Standards' }), method)
  await hands.press(page.getByRole('button', { name: 'Version 2', exact: true }))
  await page.getByText(`${author} asked for its publication`).waitFor()
  await hands.press(page.getByRole('button', { name: 'Publish version 2' }))
  await page.getByText('Version 2: Published').waitFor()
}

/** That a project is added has its own story. */
async function newProject({ hands, request }: Told): Promise<string> {
  const { items } = (await call(request, 'get', '/api/projects?limit=1')) as {
    items: { portfolio: Named }[]
  }
  const fields = { name: `Just begun by ${hands.name}`, start: '2027-01-04', finish: '2027-06-25' }
  const added = { portfolioId: items[0]?.portfolio.id, fields }
  const { id } = (await call(request, 'post', '/api/projects', added)) as Named
  return id
}

/** Ten answers, what they mean and why; then all of it at once. */
async function start({ hands, page }: Told, { id, method }: { id: string; method: string }): Promise<void> {
  await page.goto(`/projects/${id}/method`)
  await hands.press(page.getByRole('button', { name: 'Give it a method' }))
  const panel = page.getByRole('complementary').filter({ hasText: 'Method of the project' })
  await hands.choose(panel.getByLabel('Method', { exact: true }), method)
  for (const [label, answer] of answers) await hands.choose(panel.getByLabel(label), answer)
  await hands.press(panel.getByRole('button', { name: 'See what it means' }))
  await panel
    .getByText(/Required because|Required of every project/)
    .first()
    .waitFor()
  const plan = panel.getByRole('table')
  await plan.getByRole('row').filter({ hasText: phase }).waitFor()
  await plan.getByRole('row').filter({ hasText: '25 Jun' }).waitFor()
  await hands.press(panel.getByRole('checkbox', { name: 'Tick all' }))
  await hands.choose(panel.getByLabel('Who is “Sponsor”'), publisher)
  await hands.press(panel.getByRole('button', { name: 'Start the project' }))
  await page.getByText(/The project has started with/).waitFor()
  await page.getByRole('heading', { name: phase }).waitFor()
  await page.goto(`/projects/${id}/plan`)
  await page.getByText(phase).first().waitFor()
  await page.goto(`/projects/${id}/risk`)
  await page.getByText(casts[hands.name].risk).first().waitFor()
}

const answers = [
  ['How much will it cost?', 'Below 500,000 (1)'],
  ['How long will it take?', 'Below 9 months (1)'],
  ['How many people work on it?', 'Fewer than 12 (1)'],
  ['How many parties have a say?', 'Two (1)'],
  ['What was agreed on the price?', 'Paid by time (1)'],
  ['How new is it?', 'Partly new to us (1)'],
  ['How many systems does it touch?', 'A few (2)'],
  ['Which personal data are in it?', 'Data of private people (2)'],
  ['What if it fails in use?', 'Work waits for hours (1)'],
  ['How firm is its date?', 'Agreed with a customer (2)'],
] as const
