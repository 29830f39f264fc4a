import type pg from 'pg'

/**
 * Derived things changed: a standing was refreshed, a job moved on. These are no events of the record, so pages hear
 * only the kind; ids are told to one person alone.
 */
export type Touched = {
  readonly tenantId: string
  readonly touches: readonly string[]
  readonly only?: { readonly personId: string; readonly ids: readonly string[] } | undefined
}

export async function tellTouched(owner: pg.Pool, touched: Touched): Promise<void> {
  await owner.query("select pg_notify('portolan_touched', $1)", [JSON.stringify(touched)])
}

export function readTouched(payload: string): Touched | undefined {
  try {
    return JSON.parse(payload) as Touched
  } catch {
    return undefined
  }
}
