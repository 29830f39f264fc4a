import { allows } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { permissions } from '../../contract/index.ts'
import type { LedgerGround } from '../../domain/index.ts'
import { codeKey } from '../code-key.ts'
import { readPeriods } from '../period/period-rows.ts'

type Project = { readonly id: string; readonly name: string }

/** All that a line of this ledger is compared with: projects, postings that are recorded, periods. */
export async function readGround(tx: Tx, actor: Known, source: string): Promise<LedgerGround> {
  const recorded = await tx
    .selectFrom('ledger_entry')
    .select(['document', 'line', 'amount', 'currency'])
    .where('source', '=', source)
    .execute()
  const known = new Map(
    recorded.map(({ document, line, amount, currency }) => [`${document}\n${line}`, { amount, currency }]),
  )
  return {
    projectOf: await readProjectFinder(tx),
    recordedAs: (document, line) => known.get(`${document}\n${line}`),
    periods: await readPeriods(tx),
    mayClose: allows(permissions.closePeriods, actor.grants),
  }
}

/** By what somebody said the ledger means, else by its ID in any letter case, else by its exact name; never by a guess. */
async function readProjectFinder(tx: Tx): Promise<(text: string) => Project | undefined> {
  const projects = await tx.selectFrom('investment').select(['id', 'name', 'code_key', 'name_key']).execute()
  const aliases = await tx.selectFrom('ledger_alias').select(['project_key', 'investment_id']).execute()
  const byId = new Map(projects.map((project) => [project.id, project]))
  const byCode = onlyOnes(projects.flatMap((one) => (one.code_key === null ? [] : [[one.code_key, one]])))
  const byName = onlyOnes(projects.map((one) => [one.name_key, one]))
  const byAlias = new Map(aliases.map((alias) => [alias.project_key, byId.get(alias.investment_id)]))
  return (text) => byAlias.get(nameKey(text)) ?? byCode.get(codeKey(text) ?? '') ?? byName.get(nameKey(text))
}

/** A code or name that two projects share says nothing. */
function onlyOnes(all: readonly (readonly [string, Project])[]): ReadonlyMap<string, Project> {
  const found = new Map<string, Project>()
  const shared = new Set<string>()
  for (const [key, project] of all) {
    if (found.has(key)) shared.add(key)
    found.set(key, project)
  }
  for (const key of shared) found.delete(key)
  return found
}
