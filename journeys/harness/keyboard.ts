import type { ElementHandle, Locator, Page } from 'playwright'
import { arrive, choiceOf, type Hands } from './hands.ts'

/** More stops than any page has: whoever needs more is in a trap. */
const MOST_STOPS = 150
const MOST_ROWS = 300
const LOOKED_UP_EACH = 8
const PATIENCE_MS = 5000

/** No pointer at all: Tab, Enter, Space, arrows and the shortcuts that the sheet of keys names. */
export const keyboard: Hands = {
  name: 'keyboard',
  press: async (target) => {
    const kind = await kindOf(target)
    if (kind === 'radio') return await pressRadio(target)
    await reach(target)
    await pressed(target, kind === 'checkbox' ? 'Space' : 'Enter')
  },
  write: async (field, text) => {
    await reach(field)
    const keys = field.page().keyboard
    await keys.press('Control+a')
    if (text === '') await keys.press('Delete')
    else await keys.type(text)
  },
  choose: async (list, words) => {
    await reach(list)
    await list.page().keyboard.type(words)
  },
  pick: async (button, choice) => {
    await reach(button)
    const page = button.page()
    await page.keyboard.press('Enter')
    const target = choiceOf(page, choice)
    await target.waitFor()
    await stepUntil(page, 'ArrowDown', target, MOST_STOPS)
    await page.keyboard.press('Enter')
  },
  give: async (button, file) => {
    await reach(button)
    const page = button.page()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
    await chooser.setFiles(file)
  },
  openRow: async (grid, words) => {
    await reachRow(grid, words)
    await grid.page().keyboard.press('Enter')
  },
  pressInRow: async (grid, words, control) => {
    const target = await reachRow(grid, words)
    const keys = grid.page().keyboard
    const button = target.getByRole('button', { name: control })
    const cell = target
      .locator('[data-cell]')
      .filter({ has: grid.page().getByRole('button', { name: control }) })
    await stepUntil(grid.page(), 'ArrowRight', cell, 40)
    await keys.press('F2')
    if ((await standOf(button)) === 'away') throw new Error(`F2 does not lead to “${control}”.`)
    await keys.press('Enter')
  },
  goTo: async (page, place) => {
    // On a page that is just being read anew, a key pressed before the menu stands is lost, as it is for anybody.
    await page.getByRole('navigation').getByRole('link', { name: place.name, exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await leaveFields(page)
    await page.keyboard.press('g')
    await page.keyboard.press(place.key)
    await arrive(page, place)
  },
}

/** Tab until the target has the focus, and shows that it has. */
export async function reach(target: Locator): Promise<void> {
  await target.waitFor()
  await stepUntil(target.page(), 'Tab', target, MOST_STOPS)
}

/** Whatever a key does, there is a place to go on from: a control that goes as it is pressed takes no focus with it. */
async function pressed(target: Locator, key: string): Promise<void> {
  const page = target.page()
  const words = String(target)
  const before = await page.evaluate(() => performance.timeOrigin)
  await page.keyboard.press(key)
  await page
    .waitForFunction(
      (began) => performance.timeOrigin !== began || document.activeElement !== document.body,
      before,
      { timeout: PATIENCE_MS },
    )
    .catch((error: unknown) => {
      if (error instanceof Error && error.name === 'TimeoutError')
        throw new Error(`The focus was lost as ${key} was pressed on ${words}.`, { cause: error })
      throw error
    })
}

async function stepUntil(page: Page, key: string, target: Locator, most: number): Promise<void> {
  const stops = new Set<string>()
  let found = await elementOf(target)
  for (let step = 0; step <= most; step += 1) {
    let look = await lookAt(found)
    // What is drawn anew is another element; and looking it up by its name at every step would take longer than the way.
    if (look === undefined || step % LOOKED_UP_EACH === LOOKED_UP_EACH - 1) {
      found = await elementOf(target)
      look = (await lookAt(found)) ?? { stand: 'away', at: 'what is drawn anew' }
    }
    if (look.stand === 'hidden') throw new Error(`${String(target)} has the focus and does not show it.`)
    if (look.stand === 'shown') return
    if (step > 0) stops.add(look.at)
    await page.keyboard.press(key)
  }
  throw new Error(
    `${key} ${most} times does not lead to ${String(target)}. It led to:\n${[...stops].join('\n')}`,
  )
}

type Element = ElementHandle<HTMLElement | SVGElement>
type Look = { readonly stand: 'away' | 'hidden' | 'shown'; readonly at: string }

async function elementOf(target: Locator): Promise<Element> {
  const found = await target.elementHandle()
  if (found === null) throw new Error(`There is no ${String(target)}.`)
  return found as Element
}

/**
 * All in one look: a page that moves the focus between two of them would be taken for one that hides it. Undefined
 * where the element is no longer on the page.
 */
async function lookAt(element: Element): Promise<Look | undefined> {
  return await element.evaluate((target) => {
    if (!target.isConnected) return undefined
    const at = document.activeElement
    const words = (at?.getAttribute('aria-label') ?? at?.textContent ?? '').slice(0, 60)
    const told = `${at?.tagName.toLowerCase()} “${words}”`
    if (target !== at) return { stand: 'away' as const, at: told }
    return { stand: target.matches(':focus-visible') ? ('shown' as const) : ('hidden' as const), at: told }
  })
}

async function standOf(target: Locator): Promise<Look['stand']> {
  return (await lookAt(await elementOf(target)))?.stand ?? 'away'
}

async function reachRow(grid: Locator, words: string): Promise<Locator> {
  await grid.waitFor()
  await grid.getByText(words).first().waitFor()
  await reach(grid.locator('[data-cell][tabindex="0"]').first())
  const page = grid.page()
  for (let row = 0; row < MOST_ROWS; row += 1) {
    const at = await page.evaluate(() => document.activeElement?.closest('[role="row"]')?.textContent ?? '')
    if (at.includes(words)) return grid.getByRole('row').filter({ has: page.locator(':focus') })
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => document.activeElement?.closest('[data-cell]'))
  }
  throw new Error(`The arrows lead to no row with “${words}”.`)
}

async function kindOf(target: Locator): Promise<string> {
  return await target.evaluate((element) => (element instanceof HTMLInputElement ? element.type : ''))
}

/** A group of radio buttons is one stop: the arrows choose within it. */
async function pressRadio(target: Locator): Promise<void> {
  const page = target.page()
  const group = (await target.getAttribute('name')) ?? ''
  const all = page.locator(`input[type="radio"][name="${group}"]`)
  const checked = page.locator(`input[type="radio"][name="${group}"]:checked`)
  await reach((await checked.count()) > 0 ? checked : all.first())
  await stepUntil(page, 'ArrowRight', target, MOST_STOPS)
  // Where nothing was chosen yet, the way leads to the first one without choosing it.
  if (!(await target.isChecked())) await page.keyboard.press('Space')
}

/** In a field a letter is a letter: the shortcuts begin where nothing is written. */
async function leaveFields(page: Page): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    const writing = await page.evaluate(
      () => document.activeElement?.matches('input, textarea, select') ?? false,
    )
    if (!writing) return
    await page.keyboard.press('Tab')
  }
}
