import { at, type Limit, type Program } from './program.ts'

/** What one more unit of a limit is worth, by the relaxation. */
export type Margin = { readonly limit: Limit; readonly most: number; readonly price: number }

/** Of the limits that have a price. */
export function marginsOf(
  { limits, limit: mosts }: Program,
  guide: { readonly prices: Float64Array } | null,
): readonly Margin[] {
  if (guide === null) return []
  return limits.flatMap((limit, row): readonly Margin[] => {
    const price = at(guide.prices, row)
    return price > 1e-9 ? [{ limit, most: at(mosts, row), price }] : []
  })
}
