import { recognise } from '../columns/recognise.ts'

type Grid = readonly (readonly string[])[]

/** How many different things a register tells the cells of a line name. */
export function recognisedTargets(line: readonly string[]): number {
  const seen = new Set<string>()
  for (const cell of line) {
    if (cell.length > 400) continue
    const first = recognise(cell)[0]
    if (first) seen.add(first.target)
  }
  return seen.size
}

/**
 * A header on two lines, groups above and names below ("Budget" over "Approved", "Forecast"), becomes one where
 * both together name more than the better of them alone. The line at `at` holds it then; the other is blank.
 */
export function joinHeaders(grid: Grid, at: number): Grid {
  const alone = recognisedTargets(grid[at] ?? [])
  const [best] = [at - 1, at]
    .filter((upper) => upper >= 0 && isNames(grid[upper]) && isNames(grid[upper + 1]))
    .filter((upper) =>
      [grid[upper], grid[upper + 1]].some((line) => line?.some((cell) => cell.trim() === '')),
    )
    .map((upper) => ({ upper, line: joined(grid[upper] ?? [], grid[upper + 1] ?? []) }))
    .map((pair) => ({ ...pair, score: recognisedTargets(pair.line) }))
    .toSorted((a, b) => b.score - a.score)
  if (!best || best.score <= alone) return grid
  const other = best.upper === at ? at + 1 : best.upper
  return grid.map((row, index) => (index === at ? best.line : index === other ? [] : row))
}

/** Names and no figures, and blanks between them that the other line may fill. */
function isNames(line: readonly string[] | undefined): boolean {
  const filled = (line ?? []).filter((cell) => cell.trim() !== '')
  return (
    filled.length > 1 && filled.every((cell) => cell.length < 100 && !/^[^\p{L}]*\d[^\p{L}]*$/u.test(cell))
  )
}

function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length)
  let group = ''
  return Array.from({ length: width }, (_, column) => {
    const [above, below] = [(upper[column] ?? '').trim(), (lower[column] ?? '').trim()]
    if (above !== '') group = above
    if (below === '') return above
    const names = [below, `${below} ${group}`.trim(), `${group} ${below}`.trim()]
    return names.find((name) => recognise(name).length > 0) ?? (group === '' ? below : `${group} ${below}`)
  })
}
