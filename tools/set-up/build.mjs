import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildKernels } from './kernels.mjs'
import { programOf, root } from './places.mjs'
import { runNode } from './run.mjs'
import { sourceHash } from './source-hash.mjs'

const programFolder = path.join(root, 'build', 'program')
export const serverFile = path.join(programFolder, 'server.js')
export const siteFolder = path.join(root, 'apps', 'web', 'dist', 'site')
/** What each is made of, beside it: what the terminal starts needs no pages. */
const stamps = {
  server: path.join(programFolder, 'built-from'),
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
  const site = isBuiltFrom(hash, stamps.site, path.join(siteFolder, 'index.html'))
  const server = isBuiltFrom(hash, stamps.server, serverFile)
  if (site && server) return undefined
  say(existsSync(stamps.site) ? 'The sources have changed: building …' : 'Building (once) …')
  const hindrance = await buildKernels()
  if (hindrance !== undefined) return hindrance
  const building = [buildServer(hash), ...(site ? [] : [runVite('apps/web', stamps.site, hash)])]
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
  if (isBuiltFrom(hash, stamps.server, serverFile)) return { code: 0, output: '' }
  return await runVite('apps/server', stamps.server, hash)
}

/**
 * @param {string} app
 * @param {string} stamp
 * @param {string} hash
 */
async function runVite(app, stamp, hash) {
  const config = path.join(app, 'vite.config.ts')
  const built = await runNode([programOf('vite'), 'build', '--config', config, '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  })
  if (built.code === 0) leave(stamp, hash)
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
