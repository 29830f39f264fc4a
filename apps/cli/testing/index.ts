import { readConfig, type Serving, startServing } from '@portolan/server'
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommandLine } from '../program.ts'

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

const bin = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'portolan.mjs')

/** A folder that the account of the database can reach, which is not ours where we are root. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'portolan-cli-'))
  chmodSync(folder, 0o755)
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A server on a data folder, without a port: the command line finds it by its local socket. */
export async function startHere(dataFolder: string): Promise<Serving & { readonly said: string[] }> {
  const said: string[] = []
  const config = readConfig({ PORTOLAN_DATA: dataFolder, PORTOLAN_LOG: 'silent', PORTOLAN_SAMPLE: 'no' })
  return { ...(await startServing(config, (line) => said.push(line), { network: false })), said }
}

/** A command in this process: the same code from its words to its exit code. */
export async function run(dataFolder: string, ...words: readonly string[]): Promise<Ran> {
  return await runIn({ PORTOLAN_DATA: dataFolder, PORTOLAN_LOG: 'silent' }, ...words)
}

export async function runIn(environment: Record<string, string>, ...words: readonly string[]): Promise<Ran> {
  const chunks: Buffer[] = []
  let err = ''
  const code = await runCommandLine(words, {
    environment,
    folder: path.dirname(environment['PORTOLAN_DATA'] ?? ''),
    now: () => new Date().toISOString(),
    out: (data) => void chunks.push(Buffer.from(data)),
    say: (line) => void (err += `${line}\n`),
  })
  return { code, out: Buffer.concat(chunks).toString('utf8'), err }
}

/** The program itself, as a terminal starts it. `until` ends it by SIGTERM once it has said that. */
export async function runProgram(
  environment: Record<string, string>,
  words: readonly string[],
  until?: string,
): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...words], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  let waited = until
  const endWhenSaid = (): void => {
    if (waited === undefined || !(out + err).includes(waited)) return
    // Told twice it would not end as it should, but at once.
    waited = undefined
    child.kill('SIGTERM')
  }
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
    endWhenSaid()
  })
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    endWhenSaid()
  })
  return await new Promise((settle, reject) => {
    child.on('error', reject)
    child.on('close', (code) => settle({ code: code ?? -1, out, err }))
  })
}

/** The rows of tables as the database holds them, ids and times included, in an order of their own. */
export async function readTables(
  serving: Serving,
  tables: readonly string[],
): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const table of tables) {
    const { rows } = await serving.database.owner.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`,
    )
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

/** What registers fill. */
export const recordTables = [
  'portfolio',
  'programme',
  'party',
  'investment',
  'edition',
  'reported_status',
  'baseline',
  'line',
] as const
