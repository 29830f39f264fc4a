import type { Tx } from '@portolan/platform/database'
import { readScopeDocument } from '@portolan/plan/server'
import type { Day } from '@portolan/quantity'
import { sql } from 'kysely'
import { type ScopeChurn, scopeChurn } from '../../domain/index.ts'
import { readDocument } from '../schedule/read-schedule-evidence.ts'

type Standing = {
  readonly projectId: string
  readonly version: number
  readonly asOf: string
  readonly sha256: string
}

/** Lists do not change, and take long to read: what was found in the last ones is kept. */
const kept = new Map<string, ScopeChurn>()
const mostKept = 500

/** What came into the scope and went out of it lately, of projects that have one. */
export async function readScopeChurn(
  of: { readonly tx: Tx; readonly tenantId: string },
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly scope: ScopeChurn }>> {
  const { rows } = await sql<Standing>`
    select distinct on (investment_id) investment_id as "projectId", number as version, as_of as "asOf", document_sha256 as sha256
    from scope_version where tenant_id = ${of.tenantId}::uuid and investment_id = any(${[...projectIds]}::uuid[]) and undone_at is null
    order by investment_id, number desc`.execute(of.tx)
  const found = new Map<string, { readonly scope: ScopeChurn }>()
  for (const { projectId, version, asOf, sha256 } of rows) {
    const key = `${sha256} ${version} ${asOf}`
    const known = kept.get(key)
    const scope =
      known ??
      scopeChurn(await readScopeDocument(await readDocument(of, sha256)), { version, asOf: asOf as Day })
    if (known === undefined) keep(key, scope)
    found.set(projectId, { scope })
  }
  return found
}

function keep(key: string, scope: ScopeChurn): void {
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(key, scope)
}
