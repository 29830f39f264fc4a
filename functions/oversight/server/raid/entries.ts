import type { Day } from '@portolan/quantity'
import type { EntryKind, EntryState, Severity } from '../../contract/index.ts'
import type { DependencyDays, Effects, Measured } from '../../domain/index.ts'

/** What stands round an entry, whatever its kind. */
export type ProjectKnown = Measured & {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly portfolioId: string
  readonly managerId: string | null
  readonly currency: string | null
}

/** An entry of the register as the record has it: what all kinds share, and what is of its own kind. */
export type StoredEntry = {
  readonly kind: EntryKind
  readonly id: string
  readonly number: number
  readonly title: string
  readonly projectId: string
  readonly ownerId: string | null
  readonly due: Day | null
  /** When it was written down, or an issue began. */
  readonly written: Day
  readonly looked: Day
  readonly state: EntryState
  readonly version: number
  readonly risk?: {
    readonly as: Effects
    readonly answered: Effects | null
    readonly answerDue: Day | null
    readonly causeId: string | null
  }
  readonly severity?: Severity
  readonly dependency?: {
    readonly providerId: string
    readonly days: DependencyDays
    readonly agreed: { readonly need: boolean; readonly offer: boolean }
  }
}
