import { createServer, type Server } from 'node:http'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright'
import { build, defaultClientConditions } from 'vite'
import { moveDates, standOf } from '../domain/index.ts'
import { largePlan } from './gantt/large-plan.ts'
import type { GanttPage } from './gantt/page.tsx'
import { svarPage } from './gantt/svar-page.ts'

const LINES = 10_000
const GOAL = { openMs: 320, framesPerSecond: 50, dragMs: 33 }
const folder = fileURLToPath(new URL('./gantt', import.meta.url))

type Measured = {
  readonly openMs: number
  readonly framesPerSecond: number
  readonly slowFrameMs: number
  readonly dragMs: number
  readonly slowDragMs: number
}

/** Opening, scrolling and dragging in a browser without a screen; SVAR's Gantt over the same plan in the same run. */
export async function bench(): Promise<number> {
  const site = mkdtempSync(path.join(os.tmpdir(), 'gantt-bench-'))
  const browser = await chromium.launch({
    executablePath: process.env['PORTOLAN_BROWSER'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
  })
  try {
    const ours = await measurePage(browser, await buildPage(folder, path.join(site, 'ours')), oursAt)
    const other = hasSvar() ? await inTime(measurePage(browser, await buildSvar(site), svarAt)) : notInstalled
    const reached =
      ours.openMs <= GOAL.openMs && ours.framesPerSecond >= GOAL.framesPerSecond && ours.dragMs <= GOAL.dragMs
    process.stdout.write(
      [
        `Gantt of ${LINES} lines in a browser without a screen`,
        `goal       opens in ${GOAL.openMs} ms · ${GOAL.framesPerSecond} frames a second · a step of a drag in ${GOAL.dragMs} ms`,
        `reached    ${inWords(ours)}`,
        `reference  SVAR ${typeof other === 'string' ? other : inWords(other)}`,
        `published  SVAR 559 ms · 32 · 95 (p95 212) ms on two cores, the prototype 316 ms · 53 · 33 (p95 45) ms`,
        `  the machine: ${os.loadavg()[0]?.toFixed(1)} at work on ${os.cpus().length} cores while this was measured`,
        `  beside the page: all that lies behind a bar in the middle, ${successors()}`,
        '',
      ].join('\n'),
    )
    return reached ? 0 : 1
  } finally {
    await browser.close()
    rmSync(site, { recursive: true, force: true })
  }
}

const notInstalled = 'is not installed (npm i -D @svar-ui/react-gantt@2.7.3)'
const PATIENCE_S = 120

/** On a busy machine the other page may take for ever: then that is what is told of it. */
async function inTime(measured: Promise<Measured>): Promise<Measured | string> {
  const late = new Promise<string>((tell) =>
    setTimeout(() => tell(`was not done within ${PATIENCE_S} s`), PATIENCE_S * 1000).unref(),
  )
  return await Promise.race([measured.catch((fault: unknown) => String(fault).slice(0, 200)), late])
}

function inWords({ openMs, framesPerSecond, slowFrameMs, dragMs, slowDragMs }: Measured): string {
  return `${openMs.toFixed(0)} ms · ${framesPerSecond.toFixed(1)} (p95 frame ${slowFrameMs.toFixed(0)} ms) · ${dragMs.toFixed(0)} (p95 ${slowDragMs.toFixed(0)}) ms`
}

/** What the worker needs for one step, in CPU time of this process. */
function successors(): string {
  const plan = largePlan(LINES)
  const stand = standOf(plan)
  const id = `A${LINES / 2 + 5}`
  const after = {
    ...plan,
    activities: plan.activities.map((one) => (one.id === id ? { ...one, duration: 4_800 } : one)),
  }
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    moveDates(stand, after, [id])
    return performance.now() - start
  })
  const moved = moveDates(stand, after, [id]).finish.reduce(
    (sum, finish, at) => sum + Number(finish !== stand.finish[at]),
    0,
  )
  return `${median(times).toFixed(0)} ms for ${moved} that move`
}

type Places = { readonly scroller: string; readonly barAt: (page: Page) => Promise<{ x: number; y: number }> }

