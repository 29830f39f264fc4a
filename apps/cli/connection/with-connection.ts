import { type Config, localSocketPath, readConfig, startServing } from '@portolan/server'
import type { Command } from 'commander'
import { setTimeout as pause } from 'node:timers/promises'
import { Failed, type World } from '../world.ts'
import { connect, type Connection } from './connection.ts'
import { isServed } from './request.ts'

/** Which server, and as whom. */
export type Reach = { readonly server?: string; readonly organisation?: string; readonly person?: string }

export function addReach(command: Command): Command {
  return command
    .option('--server <url>', 'a server elsewhere, with the API token of PORTOLAN_TOKEN')
    .option('--organisation <name>', 'the organisation to work in (on this machine)')
    .option('--person <email>', 'the person to act as (on this machine; else the first administrator)')
}

/** The server elsewhere, else the one that runs on the data folder, else one of our own for this command. */
export async function withConnection<T>(
  world: World,
  reach: Reach,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  if (reach.server !== undefined) return await work(elsewhere(world, reach.server))
  const config = configOf(world)
  const socket = await localSocketPath(config.dataFolder)
  if (await isServed(socket)) return await work(connect({ socket }, asWhom(reach)))
  return await withOwnServer(world, config, async () =>
    work(connect({ socket: await localSocketPath(config.dataFolder) }, asWhom(reach))),
  )
}

export function configOf({ environment, folder }: World): Config {
  const config = readConfig({ PORTOLAN_DATA: `${folder}/data`, ...withoutBlanks(environment) })
  // A command is no first run: the sample organisation waits for the first start of the server itself.
  return { ...config, sample: false }
}

function withoutBlanks(environment: World['environment']): World['environment'] {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
}

function elsewhere({ environment }: World, server: string): Connection {
  const token = environment['PORTOLAN_TOKEN']
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol))
    throw new Failed(2, `${server} is no address of a server. Write it as https://portolan.example.org.`)
  if (token === undefined || token === '')
    throw new Failed(
      2,
      'Set PORTOLAN_TOKEN to an API token of that server: make one there under Administration, or with "portolan token create".',
    )
  return connect({ url: new URL(server) }, { authorization: `Bearer ${token}` })
}

function asWhom({ organisation, person }: Reach): Record<string, string> {
  return {
    ...(organisation === undefined ? {} : { 'x-portolan-organisation': encodeURIComponent(organisation) }),
    ...(person === undefined ? {} : { 'x-portolan-person': encodeURIComponent(person) }),
  }
}

async function withOwnServer<T>(world: World, config: Config, work: () => Promise<T>): Promise<T> {
  const serving = await startServing(config, world.say, { network: false }).catch((cause: unknown) =>
    awaitTheOther(config, cause),
  )
  if (serving === undefined) return await work()
  const end = (): void => void serving.stop().finally(() => process.exit(130))
  for (const signal of endings) process.once(signal, end)
  try {
    return await work()
  } finally {
    for (const signal of endings) process.off(signal, end)
    await serving.stop()
  }
}

const endings = ['SIGINT', 'SIGTERM'] as const
const patienceSeconds = 20

/** Somebody else has the data folder and may be about to open its door. */
async function awaitTheOther(config: Config, cause: unknown): Promise<undefined> {
  if (!(cause instanceof Error) || cause.name !== 'AlreadyRunning') throw cause
  const socket = await localSocketPath(config.dataFolder)
  for (let tries = 0; tries < patienceSeconds * 4; tries++) {
    if (await isServed(socket)) return undefined
    await pause(250)
  }
  throw new Failed(
    2,
    `${cause.message} It does not answer on ${socket}: run this command as the account that runs it, or use --server URL.`,
  )
}
