import type { Page, Request } from 'playwright'

const PATIENCE_MS = 8_000
const CALM_MS = 250

/** Waits until nothing is asked of the server any more, and no skeleton stands for what will come. */
export function calmOf(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  let lastAt = 0
  const done = (request: Request): void => {
    open.delete(request)
    lastAt = performance.now()
  }
  page.on('request', (request) => {
    if (request.url().endsWith('/api/live')) return
    open.add(request)
    lastAt = performance.now()
  })
  page.on('requestfinished', done)
  page.on('requestfailed', done)
  return async () => {
    const until = performance.now() + PATIENCE_MS
    while (performance.now() < until) {
      await page.waitForTimeout(60)
      const calm = open.size === 0 && performance.now() - lastAt > CALM_MS
      if (calm && !(await isWaiting(page))) return
    }
  }
}

/** A page that is just being left for another one is not there yet either. */
async function isWaiting(page: Page): Promise<boolean> {
  return await page
    .evaluate(() => document.querySelector('.p-bone, [aria-busy="true"]') !== null)
    .catch(() => true)
}
