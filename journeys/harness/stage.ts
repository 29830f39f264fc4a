import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright'
import { openBrowser } from './browser.ts'
import { type House, openHouse } from './house.ts'
import { visit, type Visitor } from './visitor.ts'

export type Stage = {
  readonly server: House
  readonly browser: Browser
  /**
   * Tells one story. It fails too when a page complained about anything that the story did not ask for, and when a word
   * of another customer came through.
   */
  readonly tell: (story: (enter: Enter) => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

/** A new person at a browser of their own. */
export type Enter = (name: string, options?: BrowserContextOptions) => Promise<Visitor>

/** A running server and a browser, for one or more stories. */
export async function openStage(options: { readonly sample: boolean }): Promise<Stage> {
  const browser = await openBrowser()
  try {
    const server = await openHouse(options)
    return {
      server,
      browser,
      tell: async (story) => await tellIn(browser, server, story),
      close: async () => {
        await browser.close()
        await server.stop()
        refuseLeaks(server)
      },
    }
  } catch (cause) {
    await browser.close()
    throw cause
  }
}

async function tellIn(
  browser: Browser,
  server: House,
  story: (enter: Enter) => Promise<void>,
): Promise<void> {
  const visitors: Visitor[] = []
  try {
    await story(async (name, options) => {
      const visitor = await visit(browser, name, { baseURL: server.origin, ...options })
      visitors.push(visitor)
      return visitor
    })
    const complaints = visitors.flatMap((visitor) => visitor.complaints())
    if (complaints.length > 0) throw new Error(`The pages complained:\n${complaints.join('\n')}`)
    refuseLeaks(server)
  } catch (cause) {
    throw new Error(`${await keepPictures(visitors)}\n${String(cause)}`, { cause })
  } finally {
    for (const { context } of visitors) await context.close()
  }
}

function refuseLeaks(server: House): void {
  const leaks = server.leaks()
  if (leaks.length > 0) throw new Error(`Words of another customer came through:\n${leaks.join('\n')}`)
}

/** What everybody saw when it went wrong. */
async function keepPictures(visitors: readonly Visitor[]): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'portolan-pictures-'))
  const told: string[] = []
  for (const { name, context, complaints } of visitors) {
    for (const [index, page] of context.pages().entries()) {
      const file = path.join(folder, `${name}-${index + 1}.png`)
      const kept = await page.screenshot({ path: file, timeout: 5_000 }).then(
        () => file,
        () => 'no picture could be taken',
      )
      told.push(`${name} was at ${page.url()}: ${kept}`)
    }
    told.push(...complaints())
  }
  return told.join('\n')
}
