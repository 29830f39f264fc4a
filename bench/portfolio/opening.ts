import type { Browser, BrowserContext } from 'playwright'

/** Milliseconds from the navigation on. */
export type Opening = { readonly firstPaint: number; readonly interactive: number }

/**
 * Signs in by the link, and gives what a new browser needs to be the same person. It waits until the page that came has
 * all that it asked for: what is measured next is measured alone.
 */
export async function signIn(browser: Browser, link: string): Promise<Signed> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.waitForURL((url) => !url.pathname.startsWith('/link'))
  const state = await context.storageState()
  const cookies = await context.cookies()
  await page.waitForLoadState('networkidle')
  await context.close()
  return { state, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

export type Signed = {
  readonly state: Awaited<ReturnType<BrowserContext['storageState']>>
  readonly cookie: string
}

/**
 * Opens an address with an empty cache. Interactive is when the first row of the grid answers a click at its middle
 * and the five figures are there: looked at in every frame.
 */
export async function open(browser: Browser, url: string, { state }: Signed): Promise<Opening> {
  const context = await browser.newContext({ storageState: state, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  // What runs our sources straight wraps functions in a call of this name; the page knows it not.
  await page.addInitScript('globalThis.__name = (made) => made')
  await page.addInitScript(watch)
  await page.goto(url)
  const interactive = await page.waitForFunction(() =>
    Number(document.documentElement.dataset['interactive'] ?? 0),
  )
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  const reached = { firstPaint, interactive: await interactive.jsonValue() }
  await context.close()
  return reached
}

/** The least that the same server can show: a sentence of JSON. */
export async function openLeast(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${origin}/api/nothing-here`)
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  )
  const reached = await painted.jsonValue()
  await context.close()
  return reached
}

/** Runs in the page. */
function watch(): void {
  const look = (): void => {
    const figures = document.querySelectorAll('.oversight-line .p-figure').length
    const row = document.querySelector('[role="grid"] [role="rowheader"]')
    const box = row?.getBoundingClientRect()
    const hit =
      box === undefined ? null : document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    const answers = row !== null && hit !== null && (row.contains(hit) || hit.contains(row))
    if (figures >= 5 && answers) document.documentElement.dataset['interactive'] = String(performance.now())
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
