/** What approved minutes say: all that the hash speaks of. */
export type Minutes = {
  readonly id: string
  readonly title: string
  readonly startsAt: string
  readonly participants: readonly {
    readonly personId: string
    readonly part: string
    readonly presence: string | null
    readonly joined: boolean
  }[]
  readonly points: readonly {
    readonly id: string
    readonly kind: string
    readonly subjectId: string | null
    readonly title: string
    readonly outcome: string | null
    readonly note: string
  }[]
}

/** The same words in the same order, whoever reads them: what is hashed. */
export function minutesInOrder(minutes: Minutes): Minutes {
  const byId = <T>(items: readonly T[], idOf: (item: T) => string): readonly T[] =>
    items.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  return {
    ...minutes,
    participants: byId(minutes.participants, ({ personId }) => personId),
    points: byId(minutes.points, ({ id }) => id),
  }
}
