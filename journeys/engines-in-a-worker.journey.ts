import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { figuresByEngine } from './harness/figures/figures-by-engine.ts'
import { answerInWorker, bundle } from './harness/in-worker.ts'

let browser: Browser
let code: string
beforeAll(async () => {
  browser = await openBrowser()
  code = await bundle('figures/figures-by-engine.ts')
})
afterAll(async () => await browser.close())

describe('in a worker of the browser', () => {
  it.each(Object.entries(figuresByEngine))(
    'the engine %s answers what it answers on the server, to the last digit',
    async (engine, figures) => {
      const said = await answerInWorker(
        await browser.newPage(),
        code,
        `figures.figuresByEngine[${JSON.stringify(engine)}]()`,
      )
      expect(said.length).toBeGreaterThan(50_000)
      expect(said).toBe(figures())
    },
  )
})
