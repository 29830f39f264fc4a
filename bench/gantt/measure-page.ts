import type { Browser, CDPSession, Page } from 'playwright'
import type { GanttPage } from './gantt-page.ts'
import { serve } from './site.ts'

export type Measured = {
  readonly openMs: number
  /** What the page's own thread worked for that, without what it waited for. */
  readonly openWorkMs: number
  readonly framesPerSecond: number
  readonly slowFrameMs: number
  /** What a frame of scrolling takes of the page's own thread. */
  readonly frameWorkMs: number
  readonly dragMs: number
  readonly slowDragMs: number
}

/** Where a page keeps its list and a bar that can be dragged. */
export type Places = {
  readonly scroller: string
  readonly barAt: (page: Page) => Promise<{ readonly x: number; readonly y: number }>
}

/** How often a page is opened anew; the median is told. */
type Asked = { readonly places: Places; readonly lines: number; readonly openings: number }

const FRAMES = 300
const STEPS = 60

/** Opens a page anew some times, and drags and scrolls in the last. */
export async function measurePage(
  browser: Browser,
  site: string,
  { places, lines, openings: wanted }: Asked,
): Promise<Measured> {
  const { origin, server } = await serve(site)
  const openings: Opened[] = []
  try {
    for (let i = 1; i < wanted; i += 1) openings.push(await openPage(browser, origin, lines))
    for (const { page } of openings) await page.close()
    const last = await openPage(browser, origin, lines)
    openings.push(last)
    const { page, session } = last
    await page.waitForTimeout(3_000)
    const drags = await measureDrag(page, places)
    const before = await workOf(session)
    const frames = await measureScroll(page, places.scroller)
    const frameWorkMs = ((await workOf(session)) - before) / FRAMES
    await page.close()
    return {
      openMs: percentile(
        openings.map(({ openMs }) => openMs),
        0.5,
      ),
      openWorkMs: percentile(
        openings.map(({ workMs }) => workMs),
        0.5,
      ),
      framesPerSecond: 1000 / (frames.reduce((sum, one) => sum + one, 0) / frames.length),
      slowFrameMs: percentile(frames, 0.95),
      frameWorkMs,
      dragMs: percentile(drags, 0.5),
      slowDragMs: percentile(drags, 0.95),
    }
  } finally {
    server.close()
  }
}

type Opened = {
  readonly page: Page
  readonly session: CDPSession
  readonly openMs: number
  readonly workMs: number
}

async function openPage(browser: Browser, origin: string, lines: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(60_000)
  await page.goto(origin)
  await page.waitForFunction(() => 'ganttPage' in globalThis)
  await page.evaluate((count) => {
    const { ganttPage } = globalThis as unknown as { ganttPage: GanttPage }
    ganttPage.prepare(count)
  }, lines)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  // What making the plan has left to be tidied up is not part of opening it.
  await session.send('HeapProfiler.collectGarbage')
  const before = await workOf(session)
  const openMs = await page.evaluate(async () => {
    const { ganttPage } = globalThis as unknown as { ganttPage: GanttPage }
    return await ganttPage.open()
  })
  return { page, session, openMs, workMs: (await workOf(session)) - before }
}

/** Milliseconds that the page's own thread was on a core. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** Milliseconds between frames while the list is scrolled by two lines a frame. */
async function measureScroll(page: Page, selector: string): Promise<readonly number[]> {
  return await page.evaluate(
    async ({ scroller, count }) => {
      const all = [...document.querySelectorAll<HTMLElement>(`${scroller}, ${scroller} *`)]
      const box = all.find(
        (one) => one.scrollHeight > one.clientHeight * 4 && getComputedStyle(one).overflowY !== 'visible',
      )
      if (!box) throw new Error('nothing scrolls')
      const times: number[] = []
      let last = await new Promise<number>(requestAnimationFrame)
      for (let frame = 0; frame < count; frame += 1) {
        box.scrollTop += 56
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - last)
        last = now
      }
      return times.slice(10)
    },
    { scroller: selector, count: FRAMES },
  )
}

/** Milliseconds from a move of the pointer to the end of the frame that shows it. */
async function measureDrag(page: Page, places: Places): Promise<readonly number[]> {
  const { x, y } = await places.barAt(page)
  await page.evaluate(() => {
    const steps: number[] = []
    Object.assign(globalThis, { steps })
    for (const kind of ['pointermove', 'mousemove']) {
      document.addEventListener(
        kind,
        () => {
          const start = performance.now()
          requestAnimationFrame(() => {
            const port = new MessageChannel()
            port.port1.addEventListener('message', () => void steps.push(performance.now() - start))
            port.port1.start()
            port.port2.postMessage(undefined)
          })
        },
        { capture: true },
      )
    }
  })
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(x + step * 2, y)
  const times = await page.evaluate(() => (globalThis as unknown as { steps: number[] }).steps)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return times
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
