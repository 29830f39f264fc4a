import { localSocketPath, type Serving } from '@portolan/server'
import { toProblem } from '@portolan/platform/http'
import { execFileSync, fork } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isServed, request } from '../connection/request.ts'
import { readTables, recordTables, run, runProgram, startHere, temporaryFolder } from '../testing/index.ts'
import { csvOf, goodRows, manyRows, save } from '../testing/registers.ts'

describe('a server on a data folder', () => {
  const folder = temporaryFolder()
  const data = `${folder.path}/data`
  let serving: Serving
  beforeAll(async () => {
    serving = await startHere(data)
    expect(
      await run(data, 'import', save(folder.path, 'register 2026-03-31.csv', csvOf(goodRows))),
    ).toMatchObject({ code: 0 })
  })
  afterAll(async () => {
    await serving.stop()
    folder.remove()
  })

  it('keeps a second server out: one sentence, exit code 2, and the first goes on', async () => {
    const second = await runProgram({ PORTOLAN_DATA: data, PORT: '0', PORTOLAN_SAMPLE: 'no' }, ['serve'])
    expect(second.err).toMatch(
      new RegExp(
        `^Another server \\(process ${process.pid}\\) is already running on ${data}/database; stop it first, or name another folder with PORTOLAN_DATA\\.\\n$`,
      ),
    )
    expect(second).toMatchObject({ code: 2, out: '' })
    expect(await run(data, 'api', 'plan.list-projects')).toMatchObject({ code: 0 })
  })

  it('ends a second server that a launcher holds by a channel, as npm start does', async () => {
    const second = fork(fileURLToPath(new URL('../../server/main.ts', import.meta.url)), {
      execArgv: ['--conditions=source', '--import', 'tsx'],
      env: { ...process.env, PORTOLAN_DATA: data, PORT: '0', PORTOLAN_SAMPLE: 'no' },
      silent: true,
    })
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(2)
  })

  it('keeps a restore out, with exit code 2', async () => {
    const file = save(folder.path, 'any.backup', csvOf([]))
    const ran = await run(data, 'restore', file)
    expect(ran).toMatchObject({
      code: 2,
      err: `A server is running on ${data}. Stop it first, or name another folder with PORTOLAN_DATA.\n`,
    })
  })

  it('answers 503 when its database stops in the middle of an import, and nothing half-written stands', async () => {
    const before = await readTables(serving, recordTables)
    const big = csvOf(manyRows(6_000))
    const importId = await start(data, big)
    const committing = send(data, 'POST', `/imports/${importId.id}/commit`, {
      'if-match': `"${importId.version}"`,
    })
    await untilWriting(serving)
    stopPostgres(data)
    const { status, body } = await committing
    expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'fault/database-away' })
    expect(body['detail']).toBe(
      'The database does not answer. Nothing of your request was written; it is safe to send it again in a moment.',
    )
    await untilReady(data)
    expect(await readTables(serving, recordTables)).toEqual(before)
    const { status: again } = await send(data, 'POST', `/imports/${importId.id}/commit`, {
      'if-match': `"${importId.version}"`,
    })
    expect(again).toBe(200)
    const { rows } = await serving.database.owner.query('select count(*)::int as count from investment')
    expect(rows).toEqual([{ count: goodRows.length + 6_000 }])
  }, 120_000)
})

