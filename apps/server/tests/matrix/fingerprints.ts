import type pg from 'pg'

/** A hash of the rows of an organisation, for each table that has any. */
export async function fingerprints(
  owner: pg.Pool,
  tenantId: string,
): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await owner.query<{ rows: number; hash: string }>(
      `select count(*)::int as rows, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash from ${name} t where tenant_id = $1`,
      [tenantId],
    )
    if (rows[0] && rows[0].rows > 0) found[name] = `${rows[0].rows} rows, ${rows[0].hash}`
  }
  return found
}
