/** How many times as much one item matters as another, as one assessor sees it. */
export type Judgement = {
  readonly first: string
  readonly second: string
  /** From 1/9 to 9 (Saaty): 1 equal, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more. */
  readonly value: number
  /** Absent where one judges alone. */
  readonly assessor?: string | null
  /** Above 0 and up to 1; a judgement of half the confidence counts half. 1 if left out. */
  readonly confidence?: number | null
}

/** A judgement on items by their place, the earlier one first. */
export type Placed = {
  readonly assessor: string
  readonly i: number
  readonly j: number
  readonly value: number
  readonly confidence: number
}
