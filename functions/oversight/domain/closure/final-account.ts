import type { AccountStep, FinalAccount } from '../../contract/index.ts'

type KnownBaseline = {
  readonly number: number
  readonly source: string
  readonly asOf: string
  readonly cost: { readonly amount: number; readonly currency: string } | null
}

type Accounted = {
  readonly asOf: string
  readonly currency: string | null
  /** From the first on. */
  readonly baselines: readonly KnownBaseline[]
  readonly actual: number | null
  readonly kinds: FinalAccount['kinds']
  readonly settlement: FinalAccount['settlement']
}

/** Baselines in another currency than the project’s say nothing about its money, and are left out. */
export function finalAccount(of: Accounted): FinalAccount {
  const { asOf, currency, actual, kinds, settlement } = of
  const costed = of.baselines.flatMap(({ cost, ...rest }) =>
    cost !== null && cost.currency === currency ? [{ ...rest, amount: cost.amount }] : [],
  )
  const first = costed[0]?.amount ?? null
  const approved = costed.at(-1)?.amount ?? null
  return {
    currency,
    asOf,
    first,
    changes: costed.slice(1).map(({ number, source, asOf: day, amount }, at): AccountStep => {
      return { number, words: source, asOf: day, amount: amount - (costed[at]?.amount ?? 0) }
    }),
    approved,
    actual,
    difference: less(actual, first),
    unapproved: less(actual, approved),
    kinds,
    settlement,
  }
}

function less(actual: number | null, baseline: number | null): number | null {
  return actual === null || baseline === null ? null : actual - baseline
}
