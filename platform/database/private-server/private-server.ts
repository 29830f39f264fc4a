import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { chooseAccount } from './account.ts'
import type { Account } from './account.ts'
import { prepareBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { asUnavailable } from './faults.ts'
import { standGuard } from './guard.ts'
import type { Guard } from './guard.ts'
import { adminLogin, canReach, checkVersion, hasCluster, initCluster } from './initdb.ts'
import { takeOwnership } from './owner-lock.ts'
import type { OwnerLock } from './owner-lock.ts'
import { findPlaces, makeSocketFolder, moveState } from './places.ts'
import type { Places } from './places.ts'
import { adoptOrStart, stopPostmaster } from './postmaster.ts'
import type { Postmaster, PostmasterPlan } from './postmaster.ts'
import { appLogin, databaseName, loginConfig, ownerLogin, provision } from './provision.ts'
import { readSecrets } from './secrets.ts'
import { settingsFor } from './settings.ts'

export type PrivateServer = {
  /** The superuser, for the launcher and the test kit alone. */
  readonly admin: pg.ClientConfig
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
  readonly describe: string
  /** Whether a server that outlived its Node was taken over. */
  readonly adopted: boolean
  readonly postmasterPid: () => number
  stop(): Promise<void>
}

export type PrivateServerOptions = {
  readonly dataFolder: string
  readonly log: (line: string) => void
  /** Without safe writing, for throw-away clusters; refused outside NODE_ENV=test. */
  readonly test?: boolean
}

/** Starts, or takes over, the PostgreSQL of a data folder. Throws AlreadyRunning or DatabaseUnavailable. */
export async function startPrivateServer(options: PrivateServerOptions): Promise<PrivateServer> {
  const settings = settingsFor(options.test === true)
  const locks: OwnerLock[] = []
  try {
    const places = findPlaces(options.dataFolder)
    locks.push(await takeOwnership(places.home))
    const ground = await prepareGround(places, options)
    if (ground.state !== places.home) locks.push(await takeOwnership(ground.state))
    return await run(ground, settings, options, locks)
  } catch (cause) {
    for (const lock of locks) await lock.release()
    throw asUnavailable(cause, options.dataFolder)
  }
}

type Ground = {
  readonly state: string
  readonly cluster: string
  readonly account: Account
  readonly binaries: Binaries
}

/** The account, its programs and a cluster it can reach; the last two move out of a closed folder if need be. */
async function prepareGround(places: Places, options: PrivateServerOptions): Promise<Ground> {
  const account = chooseAccount(join(places.state, 'cluster'))
  const binaries = await prepareBinaries(account, places.state, options.log)
  const state = await reachableState(places, account, binaries, options.log)
  const cluster = join(state, 'cluster')
  const secrets = readSecrets(state)
  if (hasCluster(cluster)) checkVersion(cluster, binaries)
  else await initCluster(cluster, secrets.admin, account, binaries, options.test === true)
  return { state, cluster, account, binaries }
}

async function reachableState(
  places: Places,
  account: Account,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<string> {
  const cluster = join(places.state, 'cluster')
  if (await canReach(cluster, account, binaries)) return places.state
  if (hasCluster(cluster)) {
    throw new Error(`Permission denied for the account ${account.name} on a folder above ${cluster}`)
  }
  const { state } = moveState(places.home)
  log(`The account ${account.name} cannot reach ${places.home}, so the database lives in ${state}.`)
  return state
}

async function run(
  ground: Ground,
  settings: Readonly<Record<string, string>>,
  options: PrivateServerOptions,
  locks: readonly OwnerLock[],
): Promise<PrivateServer> {
  const { state, cluster, account, binaries } = ground
  const secrets = readSecrets(state)
  const plan: PostmasterPlan = {
    cluster,
    logFile: join(state, 'postgres.log'),
    account,
    binaries,
    settings,
    socketFolder: () => makeSocketFolder(state, account),
  }
  const watch = await keepRunning(plan, secrets.admin, options)
  const host = watch.postmaster().socketFolder
  try {
    await provision(host, secrets)
  } catch (cause) {
    await watch.stop()
    throw cause
  }
  let stopping: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    await watch.stop()
    for (const lock of locks) await lock.release()
  }
  return {
    admin: loginConfig(host, adminLogin, secrets.admin, 'postgres'),
    owner: loginConfig(host, ownerLogin, secrets.owner, databaseName),
    app: loginConfig(host, appLogin, secrets.app, databaseName),
    describe: `private PostgreSQL ${binaries.version} in ${state}`,
    adopted: watch.adopted,
    postmasterPid: () => watch.postmaster().pid,
    stop: () => (stopping ??= stop()),
  }
}

type Watch = {
  readonly adopted: boolean
  postmaster(): Postmaster
  stop(): Promise<void>
}

/** Guards the postmaster, and starts it again when it ends by itself: memory ran out, someone killed it. */
async function keepRunning(
  plan: PostmasterPlan,
  password: string,
  options: PrivateServerOptions,
): Promise<Watch> {
  const ended = new AbortController()
  const guardOf = (postmaster: Postmaster): Promise<Guard> =>
    standGuard(loginConfig(postmaster.socketFolder, adminLogin, password, 'postgres'), {
      cluster: plan.cluster,
      test: options.test === true,
      pid: postmaster.pid,
    })
  let postmaster = await adoptOrStart(plan)
  const adopted = postmaster.adopted
  let guard = await guardOf(postmaster).catch(async (cause: unknown) => {
    if (!adopted) await end(postmaster)
    throw cause
  })
  let restarting: Promise<void> = Promise.resolve()

  const restart = async (): Promise<void> => {
    for (let attempt = 0; !ended.signal.aborted; attempt++) {
      try {
        postmaster = await adoptOrStart({ ...plan, socketFolder: () => postmaster.socketFolder })
        guard = await guardOf(postmaster)
        options.log('The database runs again.')
        return watchGuard()
      } catch (cause) {
        if (attempt === 0) options.log(asUnavailable(cause, plan.cluster).message)
        await pause(Math.min(1000 * 2 ** attempt, 30_000), undefined, { signal: ended.signal }).catch(
          () => undefined,
        )
      }
    }
  }
  const watchGuard = (): void => {
    void guard.lost.then(() => {
      if (ended.signal.aborted) return
      options.log(`The database stopped by itself (see ${plan.logFile}); it is started again.`)
      restarting = restart()
    })
  }
  watchGuard()
  return {
    adopted,
    postmaster: () => postmaster,
    stop: async () => {
      ended.abort()
      await restarting
      await guard.release().catch(() => undefined)
      await end(postmaster)
    },
  }
}

async function end(postmaster: Postmaster): Promise<void> {
  await stopPostmaster(postmaster.pid)
  rmSync(postmaster.socketFolder, { recursive: true, force: true })
}
