import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { DatabaseUnavailable } from './faults.ts'

/** Who runs PostgreSQL. Without `uid` it is the account of this process. */
export type Account = { readonly name: string; readonly uid?: number; readonly gid?: number }

/**
 * PostgreSQL refuses to run as root, so root hands it to `postgres`, else `nobody`. An existing cluster stays
 * with the account that owns it: an image with other user numbers must not lock anyone out of their data.
 */
export function chooseAccount(cluster: string): Account {
  const own = process.getuid?.()
  if (own === undefined) throw new DatabaseUnavailable(noUnixAccounts)
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (own !== 0) return ownAccount(own, owner?.uid, cluster)
  const wanted = process.env['PORTOLAN_DATABASE_ACCOUNT']
  const found = wanted ? accountNamed(wanted) : (accountNamed('postgres') ?? accountNamed('nobody'))
  if (found === undefined) throw new DatabaseUnavailable(wanted ? noSuchAccount(wanted) : noAccount)
  if (owner === undefined || owner.uid === found.uid) return found
  if (wanted || owner.uid === 0) throw new DatabaseUnavailable(foreignCluster(cluster, owner.uid, found.name))
  return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
}

function ownAccount(own: number, owner: number | undefined, cluster: string): Account {
  if (owner !== undefined && owner !== own) {
    throw new DatabaseUnavailable(
      `The database in ${cluster} belongs to another account (user ${owner}, not ${own}); start as that account, or name another folder with PORTOLAN_DATA.`,
    )
  }
  return { name: nameOfThisUser(own, owner === undefined) }
}

function nameOfThisUser(uid: number, needed: boolean): string {
  try {
    return userInfo().username
  } catch (cause) {
    // PostgreSQL runs under a number without a name, but initdb refuses it.
    if (!needed) return `user ${uid}`
    throw new DatabaseUnavailable(
      `User ${uid} has no entry in /etc/passwd, and PostgreSQL cannot create a database without one; add an entry, start as a named user, or set DATABASE_URL.`,
      { cause },
    )
  }
}

function accountNamed(name: string): Account | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [account, , uid, gid] = line.split(':')
    if (account === name && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

const noUnixAccounts =
  'The private database needs Linux or macOS; on this system set DATABASE_URL to a PostgreSQL of your own.'
const noAccount =
  'PostgreSQL refuses to run as root, and there is neither an account postgres nor nobody in /etc/passwd; start as an ordinary user, or name an account with PORTOLAN_DATABASE_ACCOUNT.'

function noSuchAccount(name: string): string {
  return `PORTOLAN_DATABASE_ACCOUNT names ${name}, which is root or not in /etc/passwd; name an ordinary account of this machine.`
}

function foreignCluster(cluster: string, owner: number, wanted: string): string {
  return `The database in ${cluster} belongs to user ${owner}, but ${wanted} is to run it; run "chown -R ${wanted} ${cluster}", or change PORTOLAN_DATABASE_ACCOUNT.`
}
