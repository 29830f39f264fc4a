import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, mouse } from './harness/hands.ts'
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
type Activity = { name: string; kind: string; critical: boolean; actualStart: string | null }
type Asking = Visitor['context']['request']
type Trend = { days: { day: string; computed: { status: string; projects: number }[] }[] }

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

describe.each([mouse, keyboard])('the morning of a PMO lead, by $name', (hands) => {
  it('goes from what changed to the project that turned red, to why, to its plan, and tries out a way', async () =>
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
      const before = await versionOf(context.request, red.id)
      await tryLonger(page, hands, await nextCritical(context.request, red.id))
      expect(await versionOf(context.request, red.id)).toBe(before)
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
      const name = `Off track, by ${hands.name}`
      await hands.pick(page.getByRole('button', { name: 'Views' }), 'Save as view…')
      await hands.write(page.getByLabel('Name', { exact: true }), name)
      await hands.press(page.getByRole('checkbox', { name: /everyone/i }))
      await hands.press(page.getByRole('button', { name: 'Save view' }))
      await page.getByText(`View “${name}” saved`).waitFor()
      await page.goto('/portfolio')
      await page.getByRole('rowheader').first().waitFor()
      await hands.pick(page.getByRole('button', { name: 'Views' }), name)
      await expect.poll(async () => await page.getByRole('rowheader').count()).toBe(off)
    }))
})

/** Makes what is next on the critical path ten days longer, for nobody else to see: the finish follows. */
async function tryLonger(page: Page, hands: Hands, activity: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'What if' }))
  const line = page.getByRole('treegrid').getByRole('row').filter({ hasText: activity }).first()
  await page.locator('.gantt [data-editing]').waitFor()
  await line.getByRole('rowheader').focus()
  await page.keyboard.down('Alt')
  for (let day = 0; day < 10; day += 1) await page.keyboard.press('+')
  await page.keyboard.up('Alt')
  const bar = page.getByRole('region', { name: 'What if' })
  await bar.getByText(/1 change, seen by you alone/).waitFor()
  await bar.getByText(/finish \d+ days later/).waitFor()
  await hands.press(bar.getByRole('button', { name: 'Leave' }))
  await hands.press(bar.getByRole('button', { name: 'Throw away' }))
  await bar.waitFor({ state: 'detached' })
}

async function nextCritical(request: Asking, projectId: string): Promise<string> {
  const path = `/api/projects/${projectId}/activities?limit=200`
  const { items } = (await call(request, 'get', path)) as { items: Activity[] }
  const next = items.find(
    ({ kind, critical, actualStart }) => kind === 'task' && critical && actualStart === null,
  )
  if (next === undefined) throw new Error('Nothing of the plan is critical and still to begin.')
  return next.name
}

async function firstWithPlan(request: Asking, changes: readonly Change[]): Promise<Change> {
  for (const change of changes) {
    if ((await versionOf(request, change.id)) > 0) return change
  }
  throw new Error('No project with a plan turned red in the sample.')
}

/** 0 where no plan was made or imported. */
async function versionOf(request: Asking, projectId: string): Promise<number> {
  return ((await call(request, 'get', `/api/projects/${projectId}/schedule`)) as { version: number }).version
}
