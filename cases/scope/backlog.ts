/** Stories of one epic, in the order in which the team takes them. */
export type Epic = { readonly name: string; readonly stories: readonly string[] }

/** The backlog of a story of the sample: what is to be delivered, and what became of it. */
export type Backlog = {
  readonly code: string
  /** Before the number of an item. */
  readonly key: string
  readonly tool: 'jira' | 'github'
  readonly epics: readonly Epic[]
  /** What was asked for while the work went on; `from` and `to` are shares of the time from the start to today. */
  readonly grows?: Epic & { readonly from: number; readonly to: number }
  /** How fast the team goes over time: as ever, or slower and slower. */
  readonly pace: 'steady' | 'falling'
  /** Titles that were closed without being done. */
  readonly dropped: readonly string[]
  /** So many of the last stories have no estimate yet. */
  readonly unestimated: number
}