const oursAt: Places = {
  scroller: '.p-timeline',
  barAt: async (page) => {
    const box = await page.locator('.p-timeline').boundingBox()
    if (box === null) throw new Error('no timeline is shown')
    await page.locator('.p-timeline').evaluate((timeline) => timeline.scrollTo({ left: 0 }))
    const y = box.y + 46 + 28 * 3 + 13
    for (let x = box.x + 10; x < box.x + box.width - 20; x += 4) {
      await page.mouse.move(x, y)
      if ((await page.locator('.p-timeline').getAttribute('data-cursor')) === 'move') return { x: x + 4, y }
    }
    throw new Error('no bar is shown')
  },
}

const svarAt: Places = {
  scroller: '.wx-gantt',
  barAt: async (page) => {
    const box = await page.locator('.wx-bar.wx-task').nth(2).boundingBox()
    if (box === null) throw new Error('SVAR shows no bar')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  },
}

async function measurePage(browser: Browser, site: string, places: Places): Promise<Measured> {
  const { origin, server } = await serve(site)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(60_000)
  try {
    await page.goto(origin)
    await page.waitForFunction(() => 'ganttPage' in globalThis)
    const openMs = await page.evaluate(async (lines) => {
      const { ganttPage } = globalThis as unknown as { ganttPage: GanttPage }
      ganttPage.prepare(lines)
      return await ganttPage.open()
    }, LINES)
    await page.waitForTimeout(3_000)
    const drags = await measureDrag(page, places)
    const frames = await measureScroll(page, places.scroller)
    return {
      openMs,
      framesPerSecond: 1000 / (frames.reduce((sum, one) => sum + one, 0) / frames.length),
      slowFrameMs: percentile(frames, 0.95),
      dragMs: median(drags),
      slowDragMs: percentile(drags, 0.95),
    }
  } finally {
    await page.close()
    server.close()
  }
}

/** Milliseconds between frames while the list is scrolled by two lines a frame. */
async function measureScroll(page: Page, selector: string): Promise<readonly number[]> {
  return await page.evaluate(async (scroller) => {
    const all = [...document.querySelectorAll<HTMLElement>(`${scroller}, ${scroller} *`)]
    const box = all.find(
      (one) => one.scrollHeight > one.clientHeight * 4 && getComputedStyle(one).overflowY !== 'visible',
    )
    if (!box) throw new Error('nothing scrolls')
    const times: number[] = []
    let last = await new Promise<number>(requestAnimationFrame)
    for (let frame = 0; frame < 150; frame += 1) {
      box.scrollTop += 56
      const now = await new Promise<number>(requestAnimationFrame)
      times.push(now - last)
      last = now
    }
    return times.slice(10)
  }, selector)
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
  for (let step = 1; step <= 60; step += 1) await page.mouse.move(x + step * 2, y)
  const times = await page.evaluate(() => (globalThis as unknown as { steps: number[] }).steps)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return times
}

async function buildPage(root: string, outDir: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 5_000 },
  })
  return outDir
}

/** Built from a folder within the plan, so that its packages are found. */
async function buildSvar(site: string): Promise<string> {
  const root = mkdtempSync(path.join(folder, '.svar-'))
  try {
    writeFileSync(path.join(root, 'page.tsx'), svarPage(path.join(folder, 'large-plan.ts')))
    writeFileSync(path.join(root, 'index.html'), readFileSync(path.join(folder, 'index.html')))
    return await buildPage(root, path.join(site, 'svar'))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function hasSvar(): boolean {
  try {
    return existsSync(createRequire(import.meta.url).resolve('@svar-ui/react-gantt/style.css'))
  } catch {
    return false
  }
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

async function serve(site: string): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const file = path.join(site, request.url === '/' ? 'index.html' : (request.url ?? ''))
    if (!file.startsWith(site) || !existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': kinds[path.extname(file)] ?? 'application/octet-stream' })
    return response.end(readFileSync(file))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { origin: `http://127.0.0.1:${port}/`, server }
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
