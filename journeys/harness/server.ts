import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../../tools/set-up/places.mjs'
import { freePort } from './free-port.ts'
import { buildSite } from './site.ts'

export type RunningServer = {
  readonly origin: string
  /** The link that the server printed when it started. */
  readonly firstLink: string
  /** Everything that it wrote to its terminal. */
  readonly said: () => string
  readonly stop: () => Promise<void>
}

export type Start = {
  readonly sample: boolean
  /** Settings of the environment beside its own. */
  readonly settings?: Readonly<Record<string, string>>
  readonly port?: number
  readonly origin?: string
}

const PATIENCE_MS = 560_000

/** Monday of the sample organisation: the day for which its stories were written. */
export const sampleMonday = '2026-11-16'

/** The server as a person starts it: a process of its own, with a database and data of its own. */
export async function startServer(start: Start): Promise<RunningServer> {
  await buildSite()
  const folder = makeFolder()
  const port = start.port ?? (await freePort())
  const origin = start.origin ?? `http://localhost:${port}`
  const server = spawn(process.execPath, program(), {
    cwd: root,
    env: {
      ...withoutOurs(process.env),
      PORT: String(port),
      PORTOLAN_DATA: path.join(folder, 'data'),
      PORTOLAN_LOG: 'error',
      PORTOLAN_ORIGIN: origin,
      // Sockets and all that is put aside lie in our folder too, and go with it.
      TMPDIR: folder,
      XDG_RUNTIME_DIR: folder,
      ...start.settings,
      ...(start.sample ? { PORTOLAN_SAMPLE_MONDAY: sampleMonday } : { PORTOLAN_SAMPLE: 'no' }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Whoever kills the tests must not leave a server behind.
  const last = (): void => void server.kill('SIGTERM')
  process.once('exit', last)
  const stop = async (): Promise<void> => {
    process.off('exit', last)
    await end(server)
    rmSync(folder, { recursive: true, force: true })
  }
  const said = listenTo(server)
  try {
    await started(server, said)
    return { origin, firstLink: /\S+\/link#\S+/.exec(said())?.[0] ?? '', said, stop }
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** Built where the tests have built it, else from its sources, which takes three times as long to start. */
function program(): readonly string[] {
  const built = process.env['PORTOLAN_BUILT_SERVER']
  return built === undefined
    ? ['--conditions=source', '--import', 'tsx', 'apps/server/main.ts']
    : ['--enable-source-maps', built]
}

/** In memory where there is such a place. The account of the database must be able to pass through. */
function makeFolder(): string {
  const parent = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir()
  const folder = mkdtempSync(path.join(parent, 'portolan-journey-'))
  chmodSync(folder, 0o711)
  return folder
}

/** Settings of whoever runs the tests must not reach the server, and Vitest's own not either. */
function withoutOurs(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(PORTOLAN_|DATABASE_|VITEST|NODE_ENV$|NODE_OPTIONS$)/
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name)))
}

function listenTo(server: ChildProcess): () => string {
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  return () => said
}

function started(server: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail('did not start in time'), PATIENCE_MS)
    const fail = (what: string): void => {
      clearTimeout(late)
      reject(new Error(`The server ${what}.\n${said()}`))
    }
    server.stdout?.on('data', () => {
      if (!said().includes('Stop it with')) return
      clearTimeout(late)
      resolve()
    })
    server.once('exit', (code) => fail(`ended with ${code}`))
  })
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  const late = setTimeout(() => server.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(late)
}
