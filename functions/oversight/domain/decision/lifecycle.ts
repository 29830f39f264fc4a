import type { DecisionState } from '../../contract/index.ts'

/** What happens to a decision, and where it leads. What is not in the table cannot happen. */
const moves = {
  ask: { draft: 'asked' },
  withdraw: { draft: 'withdrawn', asked: 'withdrawn' },
  lapse: { asked: 'lapsed' },
  decide: { asked: 'decided' },
  beginToExecute: { decided: 'executing' },
  execute: { executing: 'executed' },
  findOutdated: { executing: 'outdated' },
  fail: { executing: 'failed' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<DecisionState, DecisionState>>>>>

export type DecisionMove = keyof typeof moves
export const decisionMoves = Object.keys(moves) as readonly DecisionMove[]

/** Where a move leads from a state; nothing where it cannot be made. */
export function moveFrom(state: DecisionState, move: DecisionMove): DecisionState | undefined {
  const ways: Readonly<Partial<Record<DecisionState, DecisionState>>> = moves[move]
  return ways[state]
}

/** Open ones wait for somebody. */
export const openStates: readonly DecisionState[] = ['asked']

/** Whoever asked may ask the same on the state of today. */
export const renewable: readonly DecisionState[] = ['outdated', 'failed', 'withdrawn', 'lapsed']
