import type { ConditionGiven, Keeping } from '../../contract/index.ts'

/** All that those who agreed ask for; what was to be done by a day that passed meanwhile is due today. */
export function conditionsOf({ asked }: Keeping, today: string): ConditionGiven[] {
  return asked
    .flatMap(({ verdict }) => (verdict?.verdict === 'agree' ? verdict.conditions : []))
    .map((one) => (one.due < today ? { ...one, due: today } : one))
}
