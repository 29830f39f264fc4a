import type { Portfolio } from '../portfolio.ts'
import type { ReadBand } from './program.ts'
import { addAmount, type Option, type Row } from './row.ts'

type Asked = { readonly options: readonly Option[]; readonly firstRow: number }

/** Σ (risk − the most) × spending ≤ 0: the mean risk, weighted by what is spent. */
export function riskRow(
  { riskAtMost }: Portfolio,
  { options, firstRow }: Asked & { readonly members: readonly (readonly number[])[] },
): readonly Row[] {
  if (riskAtMost === null || riskAtMost === undefined) return []
  for (const option of options) addAmount(option, firstRow, option.risk - riskAtMost * spentIn(option))
  return [{ limit: { kind: 'risk' }, most: 0 }]
}

/** Shares are parts of 10,000: 10,000 × spending of the category − share × all spending ≤ 0, and the other way round. */
export function bandRows(
  { balance }: Portfolio,
  { categories, options, firstRow }: Asked & { readonly categories: readonly string[] },
): { readonly rows: readonly Row[]; readonly bands: readonly ReadBand[] } {
  const rows: Row[] = []
  const bands: ReadBand[] = []
  for (const { category, least, most } of balance ?? [])
    for (const [share, sign] of [
      [least, -1],
      [most, 1],
    ] as const) {
      if (share === null || share === undefined) continue
      for (const option of options) {
        const part = 10_000 * (option.spent.get(category) ?? 0) - share * spentIn(option)
        addAmount(option, firstRow + rows.length, sign * part)
      }
      rows.push({ limit: { kind: sign === 1 ? 'at-most' : 'at-least', category }, most: 0 })
      bands.push({ category: categories.indexOf(category), share, sign })
    }
  return { rows, bands }
}

function spentIn({ spent }: Option): number {
  let sum = 0
  for (const amount of spent.values()) sum += amount
  return sum
}
