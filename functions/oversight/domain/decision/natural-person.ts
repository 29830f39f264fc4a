/** An account of the record, by what tells who is behind it. */
export type Account = {
  readonly id: string
  readonly email: string | null
  readonly phone: string | null
  readonly signInId: string | null
}

/**
 * The accounts behind which the same natural person stands, beside the one itself: the same mailbox (a tag behind
 * `+` and the letter case do not make another), the same telephone, the same sign-in.
 */
export function accountsOfSamePerson(of: Account, all: readonly Account[]): readonly string[] {
  const found = new Set([of.id])
  // One account may share its address with a second, and that its telephone with a third.
  for (let before = 0; before < found.size;) {
    before = found.size
    const known = new Set(
      all
        .filter(({ id }) => found.has(id))
        .flatMap(traitsOf)
        .concat(traitsOf(of)),
    )
    for (const one of all) if (traitsOf(one).some((trait) => known.has(trait))) found.add(one.id)
  }
  return [...found]
}

function traitsOf({ email, phone, signInId }: Account): readonly string[] {
  return [mailbox(email), telephone(phone), signInId === null ? undefined : `sign-in ${signInId}`].filter(
    (one) => one !== undefined,
  )
}

function mailbox(email: string | null): string | undefined {
  const [name, host] = (email ?? '').trim().toLowerCase().split('@')
  const box = name?.split('+')[0]
  return box && host ? `mail ${box}@${host}` : undefined
}

/** A short number is a desk, not a person. */
const leastDigits = 8

function telephone(phone: string | null): string | undefined {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^0+/, '')
  return digits.length < leastDigits ? undefined : `phone ${digits.slice(-leastDigits)}`
}
