import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { build, defaultClientConditions } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { financeFigures } from './harness/finance-figures.ts'

const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'harness/finance-figures.ts')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => await browser.close())

/** The engine as a browser gets it: in one file, made small. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'figures' } },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  return outputs
    .flatMap(({ output }) => output.flatMap((file) => ('code' in file ? [file.code] : [])))
    .join('\n')
}

describe('the finance engine', () => {
  it('answers in a worker of the browser what it answers on the server, to the last digit', async () => {
    const page = await browser.newPage()
    const inWorker = await page.evaluate(
      async (code) => {
        const source = new Blob([`${code}\npostMessage(figures.financeFigures())`], {
          type: 'text/javascript',
        })
        const worker = new Worker(URL.createObjectURL(source))
        return await new Promise<string>((resolve, reject) => {
          worker.addEventListener('message', ({ data }) => resolve(String(data)))
          worker.addEventListener('error', ({ message }) => reject(new Error(message)))
        })
      },
      await bundled(),
    )
    expect(inWorker.length).toBeGreaterThan(100_000)
    expect(inWorker).toBe(financeFigures())
  })
})
