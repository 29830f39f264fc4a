import {
  administerAlone,
  type Administration,
  examineServer,
  localSocketPath,
  signEventHeads,
  takeBackup,
} from '@portolan/server'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Failed, type World } from '../world.ts'
import { connect, type Connection } from './connection.ts'
import { isServed } from './request.ts'
import { configOf } from './with-connection.ts'

/** Asks the server that runs on the data folder; where none does, opens the database alone. */
export async function withAdministration<T>(
  world: World,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  const config = configOf(world)
  const socket = await localSocketPath(config.dataFolder)
  if (await isServed(socket)) return await work(administrationOf(connect({ socket }, {})))
  if (config.databaseUrl === undefined && !existsSync(path.join(config.dataFolder, 'database')))
    throw new Failed(
      2,
      `There is no database in ${config.dataFolder}. Name the folder of the data with PORTOLAN_DATA, or run "portolan serve" first.`,
    )
  return await administerAlone(config, world.say, work)
}

function administrationOf(connection: Connection): Administration {
  return {
    examine: () => connection.call(examineServer, {}),
    signHeads: () => connection.call(signEventHeads, {}),
    backup: (file) => connection.call(takeBackup, { file }),
  }
}
