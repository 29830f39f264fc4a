import type { APIRequestContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, mouse } from './harness/hands.ts'
import { keyboard, reach } from './harness/keyboard.ts'
import { call, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { soon } from './harness/plan-screen.ts'
import { others, slipped, twoRegisters } from './harness/registers.ts'
import { harbourSchedules } from './harness/schedules.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(async (enter) => {
    const visitor = await enter('lead')
    await foundOrganisation(visitor, stage.server, [twoRegisters(new Date()).before])
    const { request } = visitor.context
    for (const project of [slipped, others[0]]) {
      const projectId = await projectOf(request, project)
      await bringPlan(request, projectId)
      for (const [title, probability] of risks)
        await call(request, 'post', `/api/projects/${projectId}/risks`, {
          title,
          probability,
          delay: { unit: 'percent', low: 120, likely: 150, high: 220 },
        })
    }
  })
})
afterAll(async () => await stage.close())

const rarest = 'The mast does not pass the wind test'
const risks = [
  ['The crane is booked elsewhere', 0.4],
  [rarest, 0.1],
] as const
const P80 = /^Finish, P80 .*, how this was computed$/

type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each([
  { hands: mouse, project: slipped },
  { hands: keyboard, project: others[0] },
])('the risk of a project, by $hands.name', ({ hands, project }) => {
  it('is played, is old once a risk is another one, is played anew, explains itself, and is given up when it takes long', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      const { page } = told
      const projectId = await openRisks(told, project)
      await play(told)
      const before = await p80Of(told)

      await writeChance(told, '90')
      await page.getByText('risks or ranges have changed since').waitFor()
      expect(await p80Of(told)).toBe(before)
      await play(told)
      await page.getByText('risks or ranges have changed since').waitFor({ state: 'detached' })
      await expect.poll(async () => await p80Of(told), soon).not.toBe(before)

      await hands.press(page.getByRole('button', { name: P80 }))
      const explained = page.getByRole('dialog').filter({ hasText: 'How this was computed' })
      await explained.getByText('5,000').first().waitFor()
      await page.keyboard.press('Escape')
      await explained.waitFor({ state: 'detached' })

      const after = await p80Of(told)
      await addManyRisks(told, projectId)
      await page.reload()
      await hands.press(page.getByRole('button', { name: 'Play 100,000 times' }))
      await page.getByText(/^Playing, /).waitFor()
      await hands.press(page.getByRole('button', { name: 'Cancel' }))
      await page.getByRole('button', { name: 'Play again' }).waitFor(soon)
      expect(await p80Of(told)).toBe(after)
    }))
})

async function projectOf(request: APIRequestContext, project: string): Promise<string> {
  const found = await call(request, 'get', `/api/projects?search=${encodeURIComponent(project)}`)
  return (found as { items: { id: string }[] }).items[0]?.id ?? ''
}

async function bringPlan(request: APIRequestContext, projectId: string): Promise<void> {
  const { first } = harbourSchedules()
  const path = `/api/projects/${projectId}/schedule-imports`
  const started = await request.post(`${path}?fileName=${first.name}`, {
    headers: { 'content-type': 'application/octet-stream' },
    data: first.buffer,
  })
  const { id, version } = (await started.json()) as { id: string; version: number }
  await call(request, 'post', `${path}/${id}/commit`, {}, { 'if-match': `"${version}"` })
}

async function openRisks({ hands, page, request }: Told, project: string): Promise<string> {
  const projectId = await projectOf(request, project)
  await page.goto(`/projects/${projectId}`)
  await hands.press(page.getByRole('link', { name: 'Risk', exact: true }))
  await gridOf(page).getByText(rarest).waitFor()
  return projectId
}

/** Until the answer on the screen is of now. */
async function play({ hands, page, request }: Told): Promise<void> {
  const before = await lastOf(page, request)
  await hands.press(page.getByRole('button', { name: /^Play (again|the plan)$/ }))
  await expect.poll(async () => await lastOf(page, request), soon).not.toBe(before)
  await page.getByRole('button', { name: 'Play again' }).waitFor(soon)
}

async function lastOf(page: Page, request: APIRequestContext): Promise<string | undefined> {
  const projectId = new URL(page.url()).pathname.split('/')[2] ?? ''
  const view = (await call(request, 'get', `/api/projects/${projectId}/risk`)) as {
    simulation: { id: string } | null
  }
  return view.simulation?.id
}

async function p80Of({ page }: Told): Promise<string> {
  return await page.getByRole('button', { name: P80 }).innerText()
}

async function writeChance({ hands, page }: Told, percent: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Edit cells' }))
  const grid = gridOf(page)
  await grid.locator('[data-editing]').or(page.locator('[data-editing]')).first().waitFor()
  const cell = await cellOf(grid, rarest, 'Probability, %')
  await goTo(hands, grid, cell)
  await page.keyboard.type(percent)
  await page.keyboard.press('Enter')
  await expect.poll(async () => await cell.innerText(), soon).toContain(percent)
}

function gridOf(page: Page): Locator {
  return page.getByRole('grid', { name: 'Risks' })
}

async function cellOf(grid: Locator, row: string, column: string): Promise<Locator> {
  const head = grid.getByRole('columnheader', { name: column, exact: true })
  const index = Number(await head.getAttribute('aria-colindex'))
  return grid.getByRole('row').filter({ hasText: row }).locator(`[aria-colindex="${index}"]`)
}

async function goTo(hands: Hands, grid: Locator, cell: Locator): Promise<void> {
  if (hands.name === 'mouse') return await cell.click()
  const keys = grid.page().keyboard
  await reach(grid.locator('[data-cell][tabindex="0"]').first())
  const [row = 0, column = 0] = ((await cell.getAttribute('data-cell')) ?? '').split(':').map(Number)
  await keys.press('Control+Home')
  for (let step = 0; step < row; step += 1) await keys.press('ArrowDown')
  for (let step = 0; step < column; step += 1) await keys.press('ArrowRight')
  await expect.poll(async () => await cell.evaluate((at) => at === document.activeElement), soon).toBe(true)
}

/** Each of them is one more time that the plan is played through. */
async function addManyRisks({ request, hands }: Told, projectId: string): Promise<void> {
  for (let nth = 1; nth <= 60; nth += 1)
    await call(request, 'post', `/api/projects/${projectId}/risks`, {
      title: `One of many, ${nth}, by ${hands.name}`,
      probability: 0.1,
      delay: { unit: 'percent', low: 100, likely: 101, high: 103 },
    })
}
