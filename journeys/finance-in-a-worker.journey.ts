import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { financeFigures } from './harness/finance-figures.ts'
import { answerInWorker } from './harness/in-worker.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => await browser.close())

describe('the finance engine', () => {
  it('answers in a worker of the browser what it answers on the server, to the last digit', async () => {
    const inWorker = await answerInWorker(await browser.newPage(), 'finance-figures.ts', 'financeFigures')
    expect(inWorker.length).toBeGreaterThan(100_000)
    expect(inWorker).toBe(financeFigures())
  })
})
