/** A line of an order, or of an invoice against it: by the number of the order's line, in minor units. */
export type NumberedAmount = { readonly line: number; readonly amount: number }

export type LineBalance = {
  readonly line: number
  readonly ordered: number
  readonly invoiced: number
  /** Ordered less invoiced: what is still committed. */
  readonly open: number
}

export type OrderBalance = {
  readonly lines: readonly LineBalance[]
  readonly ordered: number
  readonly invoiced: number
  readonly open: number
}

/** What of an order is invoiced, line by line; invoiced and open are what was ordered, to the cent. */
export function orderBalance(
  ordered: readonly NumberedAmount[],
  invoiced: readonly NumberedAmount[],
): OrderBalance {
  const numbers = new Set([...ordered, ...invoiced].map(({ line }) => line))
  const lines = [...numbers]
    .toSorted((a, b) => a - b)
    .map((line) => {
      const has = sumOf(ordered.filter((one) => one.line === line))
      const used = sumOf(invoiced.filter((one) => one.line === line))
      return { line, ordered: has, invoiced: used, open: has - used }
    })
  const [all, used] = [sumOf(ordered), sumOf(invoiced)]
  return { lines, ordered: all, invoiced: used, open: all - used }
}

/** A line of which more is invoiced than ordered, or more credited than invoiced; undefined where all is well. */
export function overdrawnLine({ lines }: OrderBalance): LineBalance | undefined {
  return lines.find(({ open, invoiced }) => open < 0 || invoiced < 0)
}

function sumOf(amounts: readonly { readonly amount: number }[]): number {
  return amounts.reduce((sum, { amount }) => sum + amount, 0)
}
