import { afterAll, describe, expect, it } from 'vitest'
import { appliedMigrations } from '../migrate.ts'
import { readMigrations } from '../migration-files.ts'
import pg from 'pg'
import { filledTestDatabase, testDatabase } from './index.ts'
import type { Filling, TestDatabase } from './index.ts'

const made: TestDatabase[] = []
afterAll(() => Promise.all(made.map((database) => database.drop())))

async function fresh(): Promise<TestDatabase> {
  const database = await testDatabase()
  made.push(database)
  return database
}

describe('a test database', () => {
  it('stands at the level of all migration files', async () => {
    const database = await fresh()
    expect((await appliedMigrations(database.owner)).map(({ name }) => name)).toEqual(
      readMigrations().map(({ name }) => name),
    )
  })

  it('is not shared between two askers', async () => {
    const [one, other] = await Promise.all([fresh(), fresh()])
    await one.owner.query('CREATE TABLE mine (n int)')
    const { rows } = await other.owner.query<{ there: boolean }>(
      `SELECT to_regclass('mine') IS NOT NULL AS there`,
    )
    expect(rows).toEqual([{ there: false }])
  })

  it('lets the restricted role in, and that role neither owns nor creates', async () => {
    const database = await fresh()
    const client = await database.app.connect()
    try {
      await client.query('BEGIN')
      if (database.appNeedsSetRole) await client.query('SET LOCAL ROLE portolan_app')
      const { rows } = await client.query<{ name: string; strong: boolean }>(
        'SELECT current_user AS name, rolsuper OR rolbypassrls AS strong FROM pg_roles WHERE rolname = current_user',
      )
      expect(rows).toEqual([{ name: 'portolan_app', strong: false }])
      await expect(client.query('CREATE TABLE theirs (n int)')).rejects.toMatchObject({ code: '42501' })
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })

  it('gives days, instants and numerics as text, and whole numbers as numbers', async () => {
    const database = await fresh()
    const { rows } = await database.owner.query({
      rowMode: 'array',
      text: `SELECT date '2026-02-28', timestamptz '2026-11-16 09:00:00.5+01', numeric '1.10', int8 '9007199254740991',
                    array[date '2026-02-28'], array[timestamptz '2026-11-16 09:00+01'], array[12::int8]`,
    })
    expect(rows[0]).toEqual([
      '2026-02-28',
      '2026-11-16T08:00:00.500Z',
      '1.10',
      9007199254740991,
      ['2026-02-28'],
      ['2026-11-16T08:00:00.000Z'],
      [12],
    ])
  })

  it('refuses to round a whole number that is too large to be exact', async () => {
    const database = await fresh()
    await expect(database.owner.query(`SELECT int8 '9007199254740993'`)).rejects.toThrow('9007199254740993')
  })
})

describe('a filled test database', () => {
  it('is filled once, holds what stood below it, and is its own', async () => {
    let fillings = 0
    const ground: Filling = {
      name: 'ground',
      fill: async ({ owner }) => {
        fillings += 1
        await owner.query('CREATE TABLE ground AS SELECT 1 AS n')
        return 'it is one'
      },
    }
    const upon: Filling = {
      name: 'upon',
      on: ground,
      fill: async ({ owner }, told) => {
        fillings += 1
        await owner.query('UPDATE ground SET n = 2')
        return `${told} more`
      },
    }
    const [low, high, again] = [
      await filledTestDatabase(ground),
      await filledTestDatabase(upon),
      await filledTestDatabase(upon),
    ]
    made.push(low, high, again)
    await again.owner.query('UPDATE ground SET n = 3')
    const values = await Promise.all(
      [low, high, again].map(async ({ owner }) => (await owner.query('SELECT n FROM ground')).rows),
    )
    expect({ values, fillings, told: [low.told, high.told] }).toEqual({
      values: [[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]],
      fillings: 2,
      told: ['it is one', 'it is one more'],
    })
  })

  it('is reached by its addresses', async () => {
    const { addresses, name } = await fresh()
    for (const connectionString of Object.values(addresses)) {
      const client = new pg.Client({ connectionString })
      await client.connect()
      const { rows } = await client.query('SELECT current_database() AS name')
      await client.end()
      expect(rows).toEqual([{ name }])
    }
  })
})
