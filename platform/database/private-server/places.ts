import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { codeOf, DatabaseUnavailable } from './faults.ts'

/** Where the private server keeps what. `home` lies in the data folder; `state` is the same unless moved. */
export type Places = { readonly home: string; readonly state: string }

const pointerName = 'location'

/** `<data folder>/database`, or the folder that an earlier start had to move the cluster to. */
export function findPlaces(dataFolder: string): Places {
  // Readable by the database account, which is not root; all that is secret inside has its own 0600 or 0700.
  const mode = process.getuid?.() === 0 ? 0o755 : 0o700
  mkdirSync(join(dataFolder, 'database'), { recursive: true, mode })
  const home = realpathSync(join(dataFolder, 'database'))
  const pointer = join(home, pointerName)
  if (!existsSync(pointer)) return { home, state: home }
  const state = readFileSync(pointer, 'utf8').trim()
  mkdirSync(state, { recursive: true, mode })
  return { home, state: realpathSync(state) }
}

/**
 * A folder that an account other than root can reach. Its name ends by chance, so that a data folder which was
 * deleted and made again starts empty; the pointer comes first, so that a crash leaves no unknown cluster.
 */
export function moveState(home: string): Places {
  const state = join('/var/lib/portolan', `${shortHash(home)}-${randomBytes(3).toString('hex')}`)
  try {
    mkdirSync('/var/lib/portolan', { recursive: true, mode: 0o755 })
    writeFileSync(join(home, pointerName), `${state}\n`, { mode: 0o644 })
    mkdirSync(state, { mode: 0o755 })
  } catch (cause) {
    if (codeOf(cause) === 'ENOSPC') throw cause
    throw new DatabaseUnavailable(
      `The database account cannot reach ${home} and /var/lib/portolan cannot be made; open the folders above with "chmod o+x", or name another folder with PORTOLAN_DATA.`,
      { cause },
    )
  }
  return { home, state }
}

/** Short, because a socket's path is limited to 107 bytes; closed, because a folder in tmp is anybody's. */
export function makeSocketFolder(state: string, account: Account): string {
  const wanted = join(tmpdir(), `portolan-${shortHash(state)}`)
  const folder = claim(wanted, account) ? wanted : mkdtempSync(`${wanted}-`)
  chmodSync(folder, 0o700)
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? account.uid)
  return folder
}

function claim(folder: string, account: Account): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause
  }
  const found = lstatSync(folder)
  return found.isDirectory() && (found.uid === process.getuid?.() || found.uid === account.uid)
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
