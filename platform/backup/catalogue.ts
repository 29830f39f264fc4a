import pg from 'pg'
import type { ManifestSequence } from './manifest.ts'

/** What a backup holds. The schema of the job queue stays out: its work is made anew from the outbox. */
const schemas = ['public', 'auth']

export type Table = { readonly schema: string; readonly table: string; readonly columns: readonly string[] }

/** Values must look the same when read from one server and written to another. */
export const plainText = `
  SET LOCAL client_encoding = 'UTF8';
  SET LOCAL timezone = 'UTC';
  SET LOCAL datestyle = 'ISO, YMD';
  SET LOCAL intervalstyle = 'postgres';
  SET LOCAL bytea_output = 'hex';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL lc_monetary = 'C';
  SET LOCAL synchronize_seqscans = off`

/** For reading: every name a value may hold is then written in full. */
export const noPath = `SET LOCAL search_path = ''`

/**
 * Every table with rows of its own, by name, so that a new one is never forgotten. Generated columns are left out
 * as the server computes them; the list of migrations too, as restoring writes it.
 */
export async function tablesOf(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT n.nspname AS schema, c.relname AS table,
            (SELECT coalesce(array_agg(a.attname::text ORDER BY a.attnum), '{}')
               FROM pg_catalog.pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname = ANY ($1)
        AND NOT (n.nspname = 'public' AND c.relname = 'portolan_migration')
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`,
    [schemas],
  )
  return rows
}

export async function sequencesOf(client: pg.ClientBase): Promise<readonly ManifestSequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'S' AND n.nspname = ANY ($1)
      ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`,
    [schemas],
  )
  const found: ManifestSequence[] = []
  for (const { schema, name } of rows) {
    const { rows: state } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `SELECT last_value::text AS "lastValue", is_called AS "isCalled" FROM ${qualified(schema, name)}`,
    )
    for (const row of state) found.push({ schema, name, ...row })
  }
  return found
}

/** Names of tables anywhere outside the system's own schemas: an empty database has none. */
export async function foreignTables(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
        AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

/** Statements that take the guards off the tables for loading, and those that put each back as it was. */
export type Guards = { readonly off: readonly string[]; readonly on: readonly string[] }

/**
 * Foreign keys are dropped and made again: that checks every row at the end, whatever the order of the tables,
 * cycles included, and an ordinary owner may do it. Triggers that forbid writing are switched off and back on.
 */
export async function guardsOf(client: pg.ClientBase): Promise<Guards> {
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
      WHERE contype = 'f' AND conparentid = 0 AND connamespace = ANY ($1::regnamespace[])
      ORDER BY 1, 2`,
    [await present(client)],
  )
  const triggers = await client.query<{ table: string; name: string; state: 'O' | 'A' | 'R' }>(
    `SELECT t.tgrelid::regclass::text AS table, t.tgname AS name, t.tgenabled AS state
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgenabled <> 'D' AND c.relnamespace = ANY ($1::regnamespace[])
      ORDER BY 1, 2`,
    [await present(client)],
  )
  const walls = await client.query<{ table: string }>(
    `SELECT oid::regclass::text AS table FROM pg_class
      WHERE relforcerowsecurity AND relnamespace = ANY ($1::regnamespace[]) ORDER BY 1`,
    [await present(client)],
  )
  const named = (name: string): string => client.escapeIdentifier(name)
  return {
    off: [
      ...keys.rows.map((key) => `ALTER TABLE ${key.table} DROP CONSTRAINT ${named(key.name)}`),
      ...triggers.rows.map(
        (trigger) => `ALTER TABLE ${trigger.table} DISABLE TRIGGER ${named(trigger.name)}`,
      ),
      ...walls.rows.map((wall) => `ALTER TABLE ${wall.table} NO FORCE ROW LEVEL SECURITY`),
    ],
    on: [
      ...walls.rows.map((wall) => `ALTER TABLE ${wall.table} FORCE ROW LEVEL SECURITY`),
      ...triggers.rows.map(
        (trigger) => `ALTER TABLE ${trigger.table} ${enabling[trigger.state]} ${named(trigger.name)}`,
      ),
      ...keys.rows.map(
        (key) => `ALTER TABLE ${key.table} ADD CONSTRAINT ${named(key.name)} ${key.definition}`,
      ),
    ],
  }
}

const enabling = { O: 'ENABLE TRIGGER', A: 'ENABLE ALWAYS TRIGGER', R: 'ENABLE REPLICA TRIGGER' } as const

async function present(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT nspname AS name FROM pg_catalog.pg_namespace WHERE nspname = ANY ($1)',
    [schemas],
  )
  return rows.map(({ name }) => name)
}

export function qualified(schema: string, name: string): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
}
