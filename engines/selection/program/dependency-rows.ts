import type { Dependency, Portfolio } from '../portfolio.ts'
import { addAmount, type Option, type Row } from './row.ts'

type Asked = {
  readonly members: readonly (readonly number[])[]
  readonly options: readonly Option[]
  readonly firstRow: number
}

/** Rows of what requires and excludes; their amounts are added to the options. */
export function dependencyRows(portfolio: Portfolio, { members, options, firstRow }: Asked): readonly Row[] {
  const groups = new Map(
    members.flatMap((places, group) =>
      places.map((i) => [portfolio.candidates[i]?.id ?? '', group] as const),
    ),
  )
  const startsBy = members.map((): Option[] => [])
  for (const option of options) if (option.period > 0) startsBy[option.group]?.push(option)
  const rows: Row[] = []
  for (const dependency of portfolio.dependencies ?? []) {
    const [a, b] = [groups.get(dependency.first), groups.get(dependency.second)]
    if (a === undefined || b === undefined || dependency.kind === 'starts-with') continue
    const pair = { first: startsBy[a] ?? [], second: startsBy[b] ?? [] }
    const next = firstRow + rows.length
    rows.push(...(dependency.kind === 'requires' ? requires : excludes)(dependency, pair, next))
  }
  return rows
}

type Pair = { readonly first: readonly Option[]; readonly second: readonly Option[] }

/** By period s in which the first may start: Σ its starts up to s ≤ Σ starts of the second up to s − lag. */
function requires(dependency: Dependency, { first, second }: Pair, firstRow: number): readonly Row[] {
  const lag = 'lag' in dependency ? (dependency.lag ?? 0) : 0
  const periods = [...new Set(first.map(({ period }) => period))].toSorted((a, b) => a - b)
  return periods.map((until, i) => {
    for (const option of first) if (option.period <= until) addAmount(option, firstRow + i, 1)
    for (const option of second) if (option.period <= until - lag) addAmount(option, firstRow + i, -1)
    return { limit: { kind: 'requires', first: dependency.first, second: dependency.second }, most: 0 }
  })
}

function excludes(dependency: Dependency, { first, second }: Pair, row: number): readonly Row[] {
  for (const option of [...first, ...second]) addAmount(option, row, 1)
  return [{ limit: { kind: 'excludes', first: dependency.first, second: dependency.second }, most: 1 }]
}
