/** Something that somebody promised in a meeting, in days from then on. */
export type Promised = {
  readonly title: string
  readonly owner: string
  readonly due: number
  /** When it was done; absent where it never was. */
  readonly done?: number
  readonly evidence?: string
  /** Why it was dropped, in place of being done. */
  readonly dropped?: string
}

export type RoundPoint = {
  readonly title: string
  /** The project that it is about. */
  readonly project?: string
  readonly minutes: number
  readonly outcome: 'noted' | 'decided' | 'postponed'
  readonly note: string
  readonly actions?: readonly Promised[]
}

/** What was said in a meeting, so many rounds before the next one. */
export type Round = { readonly ago: number; readonly points: readonly RoundPoint[] }
