import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { root } from '../../tools/set-up/places.mjs'

export type LargeServer = {
  readonly origin: string
  /** Signs in the person who sees 30 % of the projects. */
  readonly link: string
  readonly dataFolder: string
  readonly processId: number
  readonly filled: Filled
  /** Ends the server and leaves its data. */
  readonly halt: () => Promise<void>
  readonly clear: () => void
}

/** What the filling tells of itself. */
type Filled = { readonly tenantId: string; readonly personId: string }

/** Programs of the packages are named by their files: the bench stands outside of all of them. */
const serverFile = 'apps/server/main.ts'
const largeOrganisation = 'functions/oversight/bench/fill-large-organisation.ts'
const PATIENCE_MS = 120_000

/**
 * Starts a server for its first administrator, stops it, fills its database, and starts it anew. With
 * PORTOLAN_BENCH_FOLDER the folder is kept and taken again, for filling takes minutes.
 */
export async function startLargeServer(
  log: (line: string) => void,
  fillFile = largeOrganisation,
): Promise<LargeServer> {
  const kept = process.env['PORTOLAN_BENCH_FOLDER']
  const folder = kept ?? mkdtempSync(path.join(os.tmpdir(), 'portolan-large-'))
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
  const dataFolder = path.join(folder, 'data')
  const port = await freePort()
  const environment = { PORT: String(port), PORTOLAN_DATA: dataFolder }
  const clear = (): void =>
    kept === undefined ? rmSync(folder, { recursive: true, force: true }) : undefined
  try {
    const filled = await fillOnce(path.join(folder, 'filled.json'), environment, { dataFolder, fillFile })
    log(JSON.stringify(filled))
    const { server, said } = await start(environment)
    const link = /\S+\/link#\S+/.exec(said)?.[0] ?? ''
    return {
      origin: `http://localhost:${port}`,
      link,
      dataFolder,
      processId: server.pid ?? 0,
      filled,
      halt: () => end(server),
      clear,
    }
  } catch (cause) {
    clear()
    throw cause
  }
}

async function fillOnce(
  record: string,
  environment: Readonly<Record<string, string>>,
  by: Filling,
): Promise<Filled> {
  if (!existsSync(record)) {
    await end((await start(environment)).server)
    writeFileSync(record, await fill(by))
  }
  return JSON.parse(readFileSync(record, 'utf8')) as Filled
}

type Started = { readonly server: ChildProcess; readonly said: string }

async function start(environment: Readonly<Record<string, string>>): Promise<Started> {
  const server = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', serverFile], {
    cwd: root,
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'production',
      PORTOLAN_SAMPLE: 'no',
      PORTOLAN_LOG: 'error',
      PORTOLAN_CALLS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Whoever ends the bench must not leave a server behind.
  process.once('exit', () => void server.kill('SIGTERM'))
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const fail = (what: string): void => reject(new Error(`The server ${what}.\n${said}`))
    const late = setTimeout(() => fail('did not start in time'), PATIENCE_MS)
    const hear = (text: string): void => {
      said += text
      if (!said.includes('Stop it with')) return
      clearTimeout(late)
      resolve()
    }
    server.stdout.setEncoding('utf8').on('data', hear)
    server.stderr.setEncoding('utf8').on('data', hear)
    server.once('exit', (code) => fail(`ended with ${code}`))
  })
  return { server, said }
}

type Filling = { readonly dataFolder: string; readonly fillFile: string }

async function fill({ dataFolder, fillFile }: Filling): Promise<string> {
  const filling = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', fillFile, dataFolder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  filling.stdout.setEncoding('utf8').on('data', (text: string) => (told += text))
  const code = await new Promise((resolve) => filling.once('exit', resolve))
  if (code !== 0) throw new Error(`The organisation could not be filled in.\n${told}`)
  return told.trim()
}

async function end(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address()
      probe.close(() =>
        at !== null && typeof at === 'object' ? resolve(at.port) : reject(new Error('No free port.')),
      )
    })
  })
}
