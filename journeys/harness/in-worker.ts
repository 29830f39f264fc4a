import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { build, defaultClientConditions } from 'vite'

/** A file of this folder as a browser gets it: with all it needs, made small. What it exports stands in `figures`. */
export async function bundle(file: string): Promise<string> {
  const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), file)
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', ...defaultClientConditions] },
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'figures' } },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  return outputs
    .flatMap(({ output }) => output.flatMap((one) => ('code' in one ? [one.code] : [])))
    .join('\n')
}

/** What an expression over `figures` answers in a worker of the browser. */
export async function answerInWorker(page: Page, code: string, expression: string): Promise<string> {
  return await page.evaluate(async (text) => {
    const source = new Blob([text], { type: 'text/javascript' })
    const worker = new Worker(URL.createObjectURL(source))
    return await new Promise<string>((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(String(data)))
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    })
  }, `${code}\npostMessage(${expression})`)
}
