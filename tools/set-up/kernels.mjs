import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { programOf, root } from './places.mjs'
import { runNode } from './run.mjs'

/** Engines whose inner loop is WebAssembly: `assembly/kernel.ts` becomes `dist/kernel.wasm`. */
const engines = ['risk']

/** What makes small, fast code of plain functions over memory: no collector, no checks of bounds that arrays have. */
const flags = [
  ['--optimizeLevel', '3'],
  ['--runtime', 'stub'],
  ['--enable', 'simd'],
  ['--use', 'abort='],
  // Vectors are handed from function to function, never out.
  ['--disableWarning', '112'],
].flat()

/**
 * Builds each kernel unless it was made from these very sources. Answers a sentence when it cannot be done.
 *
 * @returns {Promise<string | undefined>}
 */
export async function buildKernels() {
  const failed = await Promise.all(engines.map((engine) => buildKernel(path.join(root, 'engines', engine))))
  return failed.find((sentence) => sentence !== undefined)
}

/** @param {string} folder */
async function buildKernel(folder) {
  const kernel = path.join(folder, 'dist', 'kernel.wasm')
  const stamp = `${kernel}.built-from`
  const hash = hashOf(path.join(folder, 'assembly'))
  if (existsSync(kernel) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return undefined
  mkdirSync(path.dirname(kernel), { recursive: true })
  const source = path.join(folder, 'assembly', 'kernel.ts')
  const { code, output } = await runNode([programOf('assemblyscript'), source, '-o', kernel, ...flags])
  if (code !== 0)
    return `${output.trim()}\nThe kernel of ${path.basename(folder)} could not be built, see above.`
  writeFileSync(stamp, hash)
  return undefined
}

/** @param {string} folder */
function hashOf(folder) {
  const hash = createHash('sha256').update(flags.join(' '))
  for (const name of readdirSync(folder).toSorted())
    hash.update(name).update(readFileSync(path.join(folder, name)))
  return hash.digest('hex')
}
