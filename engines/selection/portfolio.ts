/**
 * What may be done, what it is worth and what it takes. Periods are counted from 1; amounts and values are whole
 * minor units of one currency, work is whole minutes.
 */
export type Portfolio = {
  readonly periods: number
  readonly candidates: readonly Candidate[]
  readonly funds?: readonly Fund[] | null
  readonly roles?: readonly Role[] | null
  readonly dependencies?: readonly Dependency[] | null
  readonly balance?: readonly Band[] | null
  /** The mean risk of what is chosen, weighted by what it spends, may be so much at most. */
  readonly riskAtMost?: number | null
}

export type Candidate = {
  readonly id: string
  readonly category?: string | null
  /** A whole number on a scale of one's own, such as 0 to 100. */
  readonly risk?: number | null
  /** Must it be chosen, must it not, or is it free? Free if left out. */
  readonly decision?: 'in' | 'out' | null
  /** The periods in which it may start, and what it is worth if it does. */
  readonly starts: readonly Start[]
  /** By period from its start on. */
  readonly spend?: readonly Spend[] | null
  readonly work?: readonly Work[] | null
  /** It runs already: what stopping it now brings and takes. What is not chosen is then stopped. */
  readonly stop?: Stop | null
}

export type Start = { readonly period: number; readonly value: number }
export type Spend = { readonly fund: string; readonly amounts: readonly number[] }
export type Work = { readonly role: string; readonly minutes: readonly number[] }
export type Stop = {
  readonly value: number
  readonly spend?: readonly Spend[] | null
  readonly work?: readonly Work[] | null
}

/** `limits` by period, null where there is none; `total` over all periods. */
export type Fund = {
  readonly id: string
  readonly limits?: readonly (number | null)[] | null
  readonly total?: number | null
}
export type Role = { readonly id: string; readonly limits: readonly (number | null)[] }

export type Dependency =
  /** `first` may be chosen only if `second` starts at least `lag` periods earlier; with 0 it may start in the same. */
  | {
      readonly kind: 'requires'
      readonly first: string
      readonly second: string
      readonly lag?: number | null
    }
  /** Both in the same period, or neither. */
  | { readonly kind: 'starts-with'; readonly first: string; readonly second: string }
  /** One of both at most. */
  | { readonly kind: 'excludes'; readonly first: string; readonly second: string }

/** Of what the chosen ones spend, the category has a share from `least` to `most`, in parts of 10,000. */
export type Band = {
  readonly category: string
  readonly least?: number | null
  readonly most?: number | null
}
