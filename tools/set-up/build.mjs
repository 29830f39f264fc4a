import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildKernels } from './kernels.mjs'
import { programOf, root } from './places.mjs'
import { runNode } from './run.mjs'
import { sourceHash } from './source-hash.mjs'

export const serverFile = path.join(root, 'apps', 'server', 'dist', 'main.js')
export const siteFolder = path.join(root, 'apps', 'web', 'dist', 'site')
const stamp = path.join(root, 'apps', 'server', 'dist', 'built-from')

/**
 * Builds server, command line and web unless what stands there was made from these very sources.
 * Answers a sentence when it cannot be done.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function build(say) {
  const hash = sourceHash()
  if (isBuiltFrom(hash)) return undefined
  say(existsSync(stamp) ? 'The sources have changed: building …' : 'Building (once) …')
  const hindrance = await buildKernels()
  if (hindrance !== undefined) return hindrance
  const built = await Promise.all([buildServer(), buildSite()])
  const failed = built.find(({ code }) => code !== 0)
  if (failed !== undefined) return `${failed.output.trim()}\nThe build failed, see above.`
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return undefined
}

/** @param {string} hash */
function isBuiltFrom(hash) {
  const there = [serverFile, path.join(siteFolder, 'index.html'), stamp].every((file) => existsSync(file))
  return there && readFileSync(stamp, 'utf8') === hash
}

export function buildServer() {
  return runNode([programOf('typescript'), '-b', 'apps/server', 'apps/cli'])
}

function buildSite() {
  return runNode([programOf('vite'), 'build', 'apps/web', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  })
}
