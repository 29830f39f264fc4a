import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { outlookFigures } from './harness/outlook-figures.ts'
import { answerInWorker } from './harness/in-worker.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => await browser.close())

describe('the outlook engine', () => {
  it('answers in a worker of the browser what it answers on the server, to the last digit', async () => {
    const inWorker = await answerInWorker(await browser.newPage(), 'outlook-figures.ts', 'outlookFigures')
    expect(inWorker.length).toBeGreaterThan(20_000)
    expect(inWorker).toBe(outlookFigures())
  })
})
