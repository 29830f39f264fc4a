import type { CardMoment, ClosureWhy, SaidItem } from '@portolan/oversight/contract'

/** What the sponsor said of a card, so many days after its day came. */
type WordTold = {
  readonly satisfaction?: number
  readonly benefits?: number
  readonly scope?: number
  readonly words: string
  readonly after: number
}

type LessonTold = {
  readonly title: string
  readonly why: string
  readonly next: string
  readonly wentWell?: boolean
}

/** How a project was closed, after it had ended. */
export type ClosureStory = {
  readonly code: string
  readonly why: ClosureWhy
  /** What was reached, or why it ended. */
  readonly words: string
  readonly sponsor: string
  /** Days from its last day of work until somebody asked for the verdict, and from there until it came. */
  readonly asked: number
  readonly judged: number | null
  readonly verdict: string
  readonly said: Readonly<Partial<Record<SaidItem, string>>>
  /** Why what is still open in the record is not needed for the closure. */
  readonly dropped: string
  readonly lessons: readonly LessonTold[]
  readonly cards: Readonly<Partial<Record<CardMoment, WordTold>>>
  /** Written down and answered while it ran. */
  readonly risk?: { readonly title: string; readonly cause: string }
  /** Its first gate: opened the first time, or with a must waived. */
  readonly gate?: 'first-time' | 'waived'
}
