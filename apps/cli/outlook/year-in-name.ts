/** The first year of "gmpp_2024_25.csv", "register 2024-2025.xlsx"; undefined where a name tells none. */
export function yearInName(file: string): number | undefined {
  const [, first, second] = /(?<!\d)(20\d\d)[\s/_-]+(\d{4}|\d{2})(?!\d)/.exec(file) ?? []
  return Number(second) % 100 === (Number(first) + 1) % 100 ? Number(first) : undefined
}
