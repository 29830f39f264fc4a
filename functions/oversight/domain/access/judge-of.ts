export type JudgedItem = {
  readonly personId: string
  /** Who manages the one project that a grant is over. */
  readonly managerId: string | null
  readonly givenBy: string | null
}

export type Judges = {
  readonly startedBy: string
  /** Who may judge: active, and with a role for it. */
  readonly able: ReadonlySet<string>
  /** Who leads reviews, in the order in which they are asked. */
  readonly leads: readonly string[]
  /** Accounts of the same human: nobody judges their own access by another account. */
  readonly same: (one: string, other: string) => boolean
}

/**
 * Whoever is responsible for an access: who manages the project that it is over, else who gave it, else who started the
 * review, else another who leads reviews. Never its holder.
 */
export function judgeOf({ personId, managerId, givenBy }: JudgedItem, judges: Judges): string | null {
  const { startedBy, able, leads, same } = judges
  const asked = [managerId, givenBy, startedBy, ...leads]
  return asked.find((one) => one !== null && able.has(one) && !same(one, personId)) ?? null
}
