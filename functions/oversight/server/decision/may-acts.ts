import { type Decision, type MayAct, permissions, votingRefusals } from '../../contract/index.ts'
import { renewable } from '../../domain/index.ts'
import { closedBecause, refuseBy } from './closed-because.ts'
import type { Reading, Shown } from './select-decisions.ts'
import type { Links } from './show-decision.ts'
import { tellRefusal, tellRefused, type ToldRefusal } from './tell-refused.ts'

/** What the reader may do with a decision, and why he has no vote where he has none. */
export function mayOf(
  { actor }: Reading,
  { decision, circle }: Shown,
  { takenBackBy, askedAnewBy }: Links,
): Pick<Decision, 'may' | 'mayNotVote'> {
  const me = actor.personId ?? ''
  const mine = decision.asked_by === me
  const open = decision.state === 'asked'
  const answer = open ? circle.mayVote(decision) : undefined
  const votes = answer?.may === true
  const chairs =
    votes &&
    circle
      .seatsOf(decision)
      .some(({ role, personId, inOffice }) => role === 'chair' && inOffice && personId === me)
  const asks = actor.grants.some(({ role }) => permissions.ask.roles.includes(role))
  const acts: Readonly<Record<MayAct, boolean>> = {
    vote: votes,
    close: chairs,
    withdraw: mine && (open || decision.state === 'draft'),
    change: mine && decision.state === 'draft',
    delegate: votes && decision.decider_person_id === me,
    takeBack: decision.state === 'executed' && takenBackBy === null && asks,
    askAnew: mine && renewable.includes(decision.state) && askedAnewBy === null,
  }
  return {
    may: (Object.keys(acts) as MayAct[]).filter((act) => acts[act]),
    mayNotVote: votes ? null : becauseOf(),
  }

  function becauseOf(): ToldRefusal | null {
    const closed = closedBecause(decision)
    if (closed !== undefined) return tellRefused(closed)
    if (answer === undefined) return tellRefusal(votingRefusals.notDecider, { name: '' })
    return answer.may ? null : tellRefused(refuseBy(answer.refusal, answer.parameters))
  }
}
