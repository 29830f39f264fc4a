import { nameKey } from '@portolan/exchange'
import { uuidv7 } from '@portolan/platform/database'
import type { Judged } from '../../domain/index.ts'
import { plainText } from '../schedule/json-text.ts'
import { inPortions, type Writing } from '../write-plan.ts'

/** Records the postings that are new; what is recorded already is left as it is. */
export async function writeEntries(
  writing: Writing,
  { importId, source }: { readonly importId: string; readonly source: string },
  judged: readonly Judged[],
): Promise<void> {
  const fresh = judged.filter(({ verdict }) => verdict === 'new' || verdict === 'suspense')
  const suppliers = await ensureSuppliers(
    writing,
    fresh.map(({ supplier }) => plainText(supplier)),
  )
  await inPortions(fresh, async (portion) =>
    writing.tx
      .insertInto('ledger_entry')
      .values(
        portion.map((line) => ({
          tenant_id: writing.tenantId,
          id: uuidv7(Date.parse(writing.now)),
          import_id: importId,
          source,
          document: line.document,
          line: line.line,
          investment_id: line.project?.id ?? null,
          project_text: plainText(line.projectText),
          project_key: nameKey(line.projectText),
          category: plainText(line.category),
          category_key: nameKey(line.category),
          day: line.day ?? '',
          amount: line.money?.amount ?? 0,
          currency: line.money?.currency ?? '',
          supplier_id: suppliers.get(nameKey(line.supplier)) ?? null,
          supplier_text: plainText(line.supplier),
          words: plainText(line.given.text),
          created_at: writing.now,
        })),
      )
      .execute(),
  )
}

/** Suppliers by the key of their name; those that the record does not know yet are added. */
async function ensureSuppliers(
  writing: Writing,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { tx, tenantId, now } = writing
  const rows = await tx
    .selectFrom('party')
    .select(['id', 'merged_into', 'name_key'])
    .where('kind', '=', 'supplier')
    .execute()
  const known = new Map(rows.map((row) => [row.name_key, row.merged_into ?? row.id]))
  const wanted = new Map(names.map((name) => [nameKey(name), name] as const))
  const missing = [...wanted].filter(([key]) => key !== '' && !known.has(key))
  const fresh = missing.map(([key, name]) => ({
    tenant_id: tenantId,
    id: uuidv7(Date.parse(now)),
    kind: 'supplier',
    name: name.slice(0, 300),
    name_key: key,
    created_at: now,
  }))
  await inPortions(fresh, async (portion) => tx.insertInto('party').values(portion).execute())
  for (const { id, name_key: key } of fresh) known.set(key, id)
  return known
}
