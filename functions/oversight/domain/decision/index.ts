export { type FieldValue, impactBetween, type ProjectSnapshot, type Snapshot } from './impact.ts'
export { type DecisionMove, decisionMoves, moveFrom, openStates, renewable } from './lifecycle.ts'
export {
  countingSeats,
  type HeldRole,
  type HeldSeat,
  mayVote,
  type MayVote,
  type StandsFor,
  type Voter,
} from './may-vote.ts'
export { mayBeRead } from './open-calls.ts'
export { type CalledBefore, oppositeCalls } from './opposite-calls.ts'
export { type PlanLine, planMovesBetween, type PlanSnapshot } from './plan-moves.ts'
export { type CastVote, type Counting, type Tally, tally, tallyAtClosing, tallyInSession } from './tally.ts'
