import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mouse } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

type Change = {
  id: string
  name: string
  computed: { to: string } | null
  finish: { days: number | null } | null
}
type Asking = Visitor['context']['request']
type Trend = { days: { day: string; computed: { status: string; projects: number }[] }[] }

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

describe.each([mouse, keyboard])('the morning of a PMO lead, by $name', (hands) => {
  it('goes from what changed to the project that turned red, to why, and to its plan', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page, context } = visitor
      const { items } = (await call(context.request, 'get', '/api/portfolio/changes')) as { items: Change[] }
      const red = await firstWithPlan(
        context.request,
        items.filter(({ computed }) => computed?.to === 'off-track'),
      )
      await page.goto('/portfolio')
      await hands.press(page.getByRole('button', { name: 'What changed' }))
      const panel = page.getByRole('complementary', { name: /What changed since/ })
      await panel.getByText(red.name).waitFor()
      const first = panel
        .getByRole('listitem')
        .filter({ has: page.getByRole('link') })
        .first()
      expect(await first.textContent()).toContain('Off track')
      await hands.press(panel.getByRole('link', { name: red.name }))
      await page.getByRole('heading', { name: red.name }).first().waitFor()
      const reasons = page.getByRole('complementary', { name: 'Reason chain' })
      await reasons
        .getByText(/baseline|finish|cost/i)
        .first()
        .waitFor()
      await hands.press(page.getByRole('link', { name: 'Plan', exact: true }))
      await page.getByRole('treegrid').waitFor()
    }))

  it('narrows the list to what is off track, and the address says so', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page, context } = visitor
      const { days } = (await call(context.request, 'get', '/api/portfolio/trend')) as Trend
      const off = days.at(-1)?.computed.find(({ status }) => status === 'off-track')?.projects ?? 0
      expect(off).toBeGreaterThan(0)
      await page.goto('/portfolio')
      await page.getByRole('rowheader').first().waitFor()
      await hands.press(page.getByRole('button', { name: 'Show which' }).first())
      await expect.poll(async () => await page.getByRole('rowheader').count()).toBe(off)
      await hands.press(page.getByRole('radio', { name: 'Timeline' }))
      await page
        .getByRole('img', { name: /Off track/ })
        .first()
        .waitFor()
      const { searchParams } = new URL(page.url())
      expect([searchParams.get('view'), searchParams.get('computed')]).toEqual(['timeline', '["off-track"]'])
    }))
})

async function firstWithPlan(request: Asking, changes: readonly Change[]): Promise<Change> {
  for (const change of changes) {
    const answer = await request.get(`/api/projects/${change.id}/schedule`)
    if (((await answer.json()) as { version: number }).version > 0) return change
  }
  throw new Error('No project with a plan turned red in the sample.')
}
