import type { ResponseKind } from '@portolan/oversight/contract'

type Three = readonly [low: number, likely: number, high: number]

export type RiskOf = Told & { readonly title: string }

/** Causes that risks of several projects share, and in how many of 100 cases these go as they go. */
export const sharedCauses = {
  specialists: {
    name: 'Few know it',
    words: 'One or two people hold what a project hangs on; they leave, or are asked for twice.',
    together: 40,
  },
  rules: {
    name: 'Rules change',
    words: 'Regulators, customs and the state publish new versions. Drafts appear months before.',
    together: 60,
  },
  suppliers: {
    name: 'Suppliers move dates and prices',
    words: 'Vendors are bought, change licences and let dates slip; it shows in their quarterly reports.',
    together: 50,
  },
} as const
export type SharedCause = keyof typeof sharedCauses

type Told = {
  readonly because: string
  readonly so: string
  readonly chance: number
  /** Percent of the work that is left. */
  readonly longer?: Three
  /** Thousands of the currency of the project. */
  readonly costs?: Three
  /** Days before today on which it was written down. */
  readonly said?: number
  /** What it shares with risks of other projects. */
  readonly cause?: SharedCause
  readonly trigger?: string
  /** Percent of the benefit that it takes. */
  readonly loses?: number
  /** How much worse the result gets, from 1 to 5. */
  readonly worse?: number
  readonly answer?: {
    readonly kind: ResponseKind
    readonly words: string
    readonly costs: number
    readonly chance: number
    readonly longer?: Three
    /** Days from today by which it is to be in place; those that are over may be late. */
    readonly due?: number
    readonly inPlace?: true
  }
}

export function risk(title: string, told: Told): RiskOf {
  return { title, ...told }
}
