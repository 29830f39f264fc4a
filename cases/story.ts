/** A month in which something happened; between turns a project goes as planned. */
export type Turn = {
  /** Months from now; negative is the past. */
  readonly month: number
  /** Days that the finish moves. */
  readonly slip?: number
  /** Percent that the cost grows. */
  readonly growth?: number
  /** True when no report came that month. */
  readonly silent?: boolean
  readonly report: 'Green' | 'Amber' | 'Red'
  readonly says: string
}

export type Story = {
  readonly code: string
  readonly name: string
  readonly customer: string
  readonly class: 'Run' | 'Grow' | 'Transform'
  readonly manager: string
  readonly begins: number
  /** Planned length. */
  readonly months: number
  /** Planned cost and what the customer pays, in thousands of euros; own projects have no contract. */
  readonly cost: number
  readonly contract: number | null
  readonly phase: string
  /** The month in which it was closed. */
  readonly ends?: number
  readonly aim: string
  readonly embargo?: string
  readonly turns: readonly Turn[]
}
