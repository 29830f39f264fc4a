/** An account of the record, by what tells who is behind it. */
export type Account = {
  readonly id: string
  readonly email: string | null
  readonly phone: string | null
  readonly signInId: string | null
}

/**
 * For any account, those behind which the same natural person stands, itself among them: the same mailbox (a tag
 * behind `+` and the letter case do not make another), the same telephone, the same sign-in.
 */
export function samePersons(all: readonly Account[]): (id: string) => readonly string[] {
  const holders = new Map<string, string[]>()
  const traits = new Map(all.map((one) => [one.id, traitsOf(one)]))
  for (const [id, own] of traits)
    for (const trait of own) holders.set(trait, [...(holders.get(trait) ?? []), id])
  return (id) => {
    // One account may share its address with a second, and that its telephone with a third.
    const found = new Set([id])
    for (const one of found)
      for (const trait of traits.get(one) ?? [])
        for (const other of holders.get(trait) ?? []) found.add(other)
    return [...found]
  }
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
