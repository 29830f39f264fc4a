import type { ExceptionRule } from '@portolan/oversight/contract'

/** What a manager answers: why it is so, and what is done by when, in days from the Monday; or that others decide. */
export type Answered = { readonly words: string; readonly remedy?: string; readonly by?: number }

type Answers = Readonly<Record<string, Readonly<Partial<Record<ExceptionRule, Answered>>>>>

export const answers: Answers = {}

/** A question that a manager puts before the portfolio board; without a choice it still waits there. */
export type QuestionOver = {
  readonly code: string
  readonly rule: ExceptionRule
  readonly question: string
  readonly options: readonly (readonly [title: string, consequences: string])[]
  readonly chosen?: number
  readonly reason?: string
}

export const questionsOver: readonly QuestionOver[] = []
