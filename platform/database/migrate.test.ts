import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { appliedMigrations, migrate } from './migrate.ts'
import type { MigrationFile } from './migration-files.ts'
import { emptyTestDatabase } from './testing/index.ts'
import type { TestDatabase } from './testing/index.ts'

const made: TestDatabase[] = []
afterEach(() => Promise.all(made.splice(0).map((database) => database.drop())))

async function empty(): Promise<TestDatabase> {
  const database = await emptyTestDatabase()
  made.push(database)
  return database
}

function file(name: string, sql: string): MigrationFile {
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

const first = file('0001-first.sql', 'CREATE TABLE one (n int); INSERT INTO one VALUES (1);')
const second = file('0002-second.sql', 'CREATE TABLE two (n int)')

describe('migrate', () => {
  it('applies each file once, also when two servers start at the same moment', async () => {
    const { owner } = await empty()
    const applied = await Promise.all([
      migrate(owner, { files: [first, second] }),
      migrate(owner, { files: [first, second] }),
    ])
    expect(applied.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([0, 2])
    expect((await owner.query('SELECT n FROM one')).rows).toEqual([{ n: 1 }])
  })

  it('goes up to a named file and onward later', async () => {
    const { owner } = await empty()
    expect(await migrate(owner, { files: [first, second], upTo: first.name })).toEqual([first.name])
    expect(await migrate(owner, { files: [first, second] })).toEqual([second.name])
    expect(await appliedMigrations(owner)).toEqual(
      [first, second].map(({ name, sha256 }) => ({ name, sha256 })),
    )
  })

  it('refuses a file that was changed after it was applied', async () => {
    const { owner } = await empty()
    await migrate(owner, { files: [first, second] })
    const changed = file(first.name, 'CREATE TABLE one (n bigint)')
    await expect(migrate(owner, { files: [changed, second] })).rejects.toThrow(
      /0001-first.sql was changed after it was applied/,
    )
  })

  it('refuses when an applied file is missing between the others', async () => {
    const { owner } = await empty()
    await migrate(owner, { files: [first, second] })
    await expect(migrate(owner, { files: [second] })).rejects.toThrow(
      /has the migration 0001-first.sql where/,
    )
  })

  it('refuses a database from a newer version', async () => {
    const { owner } = await empty()
    await migrate(owner, { files: [first, second] })
    await expect(migrate(owner, { files: [first] })).rejects.toMatchObject({
      name: 'MigrationRefused',
      message:
        'The database was written by a newer version of Portolan (it has 0002-second.sql); start that version, or restore a backup of this one.',
    })
  })

  it('leaves nothing of a file that fails, keeps those before it, and works when it is mended', async () => {
    const { owner } = await empty()
    const broken = file('0002-second.sql', 'CREATE TABLE two (n int); SELECT * FROM nowhere')
    await expect(migrate(owner, { files: [first, broken] })).rejects.toThrow(
      /0002-second.sql failed and left nothing behind: .*nowhere/,
    )
    expect(
      (await owner.query(`SELECT to_regclass('two') AS two, to_regclass('one')::text AS one`)).rows,
    ).toEqual([{ two: null, one: 'one' }])
    expect(await migrate(owner, { files: [first, second] })).toEqual([second.name])
  })
})
