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
import { soon } from './harness/plan-screen.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

const keeper = 'Priya Raman'
const must = 'The sponsor shares the vision and its signs'
const questions = [
  'budget',
  'duration',
  'team',
  'parties',
  'agreement',
  'novelty',
  'systems',
  'personal',
  'outage',
  'deadline',
]
const condition = 'Ask five of those who would use it'

type Named = { readonly id: string; readonly name: string }
type Project = Named & { readonly state: string; readonly manager: Named | null }
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('a gate in the sample organisation, by $name', (hands) => {
  it('refuses, may lack a must for a while, opens on a condition, and tells of waivers that ran out', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page } = visitor
      const told: Told = { hands, page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      const project = await projectFor(told)
      await follow(told, project)
      const tab = `/projects/${project.id}/method`

      await lookThroughTheEyesOf(told, keeper)
      await page.goto(tab)
      await refuse(told)

      await lookThroughTheEyesOf(told, project.manager?.name ?? '')
      await page.goto(tab)
      await askForWaiver(told)

      await lookThroughTheEyesOf(told, keeper)
      await page.goto(tab)
      await grant(told)
      await openOnCondition(told)
      await page.goto(`${tab}?phase=discover`)
      await page.getByRole('link', { name: condition }).waitFor()

      await register(told, project)
    }))
})

async function projectFor({ hands, request }: Told): Promise<Project> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as { items: Project[] }
  const gates = (await call(request, 'get', '/api/gates')) as { items: { project: Named }[] }
  const following = new Set(gates.items.map((line) => line.project.id))
  const free = items.filter(
    ({ id, state, manager }) =>
      state === 'active' && manager !== null && manager.name !== keeper && !following.has(id),
  )
  const project = free[hands.name === 'mouse' ? 0 : 1]
  if (project === undefined) throw new Error('Every project follows a method already.')
  return project
}

/** Methods have a story of their own: here a project is given one, and its first artefact is written. */
async function follow({ request }: Told, { id }: Project): Promise<void> {
  const methods = (await call(request, 'get', '/api/methods')) as { items: (Named & { kind: string })[] }
  const methodId = methods.items.find(({ kind }) => kind === 'agile')?.id
  const answers = Object.fromEntries(questions.map((question) => [question, 0]))
  const path = `/api/projects/${id}/method`
  const { version } = (await put(request, path, { methodId, answers }, 0)) as { version: number }
  const words = { users: 'Clerks', change: 'Fewer calls', signs: 'Calls, returns, handovers' }
  await put(request, `${path}/artefacts/product-vision`, { answers: words, finished: true }, version)
}

async function put(
  request: APIRequestContext,
  path: string,
  data: object,
  version: number,
): Promise<unknown> {
  const answer = await request.put(path, { data, headers: { 'if-match': `"${version}"` } })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return await answer.json()
}

async function refuse({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: /^Decide at / }))
  const panel = page.getByRole('complementary').filter({ hasText: 'It cannot be opened yet' })
  await panel.getByRole('listitem').filter({ hasText: must }).waitFor()
  expect(await panel.getByRole('radio', { name: 'Go', exact: true }).isDisabled()).toBe(true)
  await hands.press(panel.getByRole('button', { name: 'Cancel' }))
}

async function askForWaiver({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: `Ask for a waiver of “${must}”` }))
  const panel = page.getByRole('complementary').filter({ hasText: 'What is done instead' })
  await hands.write(panel.getByLabel('Why it cannot be met in time'), 'The sponsor is abroad.')
  await hands.write(panel.getByLabel('What is done instead'), 'Her deputy has read it.')
  await hands.write(panel.getByLabel('The last day on which it holds'), day(hands, 30))
  await hands.press(panel.getByRole('button', { name: 'Ask for a waiver', exact: true }))
  await page.getByText('Waits for a verdict').waitFor()
  expect(await page.getByRole('button', { name: /^Judge W-/ }).count()).toBe(0)
}

async function grant({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: /^Judge W-/ }))
  const panel = page.getByRole('complementary').filter({ hasText: 'Her deputy has read it.' })
  await hands.choose(panel.getByLabel('Verdict'), 'Grant it')
  await hands.press(panel.getByRole('button', { name: 'Say so' }))
  await page.getByText(/Waived until/).waitFor()
  await page.getByText('Holds all it must').first().waitFor()
}

async function openOnCondition({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: /^Decide at / }))
  await hands.press(page.getByRole('radio', { name: /^Go on conditions/ }))
  const first = page.getByRole('group', { name: 'Condition 1' })
  await first.getByRole('option', { name: keeper }).waitFor({ state: 'attached' })
  await hands.write(first.getByLabel('What'), condition)
  await hands.choose(first.getByLabel('Who'), keeper)
  await hands.write(first.getByLabel('By', { exact: true }), day(hands, 20))
  await hands.press(page.getByRole('button', { name: 'Go on conditions', exact: true }))
  await page.getByText(/is open, on conditions/).waitFor()
}

/** A day so many days from now, as one gives it to the field: with a mouse it is set, by keys it is typed. */
function day({ name }: Hands, days: number): string {
  const iso = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const [year, month, dayOfMonth] = iso.split('-')
  return name === 'keyboard' ? `${month}${dayOfMonth}${year}` : iso
}

/** All gates and all waivers in one place: also the one of the sample that has run out since. */
async function register({ hands, page }: Told, { name }: Project): Promise<void> {
  await page.goto('/standards')
  const parts = page.getByRole('navigation', { name: 'Parts of the standards' })
  await hands.press(parts.getByRole('link', { name: 'Waivers' }))
  const waivers = page.getByRole('grid', { name: 'Waivers' })
  await waivers.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Holds' }).first().waitFor()
  await waivers
    .getByRole('row')
    .filter({ hasText: 'Claims chatbot pilot' })
    .filter({ hasText: 'Ran out' })
    .waitFor()
  await hands.press(parts.getByRole('link', { name: 'Gates' }))
  const gates = page.getByRole('grid', { name: 'Gates' })
  await gates.getByRole('row').filter({ hasText: name }).first().waitFor(soon)
  await hands.openRow(gates, 'A waiver ran out')
  await hands.press(page.getByRole('button', { name: /Set up/ }))
  await page.getByText('This gate was passed with a waiver that has run out.').waitFor()
}
