import type { ResponseKind } from '@portolan/oversight/contract'

type Three = readonly [low: number, likely: number, high: number]

export type RiskOf = Told & { readonly title: string }

type Told = {
  readonly because: string
  readonly so: string
  readonly chance: number
  /** Percent of the work that is left. */
  readonly longer?: Three
  /** Thousands of the currency of the project. */
  readonly costs?: Three
  readonly answer?: {
    readonly kind: ResponseKind
    readonly words: string
    readonly costs: number
    readonly chance: number
    readonly longer?: Three
  }
}

export function risk(title: string, told: Told): RiskOf {
  return { title, ...told }
}
