import { happened, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type ComparedInvoices,
  listInvoiceReconciliation,
  noteInvoiceDifference,
  orderEvents,
  orderRefusals,
} from '../../contract/index.ts'
import { reconcileInvoices, type SupplierCell, supplierKey } from '../../domain/index.ts'

export const reconcileInvoiceUseCases: readonly UseCase[] = [
  reads(listInvoiceReconciliation, async ({ tx, input }) => {
    const cells = await compareInvoices(tx)
    const differing = cells.filter(({ difference }) => difference.amount !== 0)
    return {
      items: [...(input.all === true ? cells : differing)],
      cells: cells.length,
      differing: differing.length,
      explained: differing.filter(({ note }) => note?.holds === true).length,
    }
  }),
  writes(noteInvoiceDifference, async ({ tx, actor, input, now }) => {
    const cell = await cellOf(tx, input)
    const { amount: difference, currency } = cell.difference
    if (difference === 0) throw refuse(orderRefusals.invoicesAgree, {})
    const { words } = input
    const set = { difference, words, set_by: actor.personId ?? '', set_at: now }
    await tx
      .insertInto('invoice_note')
      .values({
        tenant_id: actor.tenantId,
        investment_id: input.projectId,
        supplier_id: input.supplierId,
        category_key: nameKey(cell.category),
        currency,
        from_day: cell.from,
        ...set,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'investment_id', 'supplier_id', 'category_key', 'currency', 'from_day'])
          .doUpdateSet(set),
      )
      .execute()
    const { category, period } = cell
    const happening = happened(
      orderEvents.invoiceDifferenceNoted,
      { subject: { kind: 'project', id: input.projectId }, projectId: input.projectId },
      { supplier: cell.supplier.name, category, period, words },
    )
    return { output: await cellOf(tx, input), happening }
  }),
]

type Named = {
  readonly projectId: string
  readonly supplierId: string
  readonly category: string
  readonly currency: string
  readonly period: string
}

async function cellOf(tx: Tx, asked: Named): Promise<ComparedInvoices> {
  const found = (await compareInvoices(tx, asked.projectId)).find(
    (cell) =>
      cell.supplier.id === asked.supplierId &&
      nameKey(cell.category) === nameKey(asked.category) &&
      cell.difference.currency === asked.currency &&
      cell.period === asked.period,
  )
  // Where neither speaks, both say nothing alike.
  if (found === undefined) throw refuse(orderRefusals.invoicesAgree, {})
  return found
}

type Row = SupplierCell & {
  readonly side: 'invoiced' | 'posted'
  readonly project: string
  readonly supplier: string
  readonly category: string
  readonly period: string
}

type Note = { readonly words: string; readonly by: string; readonly difference: number }

async function compareInvoices(tx: Tx, projectId?: string): Promise<readonly ComparedInvoices[]> {
  const rows = await readRows(tx, projectId)
  const notes = await readNotes(tx, projectId)
  const first = new Map(rows.map((row) => [supplierKey(row), row]))
  const of = (side: Row['side']): readonly Row[] => rows.filter((row) => row.side === side)
  return reconcileInvoices(of('invoiced').map(toCell), of('posted').map(toCell)).map((cell) => {
    const { invoiced, posted, difference, currency } = cell
    const named = first.get(supplierKey(cell))
    const note = notes.get(supplierKey(cell))
    return {
      projectId: cell.projectId,
      project: { id: cell.projectId, name: named?.project ?? '' },
      supplier: { id: cell.supplierId, name: named?.supplier ?? '' },
      category: named?.category ?? cell.categoryKey,
      period: named?.period ?? '',
      from: cell.from,
      invoiced: { amount: invoiced, currency },
      posted: { amount: posted, currency },
      difference: { amount: difference, currency },
      note: note ? { words: note.words, by: note.by, holds: note.difference === difference } : null,
    }
  })
}

function toCell({ projectId, supplierId, categoryKey, currency, from, amount }: Row): SupplierCell {
  return { projectId, supplierId, categoryKey, currency, from, amount: Number(amount) }
}

/**
 * Approved and paid invoices, and postings of the same supplier for the same project and category in months for which
 * something was ordered: what was never ordered has no invoice here to be compared with.
 */
async function readRows(tx: Tx, projectId: string | undefined): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with ordered as (
      select distinct o.investment_id, o.supplier_id, l.category_key, o.currency, p.id as period_id
      from purchase_order o
      join order_line l on l.tenant_id = o.tenant_id and l.order_id = o.id and l.revision = o.revision
      join period p on p.tenant_id = o.tenant_id and p.from_day < o.to_day and p.to_day > o.from_day
      where ${projectId ?? null}::uuid is null or o.investment_id = ${projectId ?? null}::uuid),
    amounts as (
      select 'invoiced' as side, s.investment_id, s.supplier_id, l.category_key, l.category, o.currency, p.id as period_id, n.amount
      from supplier_invoice s
      join purchase_order o on o.tenant_id = s.tenant_id and o.id = s.order_id
      join invoice_line n on n.tenant_id = s.tenant_id and n.invoice_id = s.id
      join order_line l on l.tenant_id = o.tenant_id and l.order_id = o.id and l.revision = o.revision and l.line = n.line
      join period p on p.tenant_id = s.tenant_id and s.day >= p.from_day and s.day < p.to_day
      where s.state in ('approved', 'paid')
        and (${projectId ?? null}::uuid is null or s.investment_id = ${projectId ?? null}::uuid)
      union all
      select 'posted', e.investment_id, e.supplier_id, e.category_key, e.category, e.currency, p.id, e.amount
      from ledger_entry e
      join period p on p.tenant_id = e.tenant_id and e.day >= p.from_day and e.day < p.to_day
      join ordered d on d.investment_id = e.investment_id and d.supplier_id = e.supplier_id
        and d.category_key = e.category_key and d.currency = e.currency and d.period_id = p.id)
    select a.side, a.investment_id as "projectId", a.supplier_id as "supplierId", a.category_key as "categoryKey",
      min(a.category) as category, a.currency, p.from_day as "from", p.name as period, sum(a.amount)::bigint as amount,
      i.name as project, s.name as supplier
    from amounts a
    join period p on p.id = a.period_id
    join investment i on i.id = a.investment_id
    join party s on s.id = a.supplier_id
    group by a.side, a.investment_id, a.supplier_id, a.category_key, a.currency, p.from_day, p.name, i.name, s.name
    order by p.from_day desc, i.name, s.name, a.category_key, a.currency`.execute(tx)
  return rows
}

async function readNotes(tx: Tx, projectId: string | undefined): Promise<ReadonlyMap<string, Note>> {
  let query = tx
    .selectFrom('invoice_note as n')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'n.tenant_id').onRef('p.id', '=', 'n.set_by'),
    )
    .selectAll('n')
    .select('p.name as by')
  if (projectId !== undefined) query = query.where('n.investment_id', '=', projectId)
  const rows = await query.execute()
  return new Map(
    rows.map((row) => [
      supplierKey({
        projectId: row.investment_id,
        supplierId: row.supplier_id,
        categoryKey: row.category_key,
        currency: row.currency,
        from: row.from_day,
      }),
      row,
    ]),
  )
}
