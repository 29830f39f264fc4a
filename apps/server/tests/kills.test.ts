import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DoctorReport } from '../administration-operations.ts'
import { localSocketPath } from '../local-socket.ts'
import {
  kill,
  postgresProcesses,
  postmasterOf,
  type Send,
  sender,
  type ServerProcess,
  startServer,
  stopServer,
} from './kills/server-process.ts'
import { carryOut, countLines, makeWriters, type Writer, writeOn, type Written } from './kills/writers.ts'
import { chanceOf } from './tampering/tamper.ts'

const kills = 15
const [shortest, longest] = process.env['PORTOLAN_LONG'] === '1' ? [500, 4_000] : [100, 600]
const ended: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ended.toReversed()) await end()
})

type Tally = {
  acknowledged: number
  lost: number
  doubled: number
  inDoubt: number
  written: number
  readyAfter: number[]
}

describe.concurrent('a server that is killed in the middle of writes', () => {
  it.each([
    ['alone', false],
    ['together with its PostgreSQL', true],
  ])(
    '%s loses nothing that it acknowledged',
    async (what, withPostgres) => {
      const chance = chanceOf(withPostgres ? 2 : 1)
      const folder = await mkdtemp(path.join(tmpdir(), 'portolan-kills-'))
      // PostgreSQL may run as another account, which has to get in.
      await chmod(folder, 0o755)
      const socket = await localSocketPath(folder)
      const send = sender(socket)
      let server: ServerProcess = await startServer(folder)
      ended.push(
        () => rm(folder, { recursive: true, force: true }),
        () => rm(path.dirname(socket), { recursive: true, force: true }),
        () => stopServer(server),
      )
      const writers = await makeWriters(send, 4)
      const tally: Tally = { acknowledged: 0, lost: 0, doubled: 0, inDoubt: 0, written: 0, readyAfter: [] }
      for (let round = 0; round < kills; round += 1) {
        const before = writers.map(({ sent }) => sent.length)
        const postmaster = postmasterOf(folder)
        let stopped = false
        const writing = writers.map((writer) => writeOn(send, writer, () => stopped))
        // From the first answer on: what comes before is the waking of a server, not the middle of writes.
        const answered = (): boolean =>
          writers.some(({ sent }, at) => sent.slice(before[at]).some(({ reply }) => reply !== undefined))
        for (let waits = 0; waits < 4_000 && !answered(); waits += 1) await pause(5)
        await pause(shortest + chance() * (longest - shortest))
        await kill(server, withPostgres ? postgresProcesses(folder) : [])
        stopped = true
        await Promise.all(writing)
        server = await startServer(folder)
        tally.readyAfter.push(server.readyAfter)
        if (!withPostgres) expect(postmasterOf(folder), 'the orphan is taken over').toBe(postmaster)
        for (const [at, writer] of writers.entries()) await compare(send, writer, before[at] ?? 0, tally)
        await expectSound(send)
      }
      for (const writer of writers) await expectEachOnce(send, writer)
      const { acknowledged, lost, doubled, inDoubt, written, readyAfter } = tally
      const slowest = Math.max(...readyAfter)
      console.log(
        `kills, ${what}: ${kills} kills, ${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled, ` +
          `${inDoubt} in doubt of which ${written} had been written; ready again within ${slowest} ms`,
      )
      expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 })
      expect(acknowledged).toBeGreaterThan(kills)
    },
    1_500_000,
  )
})

/** What was sent since the last kill: what was acknowledged is there, and whatever is sent again is done once. */
async function compare(send: Send, writer: Writer, from: number, tally: Tally): Promise<void> {
  const there = await countLines(send, writer.projectId)
  const fresh = writer.sent.slice(from)
  for (const { category, reply } of fresh) {
    const times = there.get(category) ?? 0
    if (times > 1) tally.doubled += 1
    if (reply === undefined) {
      tally.inDoubt += 1
      tally.written += times
    } else {
      tally.acknowledged += 1
      if (times === 0) tally.lost += 1
    }
  }
  const last = fresh.findLast(({ reply }) => reply !== undefined)
  if (last) expect(await carryOut(send, last)).toEqual({ ...last.reply, replayed: true })
  for (const doubtful of fresh.filter(({ reply }) => reply === undefined))
    await settle(send, writer, doubtful, there)
}

/** Nobody knows whether it was written: with the same key it is safe to send it again. */
async function settle(
  send: Send,
  writer: Writer,
  doubtful: Written,
  there: ReadonlyMap<string, number>,
): Promise<void> {
  const reply = await carryOut(send, doubtful)
  expect(reply).toMatchObject({ status: 200, replayed: there.has(doubtful.category) })
  doubtful.reply = reply
  writer.version = (JSON.parse(reply.body) as { version: number }).version
}

async function expectSound(send: Send): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const report = DoctorReport.parse(JSON.parse((await send('GET', '/api/server/health')).body))
    expect(report.faults.filter(({ check }) => check !== 'disk')).toEqual([])
    expect(report.events[0]?.signedUpTo).toBeGreaterThan(0)
    if (report.outbox.waiting === 0) return
    expect(tries, 'the outbox drains').toBeLessThan(100)
    await pause(100)
  }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds))
}

async function expectEachOnce(send: Send, { projectId, sent }: Writer): Promise<void> {
  const there = await countLines(send, projectId)
  expect(Object.fromEntries(there)).toEqual(Object.fromEntries(sent.map(({ category }) => [category, 1])))
}
