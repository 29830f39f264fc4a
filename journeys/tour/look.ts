import type { Page } from 'playwright'
import axe from 'axe-core'

/** What a look asks of axe: everything once, then only what a darker theme or longer words can change. */
export type Asked = 'everything' | 'colours' | 'words'

/** The rules that read colours: asking them again of German words, or the others of dark ones, tells nothing new. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** What is wrong with the page as it stands, one sentence each. */
export async function look(page: Page, asked: Asked): Promise<readonly string[]> {
  return [
    ...(await page.evaluate(lookAtWords)),
    ...(await page.evaluate(lookAtBoxes)),
    ...(await askAxe(page, asked)),
  ]
}

/** Runs in the page. */
function lookAtWords(): string[] {
  const told = document.body.innerText
  const slips = ['NaN', 'undefined', 'Invalid Date', '[object Object]', '{{', 'Infinity']
  const found = slips.filter((slip) => told.includes(slip)).map((slip) => `shows “${slip}”`)
  const main = document.querySelector('main')
  if ((main?.innerText.trim().length ?? 0) < 3) found.push('has an empty main region')
  const tabs = main?.querySelector('.p-tabs') ?? null
  if (main !== null && tabs !== null) {
    const below = document.createRange()
    below.setStartAfter(tabs)
    below.setEnd(main, main.childNodes.length)
    if (below.toString().trim() === '') found.push('has nothing below its tabs')
  }
  return found
}

/** Runs in the page. */
function lookAtBoxes(): string[] {
  const found: string[] = []
  const scroller = document.scrollingElement ?? document.body
  if (scroller.scrollWidth > window.innerWidth + 1) found.push('scrolls sideways')
  for (const region of document.querySelectorAll('main'))
    if (region.scrollWidth > region.clientWidth + 1) found.push('its main region scrolls sideways')
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!cutsSideways(element)) continue
    const words = element.innerText.trim().replaceAll(/\s+/g, ' ').slice(0, 60)
    if (words === '') continue
    const style = getComputedStyle(element)
    if (style.textOverflow !== 'ellipsis') found.push(`cuts “${words}” (${nameOf(element)}) without a sign`)
    else if (!tellsInFull(element))
      found.push(`cuts “${words}” (${nameOf(element)}) and tells it nowhere in full`)
  }
  // What is aligned to the end and too long sticks out at its beginning, where nothing scrolls and nothing is marked.
  for (const cell of document.querySelectorAll<HTMLElement>('[role="columnheader"], [role="gridcell"]')) {
    if (cell.innerText.trim() === '' || tellsInFull(cell)) continue
    if (!/hidden|clip/.test(getComputedStyle(cell).overflowX)) continue
    const words = document.createRange()
    words.selectNodeContents(cell)
    if (words.getBoundingClientRect().left < cell.getBoundingClientRect().left - 1)
      found.push(`cuts the beginning of “${cell.innerText.trim().slice(0, 60)}” (${nameOf(cell)})`)
  }
  return [...new Set(found)]

  function cutsSideways(element: HTMLElement): boolean {
    if (element.scrollWidth <= element.clientWidth + 1) return false
    const { overflowX, clip, clipPath } = getComputedStyle(element)
    // What is there only for those who hear the screen is cut away on purpose.
    const heardOnly = element.clientWidth < 3 || clip !== 'auto' || clipPath !== 'none'
    return (
      !heardOnly && /hidden|clip/.test(overflowX) && element.checkVisibility({ visibilityProperty: true })
    )
  }

  function tellsInFull(element: HTMLElement): boolean {
    return element.closest('[title]') !== null || element.querySelector('[title]') !== null
  }

  function nameOf(element: HTMLElement): string {
    return `${element.tagName.toLowerCase()}.${[...element.classList].slice(0, 2).join('.')}`
  }
}

async function askAxe(page: Page, asked: Asked): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(async (options) => {
    const { axe: checker } = window as unknown as { axe: typeof axe }
    const { violations } = await checker.run(document, options)
    return violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      where: nodes.map((node) => node.html),
    }))
  }, optionsOf(asked))
  return found
    .map((one) => ({ ...one, where: one.where.filter((html) => !isOfInitials(one.id, html)) }))
    .filter(({ where }) => where.length > 0)
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, help, where }) => `${impact}: ${help} (${id}) at ${shortened(where)}`)
}

function optionsOf(asked: Asked): axe.RunOptions {
  const shared: axe.RunOptions = { resultTypes: ['violations'], iframes: false }
  if (asked === 'colours') return { ...shared, runOnly: { type: 'rule', values: ofColours } }
  const off = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]))
  return {
    ...shared,
    runOnly: {
      type: 'tag',
      values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
    rules: asked === 'words' ? off : {},
  }
}

/** The initials in the round picture of a person count as its words there; they are a picture. */
function isOfInitials(rule: string, html: string): boolean {
  return rule === 'label-content-name-mismatch' && html.includes('class="p-me"')
}

function shortened(where: readonly string[]): string {
  return where
    .slice(0, 3)
    .map((html) => html.slice(0, 160))
    .join(' and ')
}
