import type { APIRequestContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyboard as hands } from './harness/keyboard.ts'
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

const [author, director] = ['Priya Raman', 'Ingrid Solberg']

type Named = { readonly id: string; readonly name: string }
type Row = Named & { readonly manager: Named | null; readonly computed: { readonly status: string } }
type Challenge = {
  readonly id: string
  readonly number: number
  readonly project: Named
  readonly rule: string
}
type Challenges = { readonly items: readonly Challenge[]; readonly counts: { readonly upheld: number } }
type Policy = { readonly versions: readonly { readonly number: number }[] }

describe('the limits of early warning, by keyboard', () => {
  it('are said to be wrong beside a figure, and what is upheld counts against its rule', async () =>
    await inTheSample(async ({ page, request }) => {
      const { items: rows } = (await call(request, 'get', '/api/portfolio?limit=100')) as { items: Row[] }
      const before = (await call(request, 'get', '/api/challenges')) as Challenges
      const project = rows.find(
        ({ id, manager, computed }) =>
          manager !== null &&
          computed.status === 'off-track' &&
          before.items.every((one) => one.project.id !== id),
      )
      if (project?.manager == null)
        throw new Error('No project is off track of which nobody has said that it is not.')

      await lookThroughTheEyesOf({ page, request }, project.manager.name)
      await page.goto(`/projects/${project.id}`)
      await hands.press(page.getByRole('button', { name: 'This figure is wrong' }).first())
      // The way to say it makes room for the form, and what is typed next goes into its first field.
      await page.locator('textarea:focus').waitFor()
      await page.keyboard.type('The acceptance moved with the customer’s consent.')
      await hands.write(page.getByLabel('What should it be?'), 'The day that was agreed in March')
      await hands.press(page.getByRole('button', { name: 'Say it is wrong' }))
      await page.getByText(`Challenged by ${project.manager.name}`).waitFor()

      const waiting = before.items[0]
      if (waiting === undefined) throw new Error('Nobody waits for an answer.')
      await lookThroughTheEyesOf({ page, request }, director)
      await page.goto('/portfolio/challenges')
      await hands.openRow(page.getByRole('grid', { name: 'Challenged figures' }), waiting.project.name)
      const panel = page.getByRole('complementary').filter({ hasText: `CH-${waiting.number}` })
      await hands.choose(panel.getByLabel('What was wrong?'), 'The limit was wrong')
      await hands.write(panel.getByLabel('In words'), 'Ten days over a holiday are no slip.')
      await hands.press(panel.getByRole('button', { name: 'Uphold it' }))
      await panel.getByText('Upheld: it was wrong').first().waitFor()
      const after = (await call(request, 'get', '/api/challenges')) as Challenges
      expect(after.counts.upheld).toBe(before.counts.upheld + 1)
      await page.goto(`/portfolio/limits?rule=${waiting.rule}`)
      await page.getByRole('complementary').getByText('found wrong').waitFor()
    }))

  it('are drafted by one and published by another, who sees first what would change', async () =>
    await inTheSample(async ({ page, request }) => {
      const { versions } = (await call(request, 'get', '/api/health-policy')) as Policy
      const next = (versions[0]?.number ?? 0) + 1

      await lookThroughTheEyesOf({ page, request }, director)
      await page.goto('/portfolio/limits')
      await page.getByText(`Draft of version ${next}`).waitFor()
      await hands.press(page.getByRole('button', { name: 'What it would change' }))
      await page
        .getByRole('complementary')
        .getByText(/project/)
        .first()
        .waitFor()
      await hands.press(page.getByRole('button', { name: 'Publish', exact: true }))
      const sure = page.getByRole('group', { name: /^Every standing is computed by these limits/ })
      await hands.press(sure.getByRole('button', { name: 'Publish' }))
      await page.getByText(`Version ${next} holds, published by ${director}`).waitFor()

      await lookThroughTheEyesOf({ page, request }, author)
      await page.goto('/portfolio/limits?rule=overdue')
      const panel = page.getByRole('complementary')
      await hands.write(panel.getByLabel('At risk'), '9')
      await hands.press(panel.getByRole('button', { name: 'Draft it' }))
      await page.getByText(`Draft of version ${next + 1}`).waitFor()
      await hands.write(page.getByLabel('Why other limits?'), 'A week and a long weekend are no alarm.')
      await hands.press(page.getByRole('button', { name: 'Keep the reason' }))
      await page.getByText('You wrote in it, so somebody else who leads the office publishes it.').waitFor()
      expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0)
    }))
})

type Told = { readonly page: Page; readonly request: APIRequestContext }

async function inTheSample(story: (told: Told) => Promise<void>): Promise<void> {
  await stage.tell(async (enter) => {
    const visitor = await enter('lead')
    await signIn(visitor)
    await enterSample(visitor)
    // Whom one looks through the eyes of may not see everything that the page asks ahead.
    visitor.expectRefusal(403, '/api/')
    await story({ page: visitor.page, request: visitor.context.request })
  })
}
