/** An amount of a supplier for a project, in a category, a currency and a period. */
export type SupplierCell = {
  readonly projectId: string
  readonly supplierId: string
  readonly categoryKey: string
  readonly currency: string
  /** The first day of the period. */
  readonly from: string
  readonly amount: number
}

export type ComparedSupplier = Omit<SupplierCell, 'amount'> & {
  readonly invoiced: number
  readonly posted: number
  /** Invoiced less posted. */
  readonly difference: number
}

export function supplierKey(cell: Omit<SupplierCell, 'amount'>): string {
  const { projectId, supplierId, categoryKey, currency, from } = cell
  return [from, projectId, supplierId, categoryKey, currency].join('\n')
}

/** Invoices beside postings, in the currency that both are written in, so that no rate stands between them. */
export function reconcileInvoices(
  invoices: readonly SupplierCell[],
  postings: readonly SupplierCell[],
): readonly ComparedSupplier[] {
  const cells = new Map<string, ComparedSupplier>()
  const add = ({ amount, ...cell }: SupplierCell, side: 'invoiced' | 'posted'): void => {
    const key = supplierKey(cell)
    const before = cells.get(key) ?? { ...cell, invoiced: 0, posted: 0, difference: 0 }
    const next = { ...before, [side]: before[side] + amount }
    cells.set(key, { ...next, difference: next.invoiced - next.posted })
  }
  for (const cell of invoices) add(cell, 'invoiced')
  for (const cell of postings) add(cell, 'posted')
  return [...cells.entries()].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([, cell]) => cell)
}
