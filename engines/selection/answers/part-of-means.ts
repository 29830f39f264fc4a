import type { Means } from '../result.ts'

/** The means of the k-th of so many computations that share what may be used. */
export function partOfMeans(means: Means, k: number, count: number): Means {
  const { lp, stop } = means
  return {
    ...withoutTelling(means),
    stop: (portion = 1) => stop((k + portion) / count),
    lp: {
      open: lp.open,
      solveWhole: (program, options) =>
        lp.solveWhole(program, { ...options, share: options.share / Math.max(1, count - k) }),
    },
  }
}

/** What is better is told of the whole answer only. */
function withoutTelling({ lp, stop, seed, enough }: Means): Means {
  return { lp, stop, seed, ...(enough === undefined ? {} : { enough }) }
}
