export type TargetKind = 'text' | 'day' | 'money' | 'number' | 'percent' | 'rating' | 'id' | 'narrative'

export type Target = {
  readonly id: string
  readonly title: string
  readonly kind: TargetKind
  /** True where the value holds for one fiscal period only. */
  readonly perPeriod?: true
  /** Header words that mean exactly this, divided by bars; the earlier, the surer. */
  readonly synonyms: string
  readonly patterns?: readonly RegExp[]
  /** Header words that rule it out. */
  readonly unless?: RegExp
  /** True where a column whose cells are all ratings is one, whatever it is called. */
  readonly yieldsToRating?: true
}
