import { filledTestDatabase, type Filling, type TestDatabase } from '@portolan/platform/database/testing'
import { fillNeighbour, hideNeighbour, type Neighbour, openPost, showNeighbour } from '@portolan/server/tests'
import { type RunningServer, startServer } from './server.ts'
import { watchFor } from './watch.ts'
import { openWire } from './wire.ts'

/** A server on which another customer lives too, of whom nobody may hear a word. */
export type House = RunningServer & {
  readonly neighbour: Neighbour
  /** Words of the neighbour that came through to anybody. */
  readonly leaks: () => readonly string[]
}

const neighbourFilling: Filling = {
  name: 'neighbour',
  fill: async (database) => {
    const neighbour = await fillNeighbour(database)
    await hideNeighbour(database, neighbour.tenantId)
    return JSON.stringify(neighbour)
  },
}

/** The sample organisation is made once a run, by a first start like any other. */
const sampleFilling: Filling = {
  name: 'neighbour_and_sample',
  on: neighbourFilling,
  fill: async (database, told) => {
    const server = await startServer({ sample: true, settings: settingsOf(database) })
    await server.stop()
    return told
  },
}

/** Looked through is all that comes over HTTP, live or as a file, what is mailed to anybody else, and the log. */
export async function openHouse({ sample }: { readonly sample: boolean }): Promise<House> {
  const database = await filledTestDatabase(sample ? sampleFilling : neighbourFilling)
  const neighbour = JSON.parse(database.told) as Neighbour
  const watch = watchFor(neighbour.canaries)
  const [wire, post] = [await openWire(watch), await openPost()]
  const closeAll = async (): Promise<void> => {
    await wire.close()
    await post.close()
    await database.drop()
  }
  const mailed = { PORTOLAN_SMTP_URL: post.url, PORTOLAN_LOG: 'info' }
  const start = { sample, port: wire.port, origin: wire.origin }
  const server = await startServer({ ...start, settings: { ...settingsOf(database), ...mailed } }).catch(
    async (cause: unknown) => {
      await closeAll()
      throw cause
    },
  )
  await showNeighbour(database, neighbour.tenantId)
  const leaks = (): readonly string[] => {
    // The log tells what was asked for, also where an id was guessed.
    watch.read('the log', server.said(), neighbour.words)
    for (const mail of post.mails.filter((one) => !isFor(neighbour, one))) watch.read('a mail', mail)
    return watch.leaks()
  }
  return {
    ...server,
    neighbour,
    leaks,
    stop: async () => {
      await server.stop()
      await closeAll()
    },
  }
}

function settingsOf({ addresses }: TestDatabase): Readonly<Record<string, string>> {
  return { DATABASE_URL: addresses.app, DATABASE_DIRECT_URL: addresses.owner }
}

/** Its own people may read of it. */
function isFor({ canaries }: Neighbour, mail: string): boolean {
  const to = /^To: .*$/im.exec(mail)?.[0] ?? ''
  return canaries.some((canary) => to.includes(canary))
}
