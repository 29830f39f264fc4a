import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BackupTaken, DoctorReport } from '../administration-operations.ts'
import { restoreBackup } from '../administer-alone.ts'
import { type Config, readConfig } from '../config.ts'
import { localSocketPath } from '../local-socket.ts'
import { serve, type Serving } from '../serve.ts'
import { type Send, sender } from './kills/server-process.ts'
import { carryOut, countLines, makeWriters, type Writer, writeOn } from './kills/writers.ts'

let folder: string
const started: Serving[] = []
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portolan-backup-'))
  // PostgreSQL may run as another account, which has to get in.
  await chmod(folder, 0o755)
})
afterAll(async () => {
  for (const serving of started) await serving.stop()
  for (const name of ['first', 'second'])
    await rm(path.dirname(await localSocketPath(path.join(folder, name))), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
})

function configOf(name: string): Config {
  return readConfig({
    PORT: '0',
    PORTOLAN_DATA: path.join(folder, name),
    PORTOLAN_SAMPLE: 'no',
    PORTOLAN_LOG: 'error',
  })
}

async function start(config: Config): Promise<{ serving: Serving; send: Send }> {
  const serving = await serve(config, () => undefined)
  started.push(serving)
  return { serving, send: sender(await localSocketPath(config.dataFolder)) }
}

async function hashesOf({ database }: Serving): Promise<string[]> {
  const { rows } = await database.owner.query<{ hash: string }>(
    'select hash from event order by tenant_id, seq',
  )
  return rows.map(({ hash }) => hash)
}

/** The lines of a project are written one after the other: a true moment holds the first so many, each once. */
async function expectOneMoment(send: Send, writer: Writer, atLeast: number): Promise<number> {
  const there = await countLines(send, writer.projectId)
  const first = writer.sent.slice(0, there.size)
  expect(there).toEqual(new Map(first.map(({ category }) => [category, 1])))
  expect(there.size).toBeGreaterThanOrEqual(atLeast)
  return there.size
}

describe('a backup that is taken while others write', () => {
  it('holds one moment of the record, from which a server starts, verifies and goes on', async () => {
    const { serving, send } = await start(configOf('first'))
    const writers = await makeWriters(send, 3)
    let stopped = false
    const writing = writers.map((writer) => writeOn(send, writer, () => stopped))
    const enough = (times: number): boolean => writers.every(({ sent }) => sent.length > times)
    while (!enough(5)) await new Promise((done) => setTimeout(done, 5))
    const acknowledged = writers.map(({ sent }) => sent.filter(({ reply }) => reply !== undefined).length)
    const file = path.join(folder, 'moment.backup')
    const answer = await send('POST', '/api/server/backups', { body: { file } })
    expect(answer).toMatchObject({ status: 200 })
    const after = Math.max(...writers.map(({ sent }) => sent.length))
    while (!enough(after + 3)) await new Promise((done) => setTimeout(done, 5))
    stopped = true
    await Promise.all(writing)
    const all = await hashesOf(serving)
    await serving.stop()

    const restored = await restoreBackup(configOf('second'), file, () => undefined)
    const { tables, rows } = BackupTaken.parse(JSON.parse(answer.body))
    expect(restored).toMatchObject({ tables, rows })
    const second = await start(configOf('second'))
    const kept = await hashesOf(second.serving)
    expect(kept).toEqual(all.slice(0, kept.length))
    expect(kept.length).toBeLessThan(all.length)
    const report = DoctorReport.parse(JSON.parse((await second.send('GET', '/api/server/health')).body))
    expect(report.faults.filter(({ check }) => check !== 'disk')).toEqual([])
    for (const [at, writer] of writers.entries()) {
      const lines = await expectOneMoment(second.send, writer, acknowledged[at] ?? 0)
      const next = writer.sent[lines]
      if (next) expect(await carryOut(second.send, next)).toMatchObject({ status: 200, replayed: false })
    }
  }, 200_000)
})
