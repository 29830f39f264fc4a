import type { APIRequestContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, places } from './harness/hands.ts'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

const chair = 'Ingrid Solberg'
const member = 'Priya Raman'
const owner = 'Lars Eriksen'
const body = 'PMO board'

type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('a meeting of a board in the sample organisation, by $name', (hands) => {
  it('is held: agenda from what waits, a decision in session, an action, minutes approved by another, the action done', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      const { page } = told
      visitor.expectRefusal(403, '/api/people')
      // Approving one's own minutes is refused, and the story reads why.
      visitor.expectRefusal(409, '/api/meetings/')
      const question = await firstOpen(told)
      const promised = `Tell the team what was decided, by ${hands.name}`

      await lookThroughTheEyesOf(told, chair)
      const address = await plan(told, `Extra board, by ${hands.name}`)
      await hands.press(page.getByRole('button', { name: 'Build agenda' }))
      await pointOf(page, question).waitFor()
      await hands.press(page.getByRole('button', { name: 'Begin' }))
      await joinAndVote(told, question)

      await lookThroughTheEyesOf(told, member)
      await page.goto(address)
      await joinAndVote(told, question)

      await lookThroughTheEyesOf(told, chair)
      await page.goto(address)
      const point = pointOf(page, question)
      await hands.press(point.getByRole('button', { name: 'Close the voting here' }))
      await point.getByText('Decided', { exact: true }).first().waitFor()
      await ask(told, point, promised)
      await hands.press(page.getByRole('button', { name: 'Close meeting' }))
      await page.getByText('Minutes to approve').first().waitFor()
      // Whoever wrote in it reads why somebody else must approve.
      await hands.press(page.getByRole('button', { name: 'Approve minutes' }))
      await page.getByText('nobody approves what they wrote').waitFor()

      await lookThroughTheEyesOf(told, member)
      await page.goto(address)
      await hands.press(page.getByRole('button', { name: 'Approve minutes' }))
      await page.getByText('They are as they were approved.').waitFor()

      await lookThroughTheEyesOf(told, owner)
      await done(told, promised)
      const { items } = (await call(told.request, 'get', '/api/actions?place=mine&states=done')) as {
        items: { title: string; source: { title: string } | null }[]
      }
      const action = items.find(({ title }) => title === promised)
      expect(action?.source?.title).toContain(`Extra board, by ${hands.name}`)
    }))
})

type Decision = { readonly question: string }

/** A question that waits for the board: each story takes the first that is left. */
async function firstOpen({ request }: Told): Promise<string> {
  const { items: bodies } = (await call(request, 'get', '/api/bodies')) as {
    items: { id: string; name: string }[]
  }
  const id = bodies.find(({ name }) => name === body)?.id
  const { items } = (await call(request, 'get', `/api/decisions?states=asked&bodyId=${id}`)) as {
    items: Decision[]
  }
  const question = items[0]?.question
  if (question === undefined) throw new Error(`Nothing waits for the ${body}.`)
  return question
}

async function plan({ hands, page }: Told, title: string): Promise<string> {
  await hands.goTo(page, places.meetings)
  await hands.press(page.getByRole('button', { name: 'Plan meeting' }).first())
  const panel = page.getByRole('complementary')
  await hands.write(panel.getByLabel('Title'), title)
  await hands.choose(panel.getByLabel('Body'), body)
  await hands.press(panel.getByRole('button', { name: 'Plan meeting' }))
  await page.getByRole('heading', { name: title }).first().waitFor()
  return page.url()
}

function pointOf(page: Page, question: string): Locator {
  return page.locator('.meeting-point').filter({ hasText: question }).first()
}

async function joinAndVote({ hands, page }: Told, question: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'I am here' }))
  await page.getByText('is there').first().waitFor()
  const point = pointOf(page, question)
  await hands.press(point.getByRole('radio').first())
  await hands.press(point.getByRole('button', { name: 'Vote' }))
  await page.getByText(/Your vote on D-\d+ counts/).waitFor()
}

async function ask({ hands, page }: Told, point: Locator, title: string): Promise<void> {
  await hands.press(point.getByRole('button', { name: 'New action' }))
  await hands.write(point.getByLabel('What is to be done'), title)
  await point.getByRole('option', { name: owner }).waitFor({ state: 'attached' })
  await hands.choose(point.getByLabel('Owner'), owner)
  // A field for a day reads what is typed by the parts of the reader's language.
  await hands.write(point.getByLabel('Due'), hands.name === 'keyboard' ? '12152030' : '2030-12-15')
  await hands.press(point.getByRole('button', { name: 'Add action' }))
  await page.getByRole('link', { name: title }).waitFor()
}

async function done({ hands, page }: Told, title: string): Promise<void> {
  await hands.goTo(page, places.actions)
  const mine = page.getByRole('grid', { name: 'Actions that I own' })
  await hands.openRow(mine, title)
  const panel = page.getByRole('complementary')
  await panel.getByRole('heading', { name: title }).waitFor()
  await hands.write(panel.getByLabel('What shows that it is done'), 'Told at the stand-up.')
  await hands.press(panel.getByRole('button', { name: 'Done' }))
  await mine.getByText(title).waitFor({ state: 'detached' })
}

/** Looking itself has its own story; here it is how one person plays several. */
async function lookThroughTheEyesOf({ page, request }: Told, name: string): Promise<void> {
  await request.delete('/api/session/eyes')
  const { items } = (await call(request, 'get', '/api/people?limit=200')) as {
    items: { readonly id: string; readonly name: string }[]
  }
  const personId = items.find((one) => one.name === name)?.id
  await call(request, 'post', '/api/session/eyes', { personId })
  await page.goto('/portfolio')
  await page.getByText(`You look through the eyes of ${name}`).waitFor()
}
