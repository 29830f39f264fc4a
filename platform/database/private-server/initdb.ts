import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { DatabaseUnavailable } from './faults.ts'
import { runAs } from './run-as.ts'

/** The superuser of the private server: the launcher's own, no request and no migration ever runs as it. */
export const adminLogin = 'portolan_admin'

export function hasCluster(cluster: string): boolean {
  return existsSync(join(cluster, 'PG_VERSION'))
}

/** Made beside and renamed when whole, so that a start cut short leaves nothing half made. */
export async function initCluster(
  cluster: string,
  password: string,
  account: Account,
  binaries: Binaries,
  test: boolean,
): Promise<void> {
  const fresh = `${cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  give(fresh, account)
  const { folder, file } = passwordFile(password, account)
  try {
    const flags = [
      '-D',
      fresh,
      '-U',
      adminLogin,
      `--pwfile=${file}`,
      '-E',
      'UTF8',
      '--locale-provider=builtin',
    ]
    const more = ['--locale=C.UTF-8', '--auth-local=scram-sha-256', '--auth-host=scram-sha-256']
    const hasty = test ? ['--no-sync'] : []
    const { code, said } = await runAs(
      account,
      binaries.initdb,
      [...flags, ...more, ...hasty],
      binaries.environment,
    )
    if (code !== 0) throw new Error(`initdb: ${said}`)
    renameSync(fresh, cluster)
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true })
    throw cause
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether the account gets through all folders above: asked of PostgreSQL itself, which names what it lacks. */
export async function canReach(folder: string, account: Account, binaries: Binaries): Promise<boolean> {
  if (account.uid === undefined) return true
  const probe = hasCluster(folder) ? folder : `${folder}.probe`
  if (probe !== folder) {
    rmSync(probe, { recursive: true, force: true })
    mkdirSync(probe, { mode: 0o700 })
    give(probe, account)
  }
  try {
    const asked = await runAs(
      account,
      binaries.postgres,
      ['-D', probe, '-C', 'data_directory'],
      binaries.environment,
    )
    return !/Permission denied/.test(asked.said)
  } finally {
    if (probe !== folder) rmSync(probe, { recursive: true, force: true })
  }
}

/** A cluster is bound to its major version; the bundled package has no upgrade program. */
export function checkVersion(cluster: string, binaries: Binaries): void {
  const found = Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  if (found === binaries.major) return
  throw new DatabaseUnavailable(
    `The database in ${cluster} was written by PostgreSQL ${found}, this version brings ${binaries.major}; make a backup with the version that wrote it, then restore that into an empty data folder.`,
  )
}

function passwordFile(password: string, account: Account): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-initdb-'))
  const file = join(folder, 'password')
  writeFileSync(file, password, { mode: 0o600, flag: 'wx' })
  give(folder, account)
  give(file, account)
  return { folder, file }
}

function give(path: string, account: Account): void {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid ?? account.uid)
}
