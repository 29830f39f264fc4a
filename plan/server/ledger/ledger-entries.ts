import { common, happened, readCursor, refuse, writeCursor } from '@portolan/contract'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { addDays, day } from '@portolan/quantity'
import { sql } from 'kysely'
import { ledgerEvents, ledgerRefusals, listLedgerEntries, placeLedgerEntries } from '../../contract/index.ts'
import { refuseLate } from '../period/period-rows.ts'

export const ledgerEntryUseCases: readonly UseCase[] = [
  reads(listLedgerEntries, async ({ tx, input }) => {
    let query = tx
      .selectFrom('ledger_entry as e')
      .leftJoin('investment as i', (join) =>
        join.onRef('i.tenant_id', '=', 'e.tenant_id').onRef('i.id', '=', 'e.investment_id'),
      )
      .leftJoin('person as p', (join) =>
        join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.placed_by'),
      )
      .selectAll('e')
      .select(['i.name as project_name', 'p.name as placed_by_name'])
      .orderBy('e.day', 'desc')
      .orderBy('e.id', 'desc')
      .limit(input.limit + 1)
    if (input.suspense === true) query = query.where('e.investment_id', 'is', null)
    if (input.supplierId) query = query.where('e.supplier_id', '=', input.supplierId)
    if (input.search) query = query.where(matches(input.search))
    const [after, id] = input.cursor === undefined ? [] : (readCursor(input.cursor) ?? [])
    if (typeof after === 'string' && typeof id === 'string')
      query = query.where(sql<boolean>`(e.day, e.id) < (${after}::date, ${id}::uuid)`)
    const rows = await query.execute()
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return {
      items: rows.slice(0, input.limit).map((row) => ({
        id: row.id,
        project: row.investment_id === null ? null : { id: row.investment_id, name: row.project_name ?? '' },
        projectText: row.project_text,
        category: row.category,
        day: row.day,
        money: { amount: row.amount, currency: row.currency },
        source: row.source,
        document: row.document,
        line: row.line,
        supplier: row.supplier_text,
        text: row.words,
        placedBy: row.placed_by_name,
      })),
      next: last ? writeCursor([last.day, last.id]) : null,
    }
  }),
  writes(placeLedgerEntries, async ({ tx, actor, input, now }) => {
    const { toProject: projectId } = input
    const entries = await tx
      .selectFrom('ledger_entry')
      .select(['id', 'day', 'project_key', 'project_text'])
      .where('id', 'in', input.entryIds)
      .where('investment_id', 'is', null)
      .forUpdate()
      .execute()
    if (entries.length === 0) throw refuse(ledgerRefusals.nothingWaits, {})
    const project = await tx
      .selectFrom('investment')
      .select('name')
      .where('id', '=', projectId)
      .executeTakeFirst()
    if (project === undefined) throw refuse(common.notFound, { kind: 'project' })
    await refuseLate(
      tx,
      actor,
      entries.map((entry) => ({ from: entry.day, to: addDays(day(entry.day), 1) })),
    )
    await tx
      .updateTable('ledger_entry')
      .set({ investment_id: projectId, placed_by: actor.personId ?? '', placed_at: now })
      .set((value) => ({ version: value('version', '+', 1) }))
      .where(
        'id',
        'in',
        entries.map(({ id }) => id),
      )
      .execute()
    const texts = new Map(entries.map((entry) => [entry.project_key, entry.project_text]))
    texts.delete('')
    const remembered = input.remember ? [...texts] : []
    for (const [key] of remembered) {
      const set = { investment_id: projectId, set_by: actor.personId ?? '', set_at: now }
      await tx
        .insertInto('ledger_alias')
        .values({ tenant_id: actor.tenantId, project_key: key, ...set })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'project_key']).doUpdateSet(set))
        .execute()
    }
    const happening = happened(
      ledgerEvents.ledgerPlaced,
      { subject: { kind: 'project', id: projectId }, projectId },
      { project: project.name, postings: entries.length, remembered: remembered.map(([, text]) => text) },
    )
    return { output: { placed: entries.length }, happening }
  }),
]

/** Part of a document number, a supplier, a text, or what the ledger or we call the project. */
function matches(search: string): ReturnType<typeof sql<boolean>> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(e.document ilike ${pattern} or e.supplier_text ilike ${pattern} or e.words ilike ${pattern}
    or e.project_text ilike ${pattern} or i.name ilike ${pattern})`
}
