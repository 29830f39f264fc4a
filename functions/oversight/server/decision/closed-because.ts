import { type Refusal, type Refused, refuse } from '@portolan/contract'
import { closedRefusals, noneOfThem } from '../../contract/index.ts'
import type { StoredDecision } from './stored-decision.ts'

/** Why nothing can be added to a decision any more; nothing while it is open. */
export function closedBecause(decision: StoredDecision): Refused | undefined {
  const { number, state } = decision
  const option = titleOf(decision, decision.chosen_option)
  const closed = {
    asked: undefined,
    draft: () => refuse(closedRefusals.stillDraft, { number }),
    decided: () => refuse(closedRefusals.decidedAlready, { number, option }),
    executing: () => refuse(closedRefusals.decidedAlready, { number, option }),
    executed: () => refuse(closedRefusals.carriedOutAlready, { number, option }),
    outdated: () => refuse(closedRefusals.outdatedAlready, { number }),
    failed: () => refuse(closedRefusals.failedAlready, { number }),
    withdrawn: () => refuse(closedRefusals.withdrawnAlready, { number }),
    lapsed: () => refuse(closedRefusals.lapsedAlready, { number }),
  } as const satisfies Readonly<Record<StoredDecision['state'], (() => Refused) | undefined>>
  return closed[state]?.()
}

export function refuseClosed(decision: StoredDecision): void {
  const closed = closedBecause(decision)
  if (closed !== undefined) throw closed
}

/** An option by its title; none of them has no title of its own. */
export function titleOf({ options }: Pick<StoredDecision, 'options'>, number: number | null): string {
  if (number === noneOfThem) return 'None of these'
  return options.find((option) => option.number === number)?.title ?? ''
}

/** A refusal that the domain chose, with its parameters. */
export function refuseBy(
  refusal: Refusal<never>,
  parameters: Readonly<Record<string, string | number>>,
): Refused {
  return refuse(refusal as unknown as Refusal<Readonly<Record<string, string | number>>>, parameters)
}
