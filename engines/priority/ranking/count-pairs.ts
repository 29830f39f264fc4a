export type Pairs = {
  readonly concordant: number
  readonly discordant: number
  /** Equal before only, equal after only; what is equal in both is in neither. */
  readonly tiedBefore: number
  readonly tiedAfter: number
}

/** Every pair once, with its sign in both. The inner loop of Kendall's tau. */
export function countPairs(before: readonly number[], after: readonly number[]): Pairs {
  const [was, now] = [Float64Array.from(before), Float64Array.from(after)]
  let [concordant, discordant, tiedBefore, tiedAfter] = [0, 0, 0, 0]
  for (let i = 1; i < was.length; i++)
    for (let j = 0; j < i; j++) {
      const x = (was[i] as number) - (was[j] as number)
      const y = (now[i] as number) - (now[j] as number)
      if (x === 0) tiedBefore += y === 0 ? 0 : 1
      else if (y === 0) tiedAfter += 1
      else if (x > 0 === y > 0) concordant += 1
      else discordant += 1
    }
  return { concordant, discordant, tiedBefore, tiedAfter }
}
