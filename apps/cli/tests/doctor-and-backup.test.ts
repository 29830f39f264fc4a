import type { DoctorReport, Serving } from '@portolan/server'
import { existsSync, readFileSync, truncateSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTables, run, startHere, temporaryFolder } from '../testing/index.ts'
import { csvOf, goodRows, manyRows, save } from '../testing/registers.ts'

const folder = temporaryFolder()
const data = `${folder.path}/data`
let serving: Serving

beforeAll(async () => {
  serving = await startHere(data)
  expect(
    await run(
      data,
      'import',
      save(folder.path, 'register 2026-03-31.csv', csvOf([...goodRows, ...manyRows(40)])),
    ),
  ).toMatchObject({ code: 0 })
})
afterAll(async () => {
  await serving.stop()
  folder.remove()
})

/** What an administrator of the database could do to it; the trigger that forbids it is no hindrance for him. */
const openForTampering = `
  create table kept as table event;
  alter table event disable trigger user;
  alter table outbox drop constraint outbox_tenant_id_seq_fkey;
  alter table event_value drop constraint event_value_tenant_id_seq_fkey`
const closeAgain = `
  delete from event;
  insert into event select * from kept;
  drop table kept;
  alter table outbox add constraint outbox_tenant_id_seq_fkey foreign key (tenant_id, seq) references event (tenant_id, seq);
  alter table event_value add constraint event_value_tenant_id_seq_fkey foreign key (tenant_id, seq) references event (tenant_id, seq);
  alter table event enable trigger user`

describe('doctor', () => {
  it('finds nothing wrong, and tells what it looked at', async () => {
    const ran = await run(data, 'doctor', '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    const report = JSON.parse(ran.out) as DoctorReport
    expect(report).toMatchObject({
      faults: [],
      migrations: { applied: report.migrations.known },
      rows: { investment: 43, edition: 43 },
    })
    expect(report.events).toMatchObject([{ organisation: 'My organisation', events: report.rows['event'] }])
    expect(report.walls.walled).toBeGreaterThan(20)
    expect((await run(data, 'doctor')).out).toMatch(/^ok {4}events {6}My organisation: \d+ events, /m)
  })

  it('signs the heads of the logs into a file of the data folder', async () => {
    const ran = await run(data, 'doctor', '--sign')
    expect(ran.code).toBe(0)
    expect(ran.err).toContain(`Signed 1 event log in ${data}/event-heads.jsonl.`)
    const last = JSON.parse(
      readFileSync(`${data}/event-heads.jsonl`, 'utf8').trim().split('\n').at(-1) ?? '',
    ) as { seq: number }
    const { rows } = await serving.database.owner.query<{ seq: number }>('select max(seq) as seq from event')
    expect(last.seq).toBe(rows[0]?.seq)
  })

  it.each([
    [
      'changed',
      'update event set payload = payload || \'{"fileName": "another.csv"}\' where seq = 2',
      2,
      /Event 2 is not what was recorded\./,
    ],
    ['deleted', 'delete from event where seq = 2', 2, /Event 2 is missing; 3 stands in its place\./],
    [
      'cut off',
      'delete from event where seq = (select max(seq) from event)',
      undefined,
      /The log ends before event \d+, whose head was signed on /,
    ],
  ])(
    'names an event that was %s, with exit code 1, and signs nothing over it',
    async (_, tampering, event, sentence) => {
      const { owner } = serving.database
      const before = await readTables(serving, ['event'])
      await owner.query(openForTampering)
      const signed = readFileSync(`${data}/event-heads.jsonl`, 'utf8')
      try {
        await owner.query(tampering)
        const ran = await run(data, 'doctor', '--sign', '--json')
        expect(ran.code).toBe(1)
        expect(ran.err).toMatch(sentence)
        expect(ran.err).toMatch(/Nothing was signed: the event log has \d faults? /)
        const { faults } = JSON.parse(ran.out) as DoctorReport
        expect(
          faults.every(({ check, organisation }) => check === 'events' && organisation === 'My organisation'),
        ).toBe(true)
        if (event !== undefined) expect(faults.map((fault) => fault.event)).toContain(event)
        expect(readFileSync(`${data}/event-heads.jsonl`, 'utf8')).toBe(signed)
      } finally {
        await owner.query(closeAgain)
      }
      expect(await readTables(serving, ['event'])).toEqual(before)
      expect(await run(data, 'doctor')).toMatchObject({ code: 0 })
    },
  )

  it('finds a wall that was taken down', async () => {
    await serving.database.owner.query('alter table edition disable row level security')
    const ran = await run(data, 'doctor')
    await serving.database.owner.query('alter table edition enable row level security')
    expect(ran).toMatchObject({
      code: 1,
      err: "walls: The table edition has no wall: requests of one organisation could read another's rows.\n",
    })
  })

  it('says where there is no database, with exit code 2, and makes none', async () => {
    const ran = await run(`${folder.path}/nowhere`, 'doctor')
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(/^There is no database in .*nowhere\. Name the folder/)
    expect(existsSync(`${folder.path}/nowhere`)).toBe(false)
  })
})

describe('backup and restore', () => {
  const file = `${folder.path}/all.backup`

  it('write every table to a file while the server runs, and never over another file', async () => {
    const ran = await run(data, 'backup', file, '--json')
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ file })
    expect(ran.err).toContain(
      'The folder "keys" and the file "event-heads.jsonl" of the data folder are not in it',
    )
    const again = await run(data, 'backup', file)
    expect(again).toMatchObject({
      code: 1,
      out: '',
      err: `${file} is already there; name another file for the backup.\n`,
    })
    expect((await run(data, 'backup', `${folder.path}/none/x.backup`)).err).toContain(
      `There is no folder ${folder.path}/none.`,
    )
  })

  it('fill a new data folder with equal tables', async () => {
    const target = `${folder.path}/restored/data`
    const before = await allTables(serving)
    const ran = await run(target, 'restore', file, '--json')
    expect(ran.code).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({
      target,
      rows: Object.values(before).reduce((sum, rows) => sum + rows.length, 0),
    })
    expect(await run(target, 'doctor')).toMatchObject({ code: 0 })
    const restored = await startHere(target)
    try {
      const after = await allTables(restored)
      for (const table of Object.keys(before).filter((name) => !changedByStarting.includes(name)))
        expect(after[table], table).toEqual(before[table])
    } finally {
      await restored.stop()
    }
  }, 120_000)

  it('refuse a database that is not empty, a file that is damaged and one that is not there', async () => {
    const target = `${folder.path}/restored/data`
    expect(await run(target, 'restore', file)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/A backup is restored into an empty database only/),
    })
    const damaged = save(folder.path, 'damaged.backup', readFileSync(file))
    truncateSync(damaged, 20_000)
    expect(await run(`${folder.path}/other/data`, 'restore', damaged)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/This backup file is cut short, so nothing was restored/),
    })
    expect(await run(`${folder.path}/other/data`, 'restore', `${folder.path}/absent.backup`)).toMatchObject({
      code: 2,
    })
  }, 120_000)

  /** The link that a start prints, and work that waits in the queue. */
  const changedByStarting = [
    'public.data_fault_week',
    'public.event',
    'public.event_head',
    'public.outbox',
    'public.one_time_link',
    'public.answered',
    'public.job',
    'public.idempotency_key',
  ]

  async function allTables(from: Serving): Promise<Record<string, unknown[]>> {
    const { rows } = await from.database.owner.query<{ name: string }>(
      `select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'auth') and tablename <> 'portolan_migration' order by 1`,
    )
    return await readTables(
      from,
      rows.map(({ name }) => name),
    )
  }
})
