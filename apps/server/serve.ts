import { type Database, migrate, openDatabase, openQueries } from '@portolan/platform/database'
import { createServer } from '@portolan/platform/http'
import { openIdentity, readSessionSecret } from '@portolan/platform/identity'
import { startQueue } from '@portolan/platform/jobs'
import { openMailer } from '@portolan/platform/mail'
import { createHub, followLive } from '@portolan/platform/live'
import { openKeptAnswers, rehearse } from '@portolan/platform/operations'
import { openOutbound } from '@portolan/platform/outbound'
import { deliverOutbox } from '@portolan/platform/outbox'
import { instantOf } from '@portolan/quantity'
import { placeOf, placesOf } from '@portolan/plan/server'
import { mkdir } from 'node:fs/promises'
import { pino } from 'pino'
import { administrationUseCases, openAdministration } from './administration.ts'
import { startChores } from './chores.ts'
import type { Config } from './config.ts'
import { assemble, jobKinds } from './functions.ts'
import { findLocalActor } from './local-actor.ts'
import { prepareLocalSocket } from './local-socket.ts'
import { ensureSample, joinSample } from './sample.ts'
import { nameOfScope } from './name-of-scope.ts'

export type Serving = {
  readonly database: Database
  readonly address: string
  /** The link by which the first administrator gets in, as long as he has no password. */
  readonly firstLink: string | undefined
  /** Settled once the sample organisation stands, where one is to be made: whoever comes earlier is served meanwhile. */
  readonly sample: Promise<void>
  readonly stop: () => Promise<void>
}

export type Doors = {
  /** False: only the local socket is opened, as for one command of the command line. */
  readonly network: boolean
}

/** Starts everything in order, and stops it in the opposite one. */
export async function serve(
  config: Config,
  log: (line: string) => void,
  doors: Doors = { network: true },
): Promise<Serving> {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o711 })
  const database = await openDatabase({
    url: config.databaseUrl,
    directUrl: config.databaseDirectUrl,
    dataFolder: config.dataFolder,
    log,
  })
  const started: (() => Promise<unknown>)[] = [() => database.stop()]
  const stop = async (): Promise<void> => {
    const ends = started.splice(0).toReversed()
    const failures: unknown[] = []
    // What does not end well keeps nothing else running, least of all the database.
    for (const end of ends) await end().catch((cause: unknown) => failures.push(cause))
    if (failures.length > 0) throw failures[0]
  }
  try {
    return { database, ...(await startAll(config, database, { log, started, doors })), stop }
  } catch (cause) {
    await stop()
    throw cause
  }
}

type Starting = {
  readonly log: (line: string) => void
  readonly started: (() => Promise<unknown>)[]
  readonly doors: Doors
}

async function startAll(
  config: Config,
  database: Database,
  { log, started, doors }: Starting,
): Promise<Omit<Serving, 'database' | 'stop'>> {
  await migrate(database.owner)
  const now = (): string => instantOf(Date.now())
  const door = { queries: openQueries(database), needsSetRole: database.appNeedsSetRole }
  const { owner, ownerConfig } = database
  const queue = await startQueue({ ownerConfig, owner, kinds: jobKinds({ owner, door }), now, log })
  started.push(() => queue.stop())
  const secret = readSessionSecret(config.dataFolder)
  const mailer = config.mail && openMailer(config.mail)
  if (mailer) started.push(async () => mailer.stop())
  const identity = openIdentity({
    owner,
    ownerConfig,
    door,
    now,
    secret,
    origin: config.origin,
    log,
    nameOfScope,
  })
  started.push(() => identity.stop())
  const functions = assemble({
    identity,
    owner,
    queue,
    now,
    door,
    mailer,
    outbound: openOutbound({ loopback: config.outboundLoopback }),
    chance: Math.random,
    origin: config.origin,
    secret,
  })
  const hub = createHub(door)
  const delivery = { owner, door, answers: functions.answers, now, log }
  const chores = startChores({
    database,
    delivery,
    dataFolder: config.dataFolder,
    now,
    hourly: functions.hourly,
    outgoing: functions.outgoing,
    log,
  })
  started.push(() => chores.stop())
  const live = await followLive(ownerConfig, hub, chores.wakeOutbox)
  started.push(() => live.stop())
  const parts = {
    stage: { door, now, placeOf, placesOf, kept: openKeptAnswers() },
    useCases: [...identity.useCases, ...functions.useCases],
    ready: async () =>
      await owner.query('select 1').then(
        () => true,
        () => false,
      ),
    version: config.version,
    pages: config.pages,
    // To stderr: stdout is for data, also when one command of the command line has a server of its own.
    logger: pino({ level: config.logLevel }, pino.destination(2)),
    hub,
  }
  // Before any door is open: who comes in over the local socket is a person of an organisation.
  const firstLink = (await identity.issueFirstLink())?.url
  const address = doors.network ? await openToNetwork() : ''
  if (doors.network) {
    // Whoever comes meanwhile is served meanwhile; a stop waits for what was begun.
    const rehearsed = rehearse(parts.stage, parts.useCases, { owner, log })
    started.push(() => rehearsed)
  }
  const administration = openAdministration({ database, dataFolder: config.dataFolder, now })
  const local = await createServer({
    ...parts,
    useCases: [...parts.useCases, ...administrationUseCases(administration)],
    findActor: findLocalActor(owner),
    hosts: new Set(),
    callsPerMinute: undefined,
  })
  await local.listen({ path: await prepareLocalSocket(config.dataFolder) })
  started.push(() => local.close())
  const sample = config.sample && doors.network ? makeSample() : Promise.resolve()
  return { address, firstLink, sample }

  async function makeSample(): Promise<void> {
    let stopping = false
    // Without its database it ends where it is, and the next start makes it anew.
    started.push(async () => void (stopping = true))
    const { useCases } = parts
    const deliver = async (tenantId: string): Promise<void> => {
      while ((await deliverOutbox(delivery, tenantId)) > 0)
        if (stopping) throw new Error('What is left waits for the next start.')
    }
    const monday = config.sampleMonday
    const asked = { owner, door, placeOf, useCases, monday, now: now(), deliver, progress: log }
    try {
      await ensureSample(asked)
      await joinSample(identity, asked)
    } catch (cause) {
      if (stopping) return
      const because = cause instanceof Error ? cause.message : String(cause)
      log(`The sample organisation could not be made; the next start tries it again. ${because}`)
    }
  }

  async function openToNetwork(): Promise<string> {
    const { hosts, origin, callsPerMinute } = config
    const open = await createServer({
      ...parts,
      findActor: identity.findActor,
      hosts,
      origin,
      callsPerMinute,
    })
    const listening = await open.listen({ host: config.address, port: config.port })
    started.push(() => open.close())
    return listening
  }
}
