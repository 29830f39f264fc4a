import type { Condition, ConditionState } from '../../contract/index.ts'

/** A condition is met when its action is done; open, it is overdue from the day after its due day. */
export function conditionState(
  { action, due }: Pick<Condition, 'action' | 'due'>,
  today: string,
): ConditionState {
  if (action === 'done') return 'met'
  if (action === 'dropped') return 'dropped'
  return due < today ? 'overdue' : 'open'
}
