import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import type { Hands } from './hands.ts'
import { reach } from './keyboard.ts'
import { call, signIn } from './own-organisation.ts'
import type { Enter } from './stage.ts'
import type { Visitor } from './visitor.ts'

/** What is written behind a person's back is there soon, on a busy machine too. */
export const soon = { timeout: 20_000 }

export type Desk = Pick<Visitor, 'page' | 'context'> & { readonly projectId: string }
export type Row = {
  readonly id: string
  readonly name: string
  readonly level: number
  readonly kind: string
  readonly start: string
  readonly finish: string
  readonly baselineFinish: string | null
  readonly predecessors: readonly {
    readonly predecessor: string
    readonly kind: string
    readonly lag: { readonly minutes?: number }
  }[]
}
type View = { readonly version: number; readonly finish: string; readonly counts: object }

export async function enterPlan(enter: Enter, project: string): Promise<Desk> {
  const { page, context, ...visitor } = await enter('lead', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await signIn({ page, context, ...visitor })
  const found = (await call(
    context.request,
    'get',
    `/api/projects?search=${encodeURIComponent(project)}`,
  )) as { items: { id: string }[] }
  const projectId = found.items[0]?.id ?? ''
  await page.goto(`/projects/${projectId}/plan`)
  return { page, context, projectId }
}

export async function planOf({ context, projectId }: Desk) {
  const path = `/api/projects/${projectId}`
  const view = (await call(context.request, 'get', `${path}/schedule`)) as View
  const { items } = (await call(context.request, 'get', `${path}/activities?limit=500`)) as { items: Row[] }
  const names = new Map(items.map(({ id, name }) => [id, name]))
  const linksTo = (activity: string): readonly string[] =>
    items
      .filter(({ name }) => name === activity)
      .flatMap(({ predecessors }) =>
        predecessors.map(({ predecessor, kind }) => `${names.get(predecessor)} ${kind}`),
      )
  return { view, rows: items, linksTo }
}

export function cellOf(page: Page, activity: string, column: number): Locator {
  return lineOf(page, activity).locator(`[aria-colindex="${column}"]`)
}

export async function columnOf(page: Page, name: string): Promise<number> {
  const head = page.getByRole('columnheader', { name, exact: true })
  return Number(await head.getAttribute('aria-colindex'))
}

/** By the arrows from the cell in which one stands, or by a press on its end, where nothing else is. */
export async function goTo(hands: Hands, page: Page, cell: Locator): Promise<void> {
  await cell.waitFor()
  if (hands.name === 'mouse') {
    const box = await cell.boundingBox()
    await cell.click({ position: { x: (box?.width ?? 20) - 6, y: 8 } })
    return
  }
  await reach(page.getByRole('treegrid').locator('[data-cell][tabindex="0"]').first())
  const [row = 0, column = 0] = ((await cell.getAttribute('data-cell')) ?? '').split(':').map(Number)
  await page.keyboard.press('Control+Home')
  await isAt(page, 0, 0)
  for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown')
  await isAt(page, row, 0)
  for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight')
  await isAt(page, row, column)
}

export async function isAt(page: Page, row: number, column: number): Promise<void> {
  await expect.poll(async () => await placeOf(page), soon).toBe(`${row}:${column}`)
}

async function placeOf(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'])
}

export function lineOf(page: Page, activity: string): Locator {
  return page
    .getByRole('treegrid', { name: 'Activities of the plan' })
    .getByRole('row')
    .filter({ has: page.getByText(activity, { exact: true }) })
}

/** Where the bar of a line is taken hold of: found as people find it, by what the pointer becomes. */
export async function barOf(page: Page, activity: string): Promise<{ x: number; y: number }> {
  // As soon as its cells can be changed the grid stays as it is.
  await page.locator('.gantt [data-editing]').waitFor()
  const timeline = page.getByRole('group', { name: /^Timeline of/ })
  const [line, box] = await Promise.all([lineOf(page, activity).boundingBox(), timeline.boundingBox()])
  if (line === null || box === null) throw new Error(`The plan shows no line “${activity}”.`)
  const y = line.y + line.height / 2
  await expect
    .poll(async () => {
      await page.mouse.move(box.x + 5, y)
      for (let x = box.x + 8; x < box.x + box.width - 20; x += 3) {
        await page.mouse.move(x, y)
        if ((await timeline.getAttribute('data-cursor')) === 'move') return true
      }
      return false
    })
    .toBe(true)
  for (let x = box.x + 8; ; x += 3) {
    await page.mouse.move(x, y)
    if ((await timeline.getAttribute('data-cursor')) === 'move') return { x: x + 2, y }
  }
}
