import type { Means } from '../result.ts'

/** The means of the k-th of so many computations that share what may be used. */
export function partOfMeans({ lp, stop, seed }: Means, k: number, count: number): Means {
  return {
    seed,
    stop: (portion = 1) => stop((k + portion) / count),
    lp: {
      open: lp.open,
      solveWhole: (program, options) =>
        lp.solveWhole(program, { ...options, share: options.share / Math.max(1, count - k) }),
    },
  }
}
