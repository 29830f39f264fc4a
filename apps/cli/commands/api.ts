import { type AnyOperation, isWrite } from '@portolan/contract'
import { type Command, CommanderError } from 'commander'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { existingFiles, wholeNumber } from '../arguments.ts'
import type { Connection } from '../connection/connection.ts'
import { addReach, type Reach, withConnection } from '../connection/with-connection.ts'
import { addInputFlags, readInputFlags } from '../operation-flags.ts'
import { operations } from '../operations.ts'
import type { Running } from '../program.ts'
import type { World } from '../world.ts'

/** Any operation by its id: its flags are made from its contract, so that there is none without a command. */
export function addApiCommand(program: Command, running: Running, words: readonly string[]): void {
  const api = program
    .command('api')
    .description('call any operation by its id, with flags made from its contract')
    .option('--list', 'list the operations')
    .usage('[--server URL] [--organisation NAME] [--person EMAIL] OPERATION [--name value…]')
    .enablePositionalOptions()
    .on('option:list', () => {
      for (const op of operations) running.world.out(`${op.id.padEnd(36)} ${op.summary}\n`)
      throw new CommanderError(0, 'portolan.listed', 'listed')
    })
  addReach(api)
  if (!words.includes('api')) return
  for (const op of operations) {
    const command = api.command(op.id).description(op.summary)
    // Reading the schemas of hundreds of operations takes a moment: only the one that is called needs its flags.
    if (words.includes(op.id)) addFlags(command, op, running)
  }
}

function addFlags(command: Command, op: AnyOperation, running: Running): void {
  addInputFlags(command, op)
  if (op.upload) command.requiredOption('--upload <file>', 'the file that is sent')
  if (op.download) command.option('--out <file>', 'where the file goes; else stdout')
  if (op.versioned) command.requiredOption('--if-match <version>', 'the version that is edited', wholeNumber)
  if (isWrite(op) && op.may !== 'anyone')
    command.option('--idempotency-key <key>', 'the same key repeats a request without doing it twice')
  command.action(async (options: Readonly<Record<string, unknown>>) => {
    const api = command.parent ?? command
    const input = readInputFlags(op, options)
    const upload = readUpload(running.world, options['upload'])
    await withConnection(running.world, api.opts<Reach>(), async (connection) => {
      if (op.download) await fetchFile(running.world, connection, { op, input, out: options['out'] })
      else
        running.world.out(
          `${JSON.stringify(await connection.call(op, input, { ...waysOf(options), upload }))}\n`,
        )
    })
  })
}

function waysOf(options: Readonly<Record<string, unknown>>): { ifMatch?: number; idempotencyKey?: string } {
  const { ifMatch, idempotencyKey } = options
  return {
    ...(typeof ifMatch === 'number' ? { ifMatch } : {}),
    ...(typeof idempotencyKey === 'string' ? { idempotencyKey } : {}),
  }
}

function readUpload(world: World, file: unknown): Uint8Array | undefined {
  return typeof file === 'string' ? readFileSync(existingFiles(world, [file])[0] ?? '') : undefined
}

type Fetching = { readonly op: AnyOperation; readonly input: Record<string, unknown>; readonly out: unknown }

async function fetchFile(world: World, connection: Connection, { op, input, out }: Fetching): Promise<void> {
  const bytes = await connection.download(op, input)
  if (typeof out === 'string') writeFileSync(path.resolve(world.folder, out), bytes)
  else world.out(bytes)
}
