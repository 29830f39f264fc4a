import type { Locator, Page } from 'playwright'

/** What a story does to a page. The same story is told with the mouse and with the keyboard alone. */
export type Hands = {
  readonly name: 'mouse' | 'keyboard'
  /** A button, a link, a tab, a tick. */
  readonly press: (target: Locator) => Promise<void>
  /** Replaces what a field holds. */
  readonly write: (field: Locator, text: string) => Promise<void>
  /** An entry of a drop-down list, by its words. */
  readonly choose: (list: Locator, words: string) => Promise<void>
  /** A choice of the menu that a button opens. */
  readonly pick: (button: Locator, choice: string) => Promise<void>
  /** Files for the place that takes them. */
  readonly give: (button: Locator, file: GivenFile) => Promise<void>
  /** Opens the row of a grid that holds the words. */
  readonly openRow: (grid: Locator, words: string) => Promise<void>
  /** A control within a row of a grid. */
  readonly pressInRow: (grid: Locator, words: string, control: string) => Promise<void>
  /** A place of the menu at the left. */
  readonly goTo: (page: Page, place: Place) => Promise<void>
}

export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
export type Place = { readonly name: string; readonly key: string }

export const places = {
  home: { name: 'Home', key: 'h' },
  week: { name: 'My week', key: 'w' },
  portfolio: { name: 'Portfolio', key: 'o' },
  projects: { name: 'Projects', key: 'p' },
  decisions: { name: 'Decisions', key: 'd' },
  actions: { name: 'Actions', key: 't' },
  meetings: { name: 'Meetings', key: 's' },
  administration: { name: 'Administration', key: 'a' },
} as const satisfies Record<string, Place>

/** The tabs of a project: those of the groups, and those of the open one. */
export function partsOf(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Parts of the project' })
}

export const mouse: Hands = {
  name: 'mouse',
  press: async (target) => await target.click(),
  write: async (field, text) => await field.fill(text),
  choose: async (list, words) => void (await list.selectOption({ label: words })),
  pick: async (button, choice) => {
    await button.click()
    await choiceOf(button.page(), choice).click()
  },
  give: async (button, file) => {
    const [chooser] = await Promise.all([button.page().waitForEvent('filechooser'), button.click()])
    await chooser.setFiles(file)
  },
  // Not on the name, and not on a tick: what is a link or a box of its own does something else.
  openRow: async (grid, words) =>
    await rowOf(grid, words)
      .getByRole('gridcell')
      .filter({ hasNot: grid.page().getByRole('link') })
      .filter({ hasNot: grid.page().getByRole('checkbox') })
      .first()
      .click(),
  pressInRow: async (grid, words, control) => {
    const row = rowOf(grid, words)
    await row.hover()
    await row.getByRole('button', { name: control }).click()
  },
  goTo: async (page, place) => {
    await page.getByRole('navigation').getByRole('link', { name: place.name, exact: true }).click()
    await arrive(page, place)
  },
}

/** The page before stands until the next can be drawn, and may look the same: two lists of projects do. */
export async function arrive(page: Page, place: Place): Promise<void> {
  await page.waitForFunction((title) => document.title === title, `${place.name} · Portolan`)
}

export function choiceOf(page: Page, choice: string): Locator {
  return page
    .getByRole('menuitem', { name: choice, exact: true })
    .or(page.getByRole('menuitemradio', { name: choice, exact: true }))
    .or(page.getByRole('menuitemcheckbox', { name: choice, exact: true }))
}

function rowOf(grid: Locator, words: string): Locator {
  return grid.getByRole('row').filter({ hasText: words }).first()
}
