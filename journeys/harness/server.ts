import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { root } from '../../tools/set-up/places.mjs'
import { buildSite } from './site.ts'

export type RunningServer = {
  readonly origin: string
  /** The link that the server printed when it started. */
  readonly firstLink: string
  readonly stop: () => Promise<void>
}

const PATIENCE_MS = 180_000

/** Monday of the sample organisation: the day for which its stories were written. */
const sampleMonday = '2026-11-16'

/** The server as a person starts it: a process of its own, from its sources, with a database and data of its own. */
export async function startServer(options: { readonly sample: boolean }): Promise<RunningServer> {
  await buildSite()
  const folder = makeFolder()
  const port = await freePort()
  const server = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', 'apps/server/main.ts'], {
    cwd: root,
    env: {
      ...withoutOurs(process.env),
      PORT: String(port),
      PORTOLAN_DATA: path.join(folder, 'data'),
      PORTOLAN_LOG: 'error',
      // Sockets and all that is put aside lie in our folder too, and go with it.
      TMPDIR: folder,
      XDG_RUNTIME_DIR: folder,
      ...(options.sample ? { PORTOLAN_SAMPLE_MONDAY: sampleMonday } : { PORTOLAN_SAMPLE: 'no' }),
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
  try {
    const said = await started(server)
    return { origin: `http://localhost:${port}`, firstLink: /\S+\/link#\S+/.exec(said)?.[0] ?? '', stop }
  } catch (cause) {
    await stop()
    throw cause
  }
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

function started(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    let complained = ''
    const late = setTimeout(() => fail('did not start in time'), PATIENCE_MS)
    const fail = (what: string): void => {
      clearTimeout(late)
      reject(new Error(`The server ${what}.\n${said}${complained}`))
    }
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (!said.includes('Stop it with')) return
      clearTimeout(late)
      resolve(said)
    })
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complained += text
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
