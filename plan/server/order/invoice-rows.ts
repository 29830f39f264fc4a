import type { Tx } from '@portolan/platform/database'
import { invoiceKinds, invoiceStates, type SupplierInvoice } from '../../contract/index.ts'
import { grouped } from '../grouped.ts'

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectInvoices(tx: Tx) {
  return tx
    .selectFrom('supplier_invoice as s')
    .innerJoin('purchase_order as o', (join) =>
      join.onRef('o.tenant_id', '=', 's.tenant_id').onRef('o.id', '=', 's.order_id'),
    )
    .innerJoin('party as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.supplier_id'),
    )
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 's.tenant_id').onRef('i.id', '=', 's.investment_id'),
    )
    .innerJoin('person as e', (join) =>
      join.onRef('e.tenant_id', '=', 's.tenant_id').onRef('e.id', '=', 's.entered_by'),
    )
    .leftJoin('person as d', (join) =>
      join.onRef('d.tenant_id', '=', 's.tenant_id').onRef('d.id', '=', 's.decided_by'),
    )
    .selectAll('s')
    .select(['o.number as order_number', 'o.currency', 'p.name as supplier', 'i.name as project'])
    .select(['e.name as enterer', 'd.name as decider'])
}

export type StoredInvoice = Awaited<ReturnType<ReturnType<typeof selectInvoices>['executeTakeFirstOrThrow']>>

/** In the order of the rows, with their lines. */
export async function withLines(tx: Tx, rows: readonly StoredInvoice[]): Promise<readonly SupplierInvoice[]> {
  if (rows.length === 0) return []
  const lines = await tx
    .selectFrom('invoice_line')
    .select(['invoice_id', 'line', 'amount'])
    .where(
      'invoice_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('line')
    .execute()
  const linesOf = grouped(lines, ({ invoice_id: id }) => id)
  return rows.map((row) => {
    const own = linesOf.get(row.id) ?? []
    return {
      id: row.id,
      order: { id: row.order_id, name: row.order_number },
      supplier: { id: row.supplier_id, name: row.supplier },
      projectId: row.investment_id,
      project: { id: row.investment_id, name: row.project },
      number: row.number,
      kind: invoiceKinds.find((one) => one === row.kind) ?? 'invoice',
      day: row.day,
      due: row.due_day,
      amount: { amount: own.reduce((sum, { amount }) => sum + amount, 0), currency: row.currency },
      lines: own.map(({ line, amount }) => ({ line, amount })),
      words: row.words,
      state: invoiceStates.find((one) => one === row.state) ?? 'entered',
      enteredBy: row.enterer,
      decidedBy: row.decider,
      reason: row.reason,
      paidOn: row.paid_day,
    }
  })
}

export async function readInvoices(tx: Tx, ids: readonly string[]): Promise<SupplierInvoice[]> {
  if (ids.length === 0) return []
  return [
    ...(await withLines(
      tx,
      await selectInvoices(tx)
        .where('s.id', 'in', [...ids])
        .orderBy('s.id')
        .execute(),
    )),
  ]
}
