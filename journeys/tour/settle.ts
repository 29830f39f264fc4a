import type { Page, Request } from 'playwright'

const PATIENCE_MS = 12_000
const CALM_MS = 300

/**
 * Says that the page came to rest: it shows something, nothing is asked of the server, nothing moves, no skeleton stands
 * for what will come.
 */
export type Calm = () => Promise<boolean>

/** Listens from now on; the page may change its address any number of times. */
export function calmOf(page: Page): Calm {
  const open = new Set<Request>()
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/live')) open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return async () => {
    const until = performance.now() + PATIENCE_MS
    while (performance.now() < until) {
      // A page that is just being left for another one is not there yet either.
      const still = await page.evaluate(isStill, CALM_MS).catch(() => false)
      if (still && open.size === 0) return true
    }
    return false
  }
}

/** Runs in the page: false as soon as something changes, true after so long without. */
async function isStill(calmMs: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const watch = new MutationObserver(() => answer(false))
    const timer = setTimeout(
      () =>
        answer(
          document.querySelector('#root > *') !== null &&
            document.querySelector('.p-bone, [aria-busy="true"]') === null,
        ),
      calmMs,
    )
    const answer = (still: boolean): void => {
      clearTimeout(timer)
      watch.disconnect()
      resolve(still)
    }
    watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true })
  })
}
