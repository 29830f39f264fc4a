import type { ActionAct, ActionState } from '../../contract/index.ts'

export type ActionPart = {
  readonly state: ActionState
  readonly personId: string
  /** The natural person who acts, by all accounts of his. */
  readonly self: readonly string[]
  readonly ownerId: string
  readonly askerId: string
  /** Leads what the action stands in, by a role. */
  readonly leads: boolean
}

/** Why an act may not be done by this person; undefined where it may. */
export type ActBar = 'closed' | 'still-open' | 'not-yours' | 'own-duty'

/** Where each act leads. What is not in the table cannot happen. */
const from: Readonly<Record<ActionAct, readonly ActionState[]>> = {
  change: ['open'],
  finish: ['open'],
  drop: ['open'],
  reopen: ['done', 'dropped'],
}

/**
 * The owner accepts an action by doing it. Who asked, and who leads the project, may do everything but drop what was
 * asked of themselves by somebody else: nobody frees himself of a duty, not by a role and not by a second account.
 */
export function barTo(act: ActionAct, part: ActionPart): ActBar | undefined {
  if (!from[act].includes(part.state)) return part.state === 'open' ? 'still-open' : 'closed'
  const { personId, self, ownerId, askerId, leads } = part
  if (act === 'drop' && self.includes(ownerId) && !self.includes(askerId)) return 'own-duty'
  return personId === ownerId || personId === askerId || leads ? undefined : 'not-yours'
}
