import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

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
