import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { localSocketPath } from '../../local-socket.ts'

const main = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'main.ts')
const patience = 120_000

/** The server as people run it: a process of its own, real writing to disk, its own PostgreSQL. */
export type ServerProcess = {
  readonly child: ChildProcess
  readonly socket: string
  /** From the start of the process until it says that it is ready. */
  readonly readyAfter: number
}

export type Reply = { readonly status: number; readonly body: string; readonly replayed: boolean }
export type Send = (method: string, url: string, given?: Given) => Promise<Reply>
type Given = { readonly body?: unknown; readonly ifMatch?: number; readonly key?: string }

export async function startServer(dataFolder: string): Promise<ServerProcess> {
  const began = performance.now()
  const child = spawn(process.execPath, howToStart(), {
    env: {
      ...ownEnvironment(),
      PORT: '0',
      PORTOLAN_DATA: dataFolder,
      PORTOLAN_SAMPLE: 'no',
      PORTOLAN_LOG: 'error',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (said += text))
  const socket = await localSocketPath(dataFolder)
  const send = sender(socket)
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended: ${said}`)
    if (performance.now() - began > patience) throw new Error(`The server did not get ready: ${said}`)
    const ready = await send('GET', '/readyz').catch(() => undefined)
    if (ready?.status === 200) return { child, socket, readyAfter: Math.round(performance.now() - began) }
    await new Promise((done) => setTimeout(done, 25))
  }
}

/** The built server where the run of all tests has just built one, else the sources. */
function howToStart(): string[] {
  const built = process.env['PORTOLAN_BUILT_SERVER']
  return built === undefined
    ? ['--conditions=source', '--import', 'tsx', main]
    : ['--enable-source-maps', built]
}

/** A test run says to its own code that it is one; the server is to be as in earnest. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, DATABASE_URL: ____, ...rest } = process.env
  return rest
}

/** Each request has a connection of its own: none outlives the process it was made to. */
export function sender(socket: string): Send {
  return async (method, url, given = {}) =>
    await new Promise((resolve, reject) => {
      const body = given.body === undefined ? undefined : JSON.stringify(given.body)
      const asked = request(
        {
          socketPath: socket,
          path: url,
          method,
          agent: false,
          headers: {
            host: 'localhost',
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
            ...(given.ifMatch === undefined ? {} : { 'if-match': `"${given.ifMatch}"` }),
            ...(given.key === undefined ? {} : { 'idempotency-key': given.key }),
          },
        },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8').on('data', (part: string) => void (text += part))
          answer.on('error', reject)
          answer.on('close', () => reject(new Error('The answer was cut off.')))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              body: text,
              replayed: answer.headers['idempotent-replay'] === 'true',
            }),
          )
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
}

export function postmasterOf(dataFolder: string): number {
  return Number(
    readFileSync(path.join(dataFolder, 'database', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
}

/** The postmaster and all that it started. */
export function postgresProcesses(dataFolder: string): readonly number[] {
  const postmaster = postmasterOf(dataFolder)
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
  return [postmaster, ...children.map(Number)]
}

function parentOf(pid: string): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    )
  } catch {
    return 0
  }
}

/** SIGKILL to the server, and to its PostgreSQL in the same moment when asked. */
export async function kill({ child }: ServerProcess, postgres: readonly number[]): Promise<void> {
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
  for (const pid of [child.pid ?? 0, ...postgres]) if (pid > 1) killOne(pid)
  await gone
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // A process of PostgreSQL may have ended by itself since the list was made.
  }
}

export async function stopServer({ child }: ServerProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
