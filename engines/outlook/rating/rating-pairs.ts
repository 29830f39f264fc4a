import type { Band, Edition } from '../register/edition.ts'

/** The rating of a project in one edition and in the next. */
export type RatingPair = {
  readonly project: string
  /** Place of the edition that tells the later rating. */
  readonly target: number
  readonly from: Band
  readonly to: Band
}

export function ratingPairs(editions: readonly Edition[]): readonly RatingPair[] {
  return editions.slice(1).flatMap(({ projects }, at) => {
    const before = new Map(editions[at]?.projects.map(({ project, rating }) => [project, rating]))
    return projects.flatMap(({ project, rating: to }) => {
      const from = before.get(project) ?? null
      return from === null || to === null ? [] : [{ project, target: at + 1, from, to }]
    })
  })
}
