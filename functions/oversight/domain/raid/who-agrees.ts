export type Agreeing = {
  /** All accounts of who sits there. */
  readonly self: readonly string[]
  readonly offered: boolean
  /** Of the side that agrees. */
  readonly managerId: string | null
  /** Who agreed for the other side.. */
  readonly otherAgreedBy: string | null
}

export type AgreementBar = 'not-offered' | 'not-your-side' | 'both-sides'

/**
 * For a side agrees who manages it. Where nobody does, somebody who keeps its register, but nobody who agreed for the other.
 * Who manages both may agree with himself: there is nobody else to ask.
 */
export function barToAgree(of: Agreeing): AgreementBar | undefined {
  const { self, offered, managerId, otherAgreedBy } = of
  if (!offered) return 'not-offered'
  if (managerId !== null) return self.includes(managerId) ? undefined : 'not-your-side'
  return otherAgreedBy !== null && self.includes(otherAgreedBy) ? 'both-sides' : undefined
}
