import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './places.mjs'
import { run } from './run.mjs'

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean }} Entry */

const modules = path.join(root, 'node_modules')

/**
 * Installs what package-lock.json names unless it is there already, however it came there.
 * Answers a sentence when it cannot be done.
 *
 * @param {(line: string) => void} say
 * @param {{ mayInstall: boolean }} [rules]
 * @returns {Promise<string | undefined>}
 */
export async function install(say, { mayInstall } = { mayInstall: true }) {
  const wanted = readEntries(path.join(root, 'package-lock.json'))
  if (isInstalled(wanted)) return undefined
  if (!mayInstall) return 'Packages are missing and --no-install forbids to fetch them. Run "npm ci" first.'
  const closed = closedFolder()
  if (closed !== undefined)
    return `Packages are missing and ${closed} may not be written by this account. Run "npm ci" as its owner, or copy the project to a folder of your own.`
  say('Installing packages (once; some 30 seconds with a good connection) …')
  const needed = [...wanted.values()].filter(({ optional }) => !optional).length
  const progress = setInterval(() => say(`  ${packagesThere()} of about ${needed} packages`), 5_000)
  // A build needs what is called "dev" here, also where NODE_ENV says production.
  const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  clearInterval(progress)
  if (code === 0) return undefined
  return `${output.trim()}\n"npm ci" failed, see above. Is the network there, and is there room on the disk? Then run the same command again.`
}

/**
 * npm writes its own lock into node_modules as the last thing it does. When that names every package that is wanted,
 * and each has its folder, nothing is to be done. What is optional may be made for another machine.
 *
 * @param {ReadonlyMap<string, Entry>} wanted
 */
function isInstalled(wanted) {
  const hidden = path.join(modules, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const there = readEntries(hidden)
  for (const [place, entry] of wanted) {
    const found = there.get(place)
    if (found === undefined && entry.optional) continue
    if (found === undefined || found.version !== entry.version || found.integrity !== entry.integrity)
      return false
    if (!existsSync(path.join(root, place, 'package.json'))) return false
  }
  return true
}

/** @param {string} file */
function readEntries(file) {
  /** @type {{ packages: Record<string, Entry> }} */
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(Object.entries(packages).filter(([place]) => place.includes('node_modules/')))
}

/** The folder that an installation must write and this account may not. */
function closedFolder() {
  return [root, modules].find((folder) => existsSync(folder) && !isWritable(folder))
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function packagesThere() {
  if (!existsSync(modules)) return 0
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? readdirSync(path.join(modules, name)) : [name])).length
}

/**
 * The npm that started us; without one, that of the search path.
 *
 * @param {readonly string[]} flags
 */
function runNpm(flags) {
  const npm = process.env['npm_execpath']
  return npm?.endsWith('.js') ? run(process.execPath, [npm, ...flags]) : run('npm', flags)
}
