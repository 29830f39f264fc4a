import { addAction } from '@portolan/oversight/contract'
import { addDays, type Day } from '@portolan/quantity'
import { actor, type Stage } from '../acting.ts'
import { waitingForNewcomer } from './standing-actions.ts'

/** Asks somebody who comes to the sample for a few things, by whoever founded it: his list is not empty. */
export async function askNewcomer(
  stage: Stage,
  of: {
    readonly tenantId: string
    readonly founder: string
    readonly personId: string
    readonly now: string
  },
): Promise<void> {
  const { act } = actor(stage, of.tenantId)
  const today = of.now.slice(0, 10) as Day
  for (const { title, detail, due } of waitingForNewcomer)
    await act(addAction, of.founder, of.now, {
      title,
      detail,
      ownerId: of.personId,
      due: addDays(today, due),
    })
}
