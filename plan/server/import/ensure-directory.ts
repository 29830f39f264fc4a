import { nameKey } from '@portolan/exchange'
import { uuidv7 } from '@portolan/platform/database'
import type { RegisterEntry } from '../../domain/index.ts'
import { inPortions, type Writing } from '../write-plan.ts'
import { type Directory, readDirectory } from './known-projects.ts'

/** Organisation units and programmes that the rows name and the record does not know yet are added. */
export async function ensureDirectory(
  writing: Writing,
  portfolioId: string,
  entries: readonly RegisterEntry[],
): Promise<Directory> {
  const known = await readDirectory(writing.tx, portfolioId)
  const organisations = missing(
    entries.map((entry) => entry.organisation),
    known.organisations,
  )
  const programmes = missing(
    entries.map((entry) => entry.programme),
    known.programmes,
  )
  const base = { tenant_id: writing.tenantId, created_at: writing.now }
  const id = (): string => uuidv7(Date.parse(writing.now))
  await inPortions([...organisations], async (portion) =>
    writing.tx
      .insertInto('party')
      .values(
        portion.map(([key, name]) => ({ ...base, id: id(), kind: 'organisation-unit', name, name_key: key })),
      )
      .execute(),
  )
  await inPortions([...programmes], async (portion) =>
    writing.tx
      .insertInto('programme')
      .values(
        portion.map(([key, name]) => ({ ...base, id: id(), portfolio_id: portfolioId, name, name_key: key })),
      )
      .execute(),
  )
  return organisations.size + programmes.size === 0 ? known : await readDirectory(writing.tx, portfolioId)
}

function missing(names: readonly (string | null)[], known: ReadonlyMap<string, string>): Map<string, string> {
  const wanted = new Map<string, string>()
  for (const name of names) {
    if (name === null) continue
    const key = nameKey(name)
    if (key !== '' && !known.has(key) && !wanted.has(key)) wanted.set(key, name.slice(0, 500))
  }
  return wanted
}
