import { type Database, migrate, openDatabase } from '@portolan/platform/database'
import { createServer } from '@portolan/platform/http'
import { openIdentity, readSessionSecret } from '@portolan/platform/identity'
import { startQueue } from '@portolan/platform/jobs'
import { createHub, followLive } from '@portolan/platform/live'
import { instantOf } from '@portolan/quantity'
import { placeOf } from '@portolan/plan/server'
import { Kysely, PostgresDialect } from 'kysely'
import { mkdir } from 'node:fs/promises'
import { pino } from 'pino'
import { startChores } from './chores.ts'
import type { Config } from './config.ts'
import { assemble, jobKinds } from './functions.ts'
import { findLocalActor } from './local-actor.ts'
import { prepareLocalSocket } from './local-socket.ts'
import { nameOfScope } from './name-of-scope.ts'

export type Serving = {
  readonly database: Database
  readonly address: string
  /** The link by which the first administrator gets in, as long as he has no password. */
  readonly firstLink: string | undefined
  readonly stop: () => Promise<void>
}

/** Starts everything in order, and stops it in the opposite one. */
export async function serve(config: Config, log: (line: string) => void): Promise<Serving> {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o711 })
  const database = await openDatabase({
    url: config.databaseUrl,
    directUrl: config.databaseDirectUrl,
    dataFolder: config.dataFolder,
    log,
  })
  const started: (() => Promise<unknown>)[] = [() => database.stop()]
  const stop = async (): Promise<void> => {
    for (const end of started.toReversed()) await end()
    started.length = 0
  }
  try {
    return { database, ...(await startAll(config, database, { log, started })), stop }
  } catch (cause) {
    await stop()
    throw cause
  }
}

type Starting = { readonly log: (line: string) => void; readonly started: (() => Promise<unknown>)[] }

async function startAll(
  config: Config,
  database: Database,
  { log, started }: Starting,
): Promise<{ address: string; firstLink: string | undefined }> {
  await migrate(database.owner)
  const now = (): string => instantOf(Date.now())
  const queries = new Kysely<never>({ dialect: new PostgresDialect({ pool: database.app }) }) as never
  const door = { queries, needsSetRole: database.appNeedsSetRole }
  const { owner, ownerConfig } = database
  const queue = await startQueue({ ownerConfig, owner, kinds: jobKinds({ door, owner }), now, log })
  started.push(() => queue.stop())
  const identity = openIdentity({
    owner,
    ownerConfig,
    door,
    now,
    secret: await readSessionSecret(config.dataFolder),
    origin: config.origin,
    log,
    nameOfScope,
  })
  started.push(() => identity.stop())
  const functions = assemble(queue)
  const hub = createHub(door)
  const chores = startChores({
    database,
    delivery: { owner, door, answers: functions.answers, now, log },
    dataFolder: config.dataFolder,
    now,
    hourly: () => functions.hourly(owner),
    log,
  })
  started.push(() => chores.stop())
  const live = await followLive(ownerConfig, hub, chores.wakeOutbox)
  started.push(() => live.stop())
  const parts = {
    stage: { door, now, placeOf },
    useCases: [...identity.useCases, ...functions.useCases],
    ready: async () => await owner.query('select 1').then(() => true, () => false),
    version: config.version,
    pages: config.pages,
    logger: pino({ level: config.logLevel }),
    hub,
  }
  const open = await createServer({
    ...parts,
    findActor: identity.findActor,
    hosts: config.hosts,
    callsPerMinute: config.callsPerMinute,
  })
  const address = await open.listen({ host: config.address, port: config.port })
  started.push(() => open.close())
  const local = await createServer({ ...parts, findActor: findLocalActor(owner), hosts: new Set(), callsPerMinute: undefined })
  await local.listen({ path: await prepareLocalSocket(config.dataFolder) })
  started.push(() => local.close())
  return { address, firstLink: (await identity.issueFirstLink())?.url }
}
