import type { Severity } from '@portolan/oversight/contract'

/** Days are counted from the Monday of today; those before it are negative. */
export type IssueTold = {
  readonly title: string
  readonly effect: string
  readonly severity: Severity
  readonly since: number
  readonly due?: number
  readonly solved?: { readonly on: number; readonly done: string }
  readonly looked?: number
  /** Nobody took it on. */
  readonly unowned?: true
}

export type AssumptionTold = {
  readonly title: string
  readonly basis: string
  readonly said: number
  readonly test?: number
  readonly looked?: number
  readonly tested?: {
    readonly on: number
    readonly outcome: 'held' | 'broken'
    readonly found: string
    readonly severity?: Severity
  }
}

export type NeedTold = {
  readonly title: string
  readonly detail: string
  readonly from: string
  readonly said: number
  readonly by: number
  /** Part of the name of an activity to which the day is tied, on either side. */
  readonly forActivity?: string
  readonly offered?: { readonly on: number; readonly day: number; readonly withActivity?: string }
  readonly agreed?: { readonly on: number; readonly sides: 'both' | 'offer' }
  readonly met?: number
}

/** A risk that lay in the register once, and came true or passed by. */
export type PastRisk = {
  readonly title: string
  readonly because: string
  readonly so: string
  readonly chance: number
  readonly said: number
  readonly over: { readonly on: number; readonly came?: Severity }
}

export type RegisterOf = {
  readonly issues?: readonly IssueTold[]
  readonly assumptions?: readonly AssumptionTold[]
  readonly needs?: readonly NeedTold[]
  readonly past?: readonly PastRisk[]
}
