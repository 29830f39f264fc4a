import type { Refusal } from '@portolan/contract'
import { type DecidingRole, type Part, type SeatRole, votingRefusals } from '../../contract/index.ts'

/** A right that somebody holds, and how he came by it. */
export type HeldRole = { readonly role: DecidingRole; readonly by: string | null; readonly at: string }

export type HeldSeat = {
  readonly personId: string
  readonly name: string
  readonly role: SeatRole
  readonly inOffice: boolean
  readonly by: string
  readonly at: string
}

export type StandsFor = {
  readonly personId: string
  readonly name: string
  /** In one body alone; null: wherever the person decides. */
  readonly bodyId: string | null
}

/** Everything on which a vote depends, as it stands when it is cast. Accounts are told by natural persons. */
export type Voter = {
  readonly personId: string
  /** All accounts of the natural person who votes. */
  readonly self: readonly string[]
  /** Who asked, and all accounts behind which he stands. */
  readonly asker: { readonly personId: string; readonly name: string; readonly accounts: readonly string[] }
  readonly askedAt: string
  /** Who stands in for the asker today. */
  readonly standInsOfAsker: readonly string[]
  /** For whom the voter stands in today. */
  readonly standsFor: readonly StandsFor[]
  readonly decider:
    | {
        readonly kind: 'person'
        readonly personId: string
        readonly name: string
        /** Who decides in the decider's place, by his own word for this one. */
        readonly delegateId: string | null
        readonly roles: readonly HeldRole[]
      }
    | {
        readonly kind: 'body'
        readonly id: string
        readonly name: string
        readonly seats: readonly HeldSeat[]
      }
}

/** Several payloads: a list of refusals does not care. */
type Why = {
  readonly refusal: Refusal<never>
  readonly parameters: Readonly<Record<string, string | number>>
}
export type MayVote =
  | { readonly may: true; readonly as: Part; readonly seatOf: string }
  | ({ readonly may: false } & Why)

/**
 * Whether a natural person may vote on a question. Nobody decides what he asked for: not himself, not by a second
 * account, not by who stands in for him, not by a seat whose holder asked, not by a right taken after asking.
 */
export function mayVote(voter: Voter): MayVote {
  const { asker, personId, self } = voter
  if (personId === asker.personId) return no(votingRefusals.yourOwnQuestion, {})
  if (self.some((id) => asker.accounts.includes(id)))
    return no(votingRefusals.yourOtherAccount, { name: asker.name })
  if (self.some((id) => voter.standInsOfAsker.includes(id)))
    return no(votingRefusals.standInOfAsker, { name: asker.name })
  return voter.decider.kind === 'person' ? alone(voter, voter.decider) : inBody(voter, voter.decider)
}

type Alone = Extract<Voter['decider'], { kind: 'person' }>

function alone(voter: Voter, decider: Alone): MayVote {
  const { personId, asker } = voter
  const standsFor = voter.standsFor.some((one) => one.bodyId === null && one.personId === decider.personId)
  const as =
    personId === decider.personId
      ? 'decider'
      : personId === decider.delegateId
        ? 'delegate'
        : standsFor
          ? 'stand-in'
          : undefined
  if (as === undefined) return no(votingRefusals.notDecider, { name: decider.name })
  if (asker.accounts.includes(decider.personId))
    return no(votingRefusals.insteadOfAsker, { name: asker.name })
  const [first] = decider.roles
  if (first === undefined) return no(votingRefusals.roleEnded, {})
  if (!decider.roles.some((role) => counts(role, voter, [decider.personId])))
    return no(votingRefusals.roleSinceAsked, { role: first.role })
  return { may: true, as, seatOf: decider.personId }
}

type InBody = Extract<Voter['decider'], { kind: 'body' }>

function inBody(voter: Voter, body: InBody): MayVote {
  const own = body.seats.filter(({ personId }) => personId === voter.personId)
  const standing = voter.standsFor.filter(({ bodyId }) => bodyId === null || bodyId === body.id)
  const others = body.seats.filter(({ personId }) => standing.some((one) => one.personId === personId))
  const answers = [...own, ...others].map((seat) => bySeat(voter, body, seat))
  return answers.find(({ may }) => may) ?? answers[0] ?? no(votingRefusals.notDecider, { name: body.name })
}

function bySeat(voter: Voter, body: InBody, seat: HeldSeat): MayVote {
  const { asker, personId } = voter
  if (asker.accounts.includes(seat.personId)) return no(votingRefusals.insteadOfAsker, { name: asker.name })
  if (!seat.inOffice) return no(votingRefusals.termOver, { name: body.name })
  if (seat.role === 'adviser') return no(votingRefusals.adviser, { name: body.name })
  if (!counts(seat, voter, [])) return no(votingRefusals.seatSinceAsked, { name: asker.name })
  return { may: true, as: seat.personId === personId ? 'member' : 'stand-in', seatOf: seat.personId }
}

/** A right counts unless it came, after the question, from whoever asked it or from its own holder. */
function counts(
  right: { readonly by: string | null; readonly at: string },
  { asker, askedAt, self }: Voter,
  holders: readonly string[],
): boolean {
  if (right.at <= askedAt || right.by === null) return true
  return ![...asker.accounts, ...self, ...holders].includes(right.by)
}

/** Seats whose votes count: in office, with a vote, not the asker's and not given by him after he asked. */
export function countingSeats(
  seats: readonly HeldSeat[],
  asker: { readonly accounts: readonly string[] },
  askedAt: string,
): readonly HeldSeat[] {
  return seats.filter(
    ({ personId, role, inOffice, by, at }) =>
      inOffice &&
      role !== 'adviser' &&
      !asker.accounts.includes(personId) &&
      (at <= askedAt || !asker.accounts.includes(by)),
  )
}

function no(refusal: unknown, parameters: Why['parameters']): MayVote {
  return { may: false, refusal: refusal as Refusal<never>, parameters }
}
