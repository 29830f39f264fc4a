import { readMigrations } from '@portolan/platform/database'
import { type TestDatabase, testDatabase } from '@portolan/platform/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Without a wall, and why that is safe: the role of the requests has no right on them at all. */
const unwalled: Readonly<Record<string, string>> = {
  portolan_migration: 'which files were applied; no rows of people',
  session_place: 'read before it is known who asks, over the connection of the sign-in',
  sign_in_failure: 'hashes of addresses that failed to sign in; no tenant is known yet',
}

/** Keys that do not begin with the tenant. */
const otherKeys: Readonly<Record<string, string>> = {
  tenant: 'it is the tenant',
  ...unwalled,
}

/** Tables that name a project and have the wall of the tenant only. */
const withoutProjectWall: Readonly<Record<string, string>> = {
  visible_project: 'it is the wall',
  import_row: 'an import reaches over a whole portfolio: only who may import there reads its rows',
}

type Table = {
  readonly name: string
  readonly walled: boolean
  readonly columns: readonly string[]
  readonly key: readonly string[]
  readonly policies: string
  readonly open: boolean
}

const read = `
  select c.relname as name, c.relrowsecurity as walled,
    array(select attname::text from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
    array(select a.attname::text from pg_index i cross join unnest(i.indkey::int[]) with ordinality as k(number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
    coalesce((select string_agg(qual, ' ') from pg_policies where schemaname = 'public' and tablename = c.relname), '') as policies,
    has_table_privilege('portolan_app', c.oid, 'select, insert, update, delete')
      or has_any_column_privilege('portolan_app', c.oid, 'select, insert, update') as open
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`

describe('the walls of the record', () => {
  let database: TestDatabase
  let tables: readonly Table[]
  beforeAll(async () => {
    database = await testDatabase()
    tables = (await database.owner.query<Table>(read)).rows
  })
  afterAll(async () => await database.drop())

  it('stand round every table, but for a short list', () => {
    const bare = tables.filter(({ walled }) => !walled).map(({ name }) => name)
    expect(bare).toEqual(Object.keys(unwalled).toSorted())
    expect(tables.length).toBeGreaterThan(20)
  })

  it('leave the role of the requests no right where there is no wall', () => {
    expect(tables.filter(({ walled, open }) => !walled && open).map(({ name }) => name)).toEqual([])
  })

  it('have the tenant first in every key', () => {
    const otherwise = tables.filter(({ key }) => key[0] !== 'tenant_id').map(({ name }) => name)
    expect(otherwise).toEqual(Object.keys(otherKeys).toSorted())
  })

  it('hide projects that a person does not see, in every table that names one', () => {
    const open = tables
      .filter(({ columns }) => columns.includes('project_id') || columns.includes('investment_id'))
      .filter(({ policies }) => !policies.includes('visible_project'))
      .map(({ name }) => name)
    expect(open).toEqual(Object.keys(withoutProjectWall).toSorted())
  })

  it('hold for a role that owns nothing and cannot pass them', async () => {
    const { rows } = await database.owner.query<{ passes: boolean; owns: number }>(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as passes,
         (select count(*) from pg_class where relowner = r.oid)::int as owns
       from pg_roles r where rolname = 'portolan_app'`,
    )
    expect(rows).toEqual([{ passes: false, owns: 0 }])
  })
})

describe('the migrations', () => {
  it('are numbered, each by a number of its own', () => {
    const numbers = readMigrations().map(({ name }) => Number(name.slice(0, 4)))
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    expect(numbers[0]).toBe(1)
  })
})
