import type { Day, Explanation } from '@portolan/quantity'

export type FundTranche = { readonly amount: number; readonly released: boolean }
/** What one project has of a fund: the sum of its moves, and of its orders that are charged to the fund. */
export type FundShare = { readonly projectId: string; readonly allocated: number; readonly ordered: number }

export type FundFigures = {
  readonly amount: number
  readonly released: number
  readonly allocated: number
  readonly ordered: number
  readonly invoiced: number
  /** Granted, and not released yet. */
  readonly toRelease: number
  /** Granted, and in no tranche yet. */
  readonly unplanned: number
  /** Released, and given to no project yet. */
  readonly free: number
  /** Given to projects, and not ordered yet. */
  readonly toOrder: number
}

type Parts = {
  readonly amount: number
  readonly tranches: readonly FundTranche[]
  readonly shares: readonly FundShare[]
  readonly invoiced: number
}

export function fundFigures({ amount, tranches, shares, invoiced }: Parts): FundFigures {
  const released = sumOf(tranches.filter((one) => one.released).map((one) => one.amount))
  const allocated = sumOf(shares.map((one) => one.allocated))
  const ordered = sumOf(shares.map((one) => one.ordered))
  return {
    amount,
    released,
    allocated,
    ordered,
    invoiced,
    toRelease: amount - released,
    unplanned: amount - sumOf(tranches.map((one) => one.amount)),
    free: released - allocated,
    toOrder: allocated - ordered,
  }
}

export type Overdrawn =
  | { readonly by: 'tranches' | 'allocations'; readonly above: number }
  | { readonly by: 'orders'; readonly above: number; readonly projectId: string }

/** How a fund is overdrawn: more in tranches than granted, given than released, or ordered than given. Else undefined. */
export function overdrawnFund(parts: Omit<Parts, 'invoiced'>): Overdrawn | undefined {
  const { unplanned, free } = fundFigures({ ...parts, invoiced: 0 })
  if (unplanned < 0) return { by: 'tranches', above: -unplanned }
  if (free < 0) return { by: 'allocations', above: -free }
  const share = parts.shares.find(({ allocated, ordered }) => ordered > allocated)
  return share && { by: 'orders', above: share.ordered - share.allocated, projectId: share.projectId }
}

export type FundMeasure = 'fund-to-release' | 'fund-free' | 'fund-to-order' | 'fund-open-orders'

type Formula = {
  readonly formula: string
  readonly of: (figures: FundFigures) => number
  readonly from: readonly (readonly [name: string, of: keyof FundFigures])[]
}

const formulas: Readonly<Record<FundMeasure, Formula>> = {
  'fund-to-release': {
    formula: 'Granted less released',
    of: ({ toRelease }) => toRelease,
    from: [
      ['granted', 'amount'],
      ['released', 'released'],
    ],
  },
  'fund-free': {
    formula: 'Released less given to projects',
    of: ({ free }) => free,
    from: [
      ['released', 'released'],
      ['given-to-projects', 'allocated'],
    ],
  },
  'fund-to-order': {
    formula: 'Given to projects less ordered',
    of: ({ toOrder }) => toOrder,
    from: [
      ['given-to-projects', 'allocated'],
      ['ordered', 'ordered'],
    ],
  },
  'fund-open-orders': {
    formula: 'Ordered less invoiced',
    of: ({ ordered, invoiced }) => ordered - invoiced,
    from: [
      ['ordered', 'ordered'],
      ['invoiced', 'invoiced'],
    ],
  },
}

/** A figure of a fund opened: what is taken from what. */
export function explainFund(
  measure: FundMeasure,
  figures: FundFigures,
  { currency, asOf }: { readonly currency: string; readonly asOf: Day },
): Explanation {
  const { formula, of, from } = formulas[measure]
  const rule = `plan/${measure}`
  return {
    measure,
    value: of(figures),
    unit: currency,
    rule,
    formula,
    asOf,
    from: from.map(([name, key]) => ({
      measure: name,
      value: figures[key],
      unit: currency,
      rule,
      formula: '',
      source: '',
      asOf,
      from: [],
    })),
  }
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
