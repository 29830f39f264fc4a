import type { Day } from '@portolan/quantity'

/** Whole minor units of the agreement's currency. */
export type MinorUnits = number

/** What is billed, when it is to be paid, and what is held back. */
export type Agreement = {
  readonly id: string
  readonly basis: Basis
  readonly terms: PaymentTerms
}

/** How the customer comes to owe. */
export type Basis =
  | { readonly kind: 'time-and-material'; readonly work: readonly Work[]; readonly billing: WorkBilling }
  | {
      readonly kind: 'capped'
      readonly work: readonly Work[]
      readonly billing: WorkBilling
      /** What is worked beyond it is not billed. */
      readonly cap: MinorUnits
    }
  | {
      readonly kind: 'fixed-price'
      readonly price: MinorUnits
      readonly milestones: readonly Milestone[]
    }
  | {
      readonly kind: 'retainer'
      /** For each month begun. */
      readonly amount: MinorUnits
      readonly from: Day
      /** The first day that is no longer covered. */
      readonly to: Day
      readonly billed: 'in-advance' | 'in-arrears'
    }
  | { readonly kind: 'outcome'; readonly outcomes: readonly Outcome[] }

/** Work of one day at the rates of the agreement. */
export type Work = { readonly day: Day; readonly amount: MinorUnits }

/** On the last day of each month, or as it is done. */
export type WorkBilling = 'month-end' | 'as-done'

/** Its part of the price is its weight ÷ all weights; weights are whole numbers. */
export type Milestone = { readonly id: string; readonly day: Day; readonly weight: number }

/** Paid if it is reached; with a chance below 1 the expected amount counts. */
export type Outcome = {
  readonly id: string
  readonly day: Day
  readonly amount: MinorUnits
  readonly chance?: number | null
}

export type PaymentTerms = {
  /** From the day of the invoice, or from the end of its month, to the day it is due. */
  readonly days: number
  readonly from: 'invoice' | 'month-end'
  /** How late this customer has paid so far. */
  readonly late?: number | null
  readonly retention?: Retention | null
}

/** A share of each invoice that is paid only when the work has stood the test. */
export type Retention = {
  readonly share: number
  /** Days after the last invoice. */
  readonly releaseDays: number
}

export type Invoice = {
  readonly id: string
  readonly day: Day
  readonly amount: MinorUnits
  readonly due: Day
  /** Held back of it. */
  readonly retained: MinorUnits
}

export type Receipt = {
  readonly day: Day
  readonly amount: MinorUnits
  readonly kind: 'invoice' | 'retention'
  /** The invoice it pays, or the agreement whose retention is released. */
  readonly of: string
}
