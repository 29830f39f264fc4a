/** What became of past projects of a kind: actual ÷ estimate of each, or what a publication says of them. */
export type ReferenceClass = {
  readonly id: string
  readonly source: string
  readonly cases: number
} & (
  | { readonly ratios: readonly number[] }
  | {
      /** Uplifts that a share of the projects did not exceed, in order. */
      readonly published: readonly { readonly certainty: number; readonly uplift: number }[]
      /** The share that overran by more than half, and by how much these did on average. */
      readonly shareOverHalf: number
      readonly tailMean: number
    }
)

/** Classes that come with Portolan, for those who have no history of their own yet. */
export const shippedClasses = {
  'it-projects-cost': {
    id: 'it-projects-cost',
    source:
      'Flyvbjerg, Budzier, Lee, Keil, Lunn and Bester, The Empirical Reality of IT Project Cost Overruns, Journal of Management Information Systems 39 (2022): 5,392 projects; Flyvbjerg and Gardner, How Big Things Get Done (2023): 18 % overran by more than 50 % in real terms, these by 447 % on average',
    cases: 5392,
    published: [{ certainty: 0.82, uplift: 0.5 }],
    shareOverHalf: 0.18,
    tailMean: 4.47,
  },
} as const satisfies Readonly<Record<string, ReferenceClass>>

export type ShippedClassId = keyof typeof shippedClasses
