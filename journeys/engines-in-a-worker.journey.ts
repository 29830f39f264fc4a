import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { build, defaultClientConditions } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { figuresByEngine } from './harness/figures/figures-by-engine.ts'

const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'harness/figures/figures-by-engine.ts')

let browser: Browser
let code: string
beforeAll(async () => {
  browser = await openBrowser()
  code = await bundled()
})
afterAll(async () => await browser.close())

/** The engines as a browser gets them: in one file, made small. */
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

async function inWorker(engine: string): Promise<string> {
  const page = await browser.newPage()
  const said = await page.evaluate(
    async ([script, name]) => {
      const ask = `\npostMessage(figures.figuresByEngine[${JSON.stringify(name)}]())`
      const source = new Blob([script + ask], { type: 'text/javascript' })
      const worker = new Worker(URL.createObjectURL(source))
      return await new Promise<string>((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => resolve(String(data)))
        worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      })
    },
    [code, engine] as const,
  )
  await page.close()
  return said
}

describe('in a worker of the browser', () => {
  it.each(Object.entries(figuresByEngine))(
    'the engine %s answers what it answers on the server, to the last digit',
    async (engine, figures) => {
      const said = await inWorker(engine)
      expect(said.length).toBeGreaterThan(50_000)
      expect(said).toBe(figures())
    },
  )
})
