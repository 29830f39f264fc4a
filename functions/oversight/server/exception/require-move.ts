import { refuse } from '@portolan/contract'
import { exceptionRefusals, type ExceptionState, exceptionStates } from '../../contract/index.ts'
import { exceptionMoveFrom } from '../../domain/index.ts'

/** The state that an act leads to; where it leads nowhere, why. */
export function requireMove(
  { state, number }: { readonly state: string; readonly number: number },
  move: Parameters<typeof exceptionMoveFrom>[1],
): ExceptionState {
  const from = exceptionStates.find((one) => one === state) ?? 'closed'
  const to = exceptionMoveFrom(from, move)
  if (to !== undefined) return to
  throw from === 'asked'
    ? refuse(exceptionRefusals.askedAlready, { number })
    : refuse(exceptionRefusals.closed, { number })
}
