import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildKernels } from './kernels.mjs'
import { programOf, root } from './places.mjs'
import { runNode } from './run.mjs'
import { sourceHash } from './source-hash.mjs'

export const serverFile = path.join(root, 'apps', 'server', 'dist', 'main.js')
export const siteFolder = path.join(root, 'apps', 'web', 'dist', 'site')
/** What each is made of, beside it: what the terminal starts needs no pages. */
const stamps = {
  server: path.join(root, 'apps', 'server', 'dist', 'built-from'),
  site: path.join(root, 'apps', 'web', 'dist', 'built-from'),
}

/**
 * Builds server, command line and web unless what stands there was made from these very sources.
 * Answers a sentence when it cannot be done.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>}
 */
export async function build(say) {
  const hash = sourceHash()
  const fresh = {
    server: isBuiltFrom(hash, stamps.server, serverFile),
    site: isBuiltFrom(hash, stamps.site, path.join(siteFolder, 'index.html')),
  }
  if (fresh.server && fresh.site) return undefined
  say(existsSync(stamps.site) ? 'The sources have changed: building …' : 'Building (once) …')
  const hindrance = await buildKernels()
  if (hindrance !== undefined) return hindrance
  const building = [...(fresh.server ? [] : [buildServer()]), ...(fresh.site ? [] : [buildSite(hash)])]
  const failed = (await Promise.all(building)).find(({ code }) => code !== 0)
  return failed === undefined ? undefined : `${failed.output.trim()}\nThe build failed, see above.`
}

/**
 * @param {string} hash
 * @param {string} stamp
 * @param {string} file
 */
function isBuiltFrom(hash, stamp, file) {
  return existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Server and command line. */
export async function buildServer(hash = sourceHash()) {
  const built = await runNode([programOf('typescript'), '-b', 'apps/server', 'apps/cli'])
  if (built.code === 0) leave(stamps.server, hash)
  return built
}

/** @param {string} hash */
async function buildSite(hash) {
  const built = await runNode([programOf('vite'), 'build', 'apps/web', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  })
  if (built.code === 0) leave(stamps.site, hash)
  return built
}

/**
 * @param {string} stamp
 * @param {string} hash
 */
function leave(stamp, hash) {
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}
