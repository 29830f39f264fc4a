import { localSocketPath, restoreBackup } from '@portolan/server'
import type { Command } from 'commander'
import path from 'node:path'
import { existingFiles } from '../arguments.ts'
import { isServed } from '../connection/request.ts'
import { withAdministration } from '../connection/with-administration.ts'
import { configOf } from '../connection/with-connection.ts'
import type { Running } from '../program.ts'
import { Failed } from '../world.ts'

const keysCaveat =
  'The backup holds the database. The folder "keys" and the file "event-heads.jsonl" of the data folder are not in it: keep copies of them apart. ' +
  'Without the keys everybody signs in anew, second factors are set up anew, and old signatures of the event log cannot be checked.'

export function addBackupCommands(program: Command, running: Running): void {
  program
    .command('backup')
    .description('write all tables as they are at this moment to one file, also while the server runs')
    .argument('[file]', 'a file that is not there yet; else portolan-DAY-TIME.backup in this folder')
    .option('--json', 'what was written as one JSON object')
    .addHelpText('after', `\n${keysCaveat}`)
    .action((file: string | undefined, options: { json?: boolean }) => takeBackup(running, file, options))
  program
    .command('restore')
    .description('fill an empty database from a backup, all or nothing')
    .argument('<file>', 'a file that "portolan backup" wrote')
    .option('--json', 'what was restored as one JSON object')
    .addHelpText(
      'after',
      '\nThe database is the one of DATABASE_URL, else a new private one in the folder PORTOLAN_DATA, which need not exist yet.',
    )
    .action((file: string, options: { json?: boolean }) => restore(running, file, options))
}

async function takeBackup(
  { world }: Running,
  file: string | undefined,
  options: { json?: boolean },
): Promise<void> {
  const wanted = path.resolve(
    world.folder,
    file ?? `portolan-${world.now().slice(0, 16).replace(/[T:]/g, '-')}.backup`,
  )
  const taken = await withAdministration(world, (administration) => administration.backup(wanted))
  world.out(options.json ? `${JSON.stringify(taken)}\n` : `${taken.file}\n`)
  world.say(
    `${taken.rows} rows of ${taken.tables} tables, ${taken.bytes} bytes, sha256 ${taken.sha256}.\n${keysCaveat}`,
  )
}

async function restore({ world }: Running, file: string, options: { json?: boolean }): Promise<void> {
  const [found = file] = existingFiles(world, [file])
  const config = configOf(world)
  if (await isServed(await localSocketPath(config.dataFolder)))
    throw new Failed(
      2,
      `A server is running on ${config.dataFolder}. Stop it first, or name another folder with PORTOLAN_DATA.`,
    )
  const restored = await restoreBackup(config, found, world.say)
  const target = config.databaseUrl === undefined ? config.dataFolder : 'the database of DATABASE_URL'
  world.out(
    options.json
      ? `${JSON.stringify({ file: found, target, ...restored })}\n`
      : `${restored.rows} rows of ${restored.tables} tables restored into ${target}, as of ${restored.takenAt}.\n`,
  )
  world.say(
    `Before you start the server, copy "keys" and "event-heads.jsonl" into ${config.dataFolder}, if you kept them.`,
  )
}
