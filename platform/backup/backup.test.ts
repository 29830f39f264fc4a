import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { instantOf } from '@portolan/quantity'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appliedMigrations, migrate } from '../database/index.ts'
import type { MigrationFile } from '../database/index.ts'
import { emptyTestDatabase, testDatabase } from '../database/testing/index.ts'
import type { TestDatabase } from '../database/testing/index.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

const now = instantOf(Date.UTC(2026, 10, 16, 8))
const made: TestDatabase[] = []
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portolan-backup-test-'))
})
afterEach(async () => {
  await Promise.all(made.splice(0).map((database) => database.drop()))
  rmSync(folder, { recursive: true, force: true })
})

async function keep(database: Promise<TestDatabase>): Promise<TestDatabase> {
  made.push(await database)
  return await database
}

function file(name: string, sql: string): MigrationFile {
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

/** All that makes restoring hard: cycles, self-reference, guards against writing, computed and odd values. */
const awkward = file(
  '0001-awkward.sql',
  `CREATE SCHEMA auth;
   CREATE SCHEMA job;
   CREATE TABLE job.queue (n int);
   CREATE TABLE auth."user" (id text PRIMARY KEY, "emailVerified" boolean NOT NULL);
   CREATE TABLE unit (id int PRIMARY KEY, parent int REFERENCES unit, head int);
   CREATE TABLE person (id int PRIMARY KEY, unit int NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED);
   ALTER TABLE unit ADD CONSTRAINT unit_head FOREIGN KEY (head) REFERENCES person ON DELETE SET NULL;
   INSERT INTO unit VALUES (99);
   CREATE TABLE event (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL, body jsonb);
   CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'append only'; END $$;
   CREATE TRIGGER event_fixed BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse();
   CREATE TRIGGER event_whole BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse();
   CREATE TABLE sealed (n int);
   CREATE TRIGGER sealed_all BEFORE INSERT ON sealed FOR EACH ROW EXECUTE FUNCTION refuse();
   ALTER TABLE sealed ENABLE ALWAYS TRIGGER sealed_all;
   CREATE TABLE odd (id int PRIMARY KEY, t text, b bytea, d date, n numeric, a text[], up text GENERATED ALWAYS AS (upper(t)) STORED);
   ALTER TABLE odd ENABLE ROW LEVEL SECURITY;
   CREATE POLICY mine ON odd USING (false);
   CREATE TABLE "Strange ""name""" ("a column" int)`,
)
const later = file('0002-later.sql', `ALTER TABLE odd ADD COLUMN later text NOT NULL DEFAULT 'new'`)

async function fill(owner: pg.Pool): Promise<void> {
  await owner.query(`
    INSERT INTO auth."user" VALUES ('u1', true);
    INSERT INTO unit VALUES (2, NULL), (1, 2), (3, 1);
    INSERT INTO person SELECT n, 1 + n % 3 FROM generate_series(1, 5000) AS n;
    UPDATE unit SET head = 7 WHERE id = 1;
    INSERT INTO event (at, body) SELECT timestamptz '2026-01-01' + n * interval '1 minute', jsonb_build_object('n', n)
      FROM generate_series(1, 3000) AS n;
    ALTER TABLE sealed DISABLE TRIGGER sealed_all;
    INSERT INTO sealed VALUES (1);
    ALTER TABLE sealed ENABLE ALWAYS TRIGGER sealed_all;
    INSERT INTO job.queue VALUES (1);
    INSERT INTO odd (id, t, b, d, n, a) VALUES
      (1, E'tab\\t line\\n return\\r back\\\\slash \\\\N \\\\. "quote"', '\\x00ff0a5c', 'infinity', 'NaN', '{a,NULL,"b,c"}'),
      (2, 'Ä ß 漢 🧭', '', '0044-03-15 BC', '12345678901234567890.0123456789', '{}'),
      (3, NULL, NULL, NULL, NULL, NULL), (4, '', '\\x', '2026-02-28', '1.50', '{"",x}');
    INSERT INTO "Strange ""name""" VALUES (1)`)
}

async function contentOf(owner: pg.Pool): Promise<unknown> {
  const content: Record<string, unknown> = {}
  for (const table of ['auth."user"', 'unit', 'person', 'event', 'sealed', 'odd', '"Strange ""name"""']) {
    const { rows } = await owner.query<{ all: string }>(
      `SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS all FROM ${table} t`,
    )
    content[table] = rows[0]?.all
  }
  return content
}

async function source(): Promise<TestDatabase> {
  const database = await keep(emptyTestDatabase())
  await migrate(database.owner, { files: [awkward] })
  await fill(database.owner)
  return database
}

async function backedUp(): Promise<string> {
  const path = join(folder, 'one.tar')
  await backup(await source(), path, now)
  return path
}

describe('backup and restore', () => {
  it('give back every row, guard and sequence, and bring the database to the present level', async () => {
    const from = await source()
    const path = join(folder, 'one.tar')
    const report = await backup(from, path, now)
    expect(statSync(path).size).toBe(report.bytes)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(report.manifest.tables.map(({ schema }) => schema)).not.toContain('job')

    const to = await keep(emptyTestDatabase())
    const restored = await restore(to, path, [awkward])
    expect(restored.rows).toBe(1 + 4 + 5000 + 3000 + 1 + 4 + 1)
    expect(await contentOf(to.owner)).toEqual(await contentOf(from.owner))
    const { rows } = await to.owner.query(`INSERT INTO event (at) VALUES ('2026-01-01') RETURNING seq`)
    expect(rows).toEqual([{ seq: 3001 }])
    await expect(to.owner.query('DELETE FROM event')).rejects.toThrow('append only')
    await expect(to.owner.query('TRUNCATE event')).rejects.toThrow('append only')
    await expect(to.owner.query('INSERT INTO sealed VALUES (2)')).rejects.toThrow('append only')
    await expect(to.owner.query('INSERT INTO person VALUES (9999, 4711)')).rejects.toMatchObject({
      code: '23503',
    })
    const states = `SELECT t.tgname, t.tgenabled, c.relrowsecurity FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE NOT tgisinternal ORDER BY 1`
    const keys = `SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2`
    for (const text of [states, keys]) {
      expect((await to.owner.query(text)).rows).toEqual((await from.owner.query(text)).rows)
    }
  })

  it('restore into a newer version and migrate onward', async () => {
    const path = await backedUp()
    const to = await keep(emptyTestDatabase())
    await restore(to, createReadStream(path), [awkward, later])
    expect((await to.owner.query('SELECT DISTINCT later FROM odd')).rows).toEqual([{ later: 'new' }])
    expect((await appliedMigrations(to.owner)).map(({ name }) => name)).toEqual([awkward.name, later.name])
  })

  it('hold for the tables of the product itself', async () => {
    const from = await keep(testDatabase())
    const path = join(folder, 'product.tar')
    const taken = await backup(from, path, now)
    const to = await keep(emptyTestDatabase())
    const restored = await restore(to, path)
    expect(restored.manifest).toEqual(taken.manifest)
    const again = await backup(to, join(folder, 'again.tar'), now)
    expect(again.manifest).toEqual(taken.manifest)
  })

  it('give back one moment while others write', async () => {
    const from = await source()
    let writing = true
    let pairs = 0
    const writer = (async () => {
      for (; writing; pairs++) {
        // The two rows are in one transaction, so a snapshot has both or neither.
        await from.owner.query(
          `WITH e AS (INSERT INTO event (at) VALUES ('2026-02-01')) INSERT INTO person VALUES (${10_000 + pairs}, 1)`,
        )
      }
    })()
    while (pairs < 5) await new Promise((resolve) => setTimeout(resolve, 5))
    const path = join(folder, 'live.tar')
    await backup(from, path, now)
    writing = false
    await writer
    const to = await keep(emptyTestDatabase())
    await restore(to, path, [awkward])
    const { rows } = await to.owner.query<{ events: number; people: number }>(
      `SELECT (SELECT count(*) FROM event) - 3000 AS events, (SELECT count(*) FROM person) - 5000 AS people`,
    )
    expect(rows[0]?.events).toBe(rows[0]?.people)
    expect(rows[0]?.events).toBeGreaterThanOrEqual(5)
  })

  it('refuse a file that was cut short at any place, before the first statement', async () => {
    const path = await backedUp()
    const whole = readFileSync(path)
    const to = await keep(emptyTestDatabase())
    for (const share of [0, 0.001, 0.3, 0.5, 0.9, 0.999]) {
      const cut = join(folder, 'cut.tar')
      writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * share)))
      await expect(restore(to, cut, [awkward])).rejects.toThrow(
        /This backup file is .*, so nothing was restored/,
      )
    }
    expect(await appliedMigrations(to.owner)).toEqual([])
  })

  it('refuse a file with one changed or one added byte', async () => {
    const path = await backedUp()
    const whole = readFileSync(path)
    const to = await keep(emptyTestDatabase())
    for (const share of [0.1, 0.4, 0.7]) {
      const changed = Buffer.from(whole)
      const at = Math.floor(whole.length * share)
      changed[at] = ((changed[at] ?? 0) + 1) % 256
      writeFileSync(path, changed)
      await expect(restore(to, path, [awkward])).rejects.toMatchObject({ name: 'BackupRefused' })
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.from('x')]))
    await expect(restore(to, path, [awkward])).rejects.toThrow(/something was added/)
    writeFileSync(path, 'name;budget\nA;1\n'.repeat(100))
    await expect(restore(to, path, [awkward])).rejects.toThrow(/not a backup/)
    expect(await appliedMigrations(to.owner)).toEqual([])
  })

  it('refuse a database that is not empty', async () => {
    const path = await backedUp()
    const to = await source()
    await expect(restore(to, path, [awkward])).rejects.toThrow(
      /into an empty database only, and this one has \d+ tables/,
    )
    expect((await to.owner.query('SELECT count(*) AS n FROM person')).rows).toEqual([{ n: 5000 }])
  })

  it('refuse a backup of a newer version and of another history', async () => {
    const from = await keep(emptyTestDatabase())
    await migrate(from.owner, { files: [awkward, later] })
    const path = join(folder, 'newer.tar')
    await backup(from, path, now)
    const to = await keep(emptyTestDatabase())
    await expect(restore(to, path, [awkward])).rejects.toThrow(/taken by a newer version .*0002-later.sql/)
    await expect(restore(to, path, [awkward, file(later.name, 'SELECT 1')])).rejects.toThrow(
      /0002-later.sql differs here/,
    )
  })

  it('leave an empty database when a later migration fails', async () => {
    const path = await backedUp()
    const to = await keep(emptyTestDatabase())
    await expect(restore(to, path, [awkward, file('0002-bad.sql', 'SELECT 1/0')])).rejects.toThrow(
      /0002-bad.sql failed/,
    )
    expect((await to.owner.query(`SELECT to_regclass('person') AS person`)).rows).toEqual([{ person: null }])
  })

  it('do not overwrite a file, and leave none behind when the reader of a stream goes away', async () => {
    const path = await backedUp()
    const from = await source()
    await expect(backup(from, path, now)).rejects.toThrow(/is already there/)
    const gone = new PassThrough({ highWaterMark: 1000 })
    gone.once('readable', () => gone.destroy())
    await expect(backup(from, gone, now)).rejects.toThrow()
    await expect(backup(from, join(folder, 'nowhere', 'b.tar'), now)).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(readdirSync(folder)).toEqual(['one.tar'])
    expect(existsSync(`${path}.partial`)).toBe(false)
    expect((await from.owner.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }])
  })
})
