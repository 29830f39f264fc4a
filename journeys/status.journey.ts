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

const sponsor = 'Henrik Dahl'
const reason = 'The new date is agreed with the customer since Monday.'
const thought = 'The customer asked us to stay calm. We are.'
const corrected = 'It is as the customer wanted it.'

type Named = { readonly id: string; readonly name: string }
type Row = Named & {
  readonly state: string
  readonly manager: Named | null
  readonly reported: { readonly raw: string } | null
  readonly computed: { readonly status: string }
}
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('the status of a project, by $name', (hands) => {
  it('goes from a finished draft to its sponsor: reported green, computed off track, and why', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page } = visitor
      const told: Told = { hands, page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      const project = await projectFor(told)
      const tab = `/projects/${project.id}/status`

      await lookThroughTheEyesOf(told, project.manager?.name ?? '')
      await page.goto(tab)
      await confirm(told)
      await page.getByText('Only its manager and the office see it.').waitFor()

      await lookThroughTheEyesOf(told, sponsor)
      await page.goto(tab)
      await page.getByText(/A new status was handed in\. Not yet/).waitFor()
      expect(await page.getByText(thought).count()).toBe(0)
      await seesInList(told, project.name, 'Not yet shown')

      await lookThroughTheEyesOf(told, project.manager?.name ?? '')
      await page.goto(tab)
      await release(told)

      await lookThroughTheEyesOf(told, sponsor)
      await seesInList(told, project.name, 'Better than computed')
      await page.goto(tab)
      await hands.press(page.getByRole('button', { name: /\(\d+\)$/ }).first())
      const report = page.getByRole('complementary').filter({ hasText: 'As it was confirmed' })
      for (const words of [reason, thought, corrected]) await report.getByText(words).waitFor()
    }))
})

/** One that is computed off track and not reported green: green is a new colour, and has to be explained. */
async function projectFor({ hands, request }: Told): Promise<Row> {
  const { items } = (await call(request, 'get', '/api/portfolio?limit=100')) as { items: Row[] }
  const fit = items.filter(
    ({ state, manager, reported, computed }) =>
      state === 'active' &&
      manager !== null &&
      computed.status === 'off-track' &&
      (reported?.raw === 'Red' || reported?.raw === 'Amber'),
  )
  const project = fit[hands.name === 'mouse' ? 0 : 1]
  if (project === undefined) throw new Error('No project is off track and reported otherwise than green.')
  return project
}

/** The draft is finished: one sentence is corrected, one left out, a thought added, a colour chosen and explained. */
async function confirm({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Write another one' }))
  const draft = page.getByRole('form', { name: /the draft is finished/ })
  await draft.getByText(/^Typed: 0 · found by Portolan: \d+$/).waitFor()
  await chooseGreen(draft)
  const act = draft.getByRole('button', { name: 'Confirm' })
  expect(await act.isDisabled()).toBe(true)
  await hands.write(draft.getByLabel(/Why do you report otherwise/), reason)
  await hands.press(draft.getByRole('button', { name: /^Correct: / }).first())
  await hands.write(draft.getByLabel(/^Correct: /).first(), corrected)
  await hands.press(draft.getByRole('button', { name: /^Leave out: / }).first())
  await hands.write(draft.getByLabel(/One thought that only you know/), thought)
  await draft.getByText(/^Typed: 4 · /).waitFor()
  await draft.getByText(/A new colour: others see it 2 workdays after you/).waitFor()
  await hands.press(act)
}

/** The first of the three; of a group of radios the keys move to it. */
async function chooseGreen(draft: Locator): Promise<void> {
  const green = draft.getByRole('group', { name: 'Overall' }).getByRole('radio', { name: 'Green' })
  await green.focus()
  await green.press('Space')
  expect(await green.isChecked()).toBe(true)
}

async function release({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: /\(\d+\)$/ }).first())
  await hands.press(page.getByRole('button', { name: 'Let others see it now' }))
  await hands.press(page.getByRole('button', { name: 'Let them see it' }))
  await page.getByText('Everybody who sees the project sees the new colour now.').waitFor()
}

async function seesInList({ page }: Told, name: string, words: string): Promise<void> {
  await page.goto('/status')
  const list = page.getByRole('grid', { name: 'Status' })
  await list.getByRole('row').filter({ hasText: name }).filter({ hasText: words }).waitFor()
}
