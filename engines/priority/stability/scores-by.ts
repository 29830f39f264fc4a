/** Σ w × u of every item. */
export function scoresBy(table: readonly (readonly number[])[], weights: ArrayLike<number>): number[] {
  return table.map((values) => values.reduce((sum, value, at) => sum + value * (weights[at] as number), 0))
}