describe('a disk without space', () => {
  const folder = temporaryFolder()
  const disk = `${folder.path}/disk`
  const mounted = mountSmallDisk(disk)
  afterAll(() => {
    if (mounted) execFileSync('umount', [disk])
    folder.remove()
  })

  it('is said in a sentence, nothing half-written stands, and with space again work goes on', async () => {
    if (!mounted) return expectSentence()
    const data = `${disk}/data`
    const serving = await startHere(data)
    try {
      expect(
        await run(data, 'import', save(folder.path, 'register 2026-03-31.csv', csvOf(goodRows))),
      ).toMatchObject({ code: 0 })
      const before = await readTables(serving, recordTables)
      const large = save(folder.path, 'large.csv', csvOf(manyRows(4_000, 'with a long name '.repeat(20))))
      fillDisk(disk)
      const ran = await run(data, 'import', large, '--as-of', '2026-06-30')
      expect(ran.code).toBe(1)
      expect(ran.err).toMatch(
        /The disk of the database is full\. Nothing of your request was written\.|The database does not answer\. Nothing of your request was written/,
      )
      rmSync(`${disk}/ballast`)
      await untilReady(data)
      expect(await readTables(serving, recordTables)).toEqual(before)
      expect(
        await run(data, 'import', save(folder.path, 'more.csv', csvOf(manyRows(5))), '--as-of', '2026-06-30'),
      ).toMatchObject({ code: 0 })
    } finally {
      await serving.stop()
    }
  }, 120_000)

  it('keeps a server from starting: one sentence, exit code 1', async () => {
    if (!mounted) return expectSentence()
    rmSync(`${disk}/data`, { recursive: true, force: true })
    fillDisk(disk)
    const ran = await runProgram({ PORTOLAN_DATA: `${disk}/other`, PORT: '0', PORTOLAN_SAMPLE: 'no' }, [
      'serve',
    ])
    expect(ran.err).toMatch(
      /There is no disk space left for the database in .*; free some space, or name another folder with PORTOLAN_DATA, then start again\./,
    )
    expect(ran.code).toBe(1)
  }, 120_000)

  /** Only root may mount a disk of its own to fill; everybody can look at what such a failure is turned into. */
  function expectSentence(): void {
    const full = Object.assign(new Error('could not extend file'), { code: '53100' })
    expect(toProblem(full, 'reference')).toMatchObject({
      status: 503,
      code: 'fault/no-disk-space',
      detail: expect.stringMatching(/The disk of the database is full\./),
    })
  }
})

type Body = Record<string, unknown>

async function send(
  data: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | Uint8Array = '{}',
) {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
  const answer = await request({ socket: await localSocketPath(data) }, `/api${path}`, {
    method,
    headers: { 'content-type': type, ...headers },
    body,
  })
  return { status: answer.status, body: JSON.parse(await answer.text()) as Body }
}

async function start(data: string, bytes: Uint8Array): Promise<{ id: string; version: number }> {
  const { status, body } = await send(data, 'POST', '/imports?fileName=big.csv&asOf=2026-06-30', {}, bytes)
  expect(status).toBe(200)
  return { id: String(body['id']), version: Number(body['version']) }
}

/** Until the commit has a statement in the database that writes rows of the record. */
async function untilWriting(serving: Serving): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    const { rows } = await serving.database.owner.query<{ writing: boolean }>(
      `select exists (select 1 from pg_locks where relation = 'investment'::regclass and mode = 'RowExclusiveLock') as writing`,
    )
    if (rows[0]?.writing) return
    await pause(5)
  }
  throw new Error('The commit never wrote.')
}

/** As when somebody stops it by hand: all of its connections end at once. */
function stopPostgres(data: string): void {
  const pointer = `${data}/database/location`
  const state = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : `${data}/database`
  const [pid] = readFileSync(`${state}/cluster/postmaster.pid`, 'utf8').split('\n')
  process.kill(Number(pid), 'SIGQUIT')
}

async function untilReady(data: string): Promise<void> {
  const socket = await localSocketPath(data)
  for (let tries = 0; tries < 200; tries++) {
    if (
      (await isServed(socket)) &&
      (await request({ socket }, '/readyz', { method: 'GET', headers: {} })).status === 200
    )
      return
    await pause(100)
  }
  throw new Error('The database did not come back.')
}

function mountSmallDisk(place: string): boolean {
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=0755', 'tmpfs', place], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function fillDisk(place: string): void {
  const { bavail, bsize } = statfsSync(place)
  writeFileSync(`${place}/ballast`, Buffer.alloc(Math.max(0, bavail * bsize - 1_000_000)))
}
