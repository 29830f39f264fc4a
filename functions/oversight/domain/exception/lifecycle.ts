import type { DecisionState, ExceptionNext, ExceptionState } from '../../contract/index.ts'

export const exceptionMoves = ['answer', 'ask', 'decide', 'withdraw', 'close'] as const
type Move = (typeof exceptionMoves)[number]

/** What follows which. */
const table: Readonly<Record<ExceptionState, Readonly<Partial<Record<Move, ExceptionState>>>>> = {
  raised: { answer: 'answered', ask: 'asked', withdraw: 'closed', close: 'closed' },
  answered: { answer: 'answered', ask: 'asked', withdraw: 'closed', close: 'closed' },
  asked: { decide: 'closed', withdraw: 'closed' },
  closed: {},
}

export function exceptionMoveFrom(state: ExceptionState, move: Move): ExceptionState | undefined {
  return table[state][move]
}

/** Where it stands again once its question came to no decision. */
export function reopenedTo(answeredAt: string | null): ExceptionState {
  return answeredAt === null ? 'raised' : 'answered'
}

type Standing = {
  readonly state: ExceptionState
  readonly wantsDecision: boolean
  readonly remedyDay: string | null
  /** Null: there is none, or it is the draft of somebody else, which nobody else sees. */
  readonly decision: DecisionState | null
  readonly today: string
}

/** Whose word comes next. A draft still waits for its author. */
export function nextOf({ state, wantsDecision, remedyDay, decision, today }: Standing): ExceptionNext {
  if (state === 'closed') return 'none'
  if (state === 'raised') return 'answer'
  if (state === 'asked') return decision === null || decision === 'draft' ? 'ask' : 'decide'
  if (wantsDecision) return 'ask'
  return remedyDay !== null && remedyDay < today ? 'remedy-late' : 'remedy'
}
